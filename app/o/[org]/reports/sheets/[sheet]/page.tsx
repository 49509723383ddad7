import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { markedPlaces } from "@/components/sheets/marked-places";
import { SheetDraft } from "@/components/sheets/sheet-draft";
import { sheetTones } from "@/components/sheets/sheet-list";
import { SheetMoves } from "@/components/sheets/sheet-moves";
import { SheetPreview } from "@/components/sheets/sheet-preview";
import { SheetVersions } from "@/components/sheets/sheet-versions";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { isId } from "@/lib/kernel/ids";
import { sheetSources } from "@/lib/sheets/catalogue/schema";
import { readForm } from "@/lib/sheets/files/queries";
import { keepsSheets } from "@/lib/sheets/policy";
import { findContent, findSheet, listVersions } from "@/lib/sheets/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sheets"))("title") };
}

/** One sheet: as it came, what goes where, fill it; for whoever keeps it the mapping and its editions. */
export default async function SheetPage({ params, searchParams }: PageProps<"/o/[org]/reports/sheets/[sheet]">) {
  const [{ org, sheet: id }, { source: asked }, locale] = [await params, await searchParams, await getLocale()];
  const words = await getTranslations("sheets");
  if (!isId(id)) notFound();
  return deskPage(org, "reports", async (scope, view) => {
    if (view.capacity === "MEMBER") notFound();
    const sheet = await findSheet(scope, id);
    const keeps = keepsSheets(scope.actor, sheet);
    const opened = readForm(await findContent(scope, id));
    const versions = keeps ? await listVersions(scope, sheet) : [];
    const source = [...sheetSources, "NONE" as const].find((each) => each === asked) ?? sheet.source;
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: `/o/${org}/reports/sheets` }, { label: sheet.title }]}
        />
        <PageHeading
          title={sheet.title}
          note={
            <>
              {`${sheet.orgName} · ${words("version", { number: sheet.version })} `}
              <Tag tone={sheetTones[sheet.state]}>{words(`states.${sheet.state}`)}</Tag>
            </>
          }
          actions={<SheetMoves locale={locale} org={org} actor={scope.actor} sheet={sheet} keeps={keeps} />}
        />
        <p className="mb-3 max-w-3xl">{words(sheet.state === "DRAFT" ? "draftNote" : "filledNote")}</p>
        <Section title={words("preview", { name: sheet.sheetName })}>
          <SheetPreview
            sheet={opened}
            caption={words("preview", { name: sheet.sheetName })}
            headerEnd={sheet.headerEnd}
            marked={markedPlaces(locale, sheet)}
          />
        </Section>
        {keeps && sheet.state === "DRAFT" ? (
          <SheetDraft locale={locale} org={org} sheet={sheet} opened={opened} source={source} />
        ) : null}
        {versions.length > 1 ? <SheetVersions locale={locale} org={org} rows={versions} current={id} /> : null}
      </>
    );
  });
}
