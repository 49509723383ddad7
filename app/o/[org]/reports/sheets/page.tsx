import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { SheetList } from "@/components/sheets/sheet-list";
import { UploadSheet } from "@/components/sheets/upload-sheet";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { keepsSheets } from "@/lib/sheets/policy";
import { listSheets } from "@/lib/sheets/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sheets"))("title") };
}

/** 上级表样: the superior's own sheets, filled from the records. */
export default async function SheetsPage({ params }: PageProps<"/o/[org]/reports/sheets">) {
  const [{ org }, locale, words] = [await params, await getLocale(), await getTranslations("sheets")];
  const reports = await getTranslations("reports");
  return deskPage(org, "reports", async (scope, view) => {
    if (view.capacity === "MEMBER") notFound();
    const rows = await listSheets(scope);
    const own = rows.filter(({ orgId }) => orgId === scope.orgId);
    const shared = rows.filter(({ orgId }) => orgId !== scope.orgId);
    const keeps = keepsSheets(scope.actor, scope);
    const shown = { locale, org, orgId: scope.orgId };
    return (
      <>
        <Breadcrumb
          label={reports("title")}
          crumbs={[{ label: reports("title"), href: `/o/${org}/reports` }, { label: words("title") }]}
        />
        <PageHeading title={words("title")} actions={keeps ? <UploadSheet locale={locale} org={org} /> : undefined} />
        <p className="mb-5 max-w-3xl">{words("intro")}</p>
        <Section title={words("shared")}>
          <SheetList {...shown} rows={shared} empty={words("emptyShared")} />
        </Section>
        <Section title={words("ours")}>
          <SheetList {...shown} rows={own} empty={words(keeps ? "emptyOwn" : "emptyOwnReader")} />
        </Section>
      </>
    );
  });
}
