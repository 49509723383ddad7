import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { ImportList } from "@/components/imports/import-list";
import { UploadForm } from "@/components/imports/upload-form";
import { deskPage } from "@/components/shell/desk-page";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { keepsIndicators } from "@/lib/imports/indicators/queries";
import { leadsOthers } from "@/lib/imports/orgs/queries";
import { keepsPledges } from "@/lib/imports/pledges/queries";
import { keepsImports } from "@/lib/imports/policy";
import { listBatches } from "@/lib/imports/queries";
import { openKinds } from "@/lib/imports/rules";
import { isId } from "@/lib/kernel/ids";
import { gathering } from "@/lib/kernel/together";

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "imports")("title") };
}

export default async function ImportsPage({ params, searchParams }: PageProps<"/o/[org]/imports">) {
  const [{ org }, { kind, before }] = await Promise.all([params, searchParams]);
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "imports");
  return deskPage(org, "people", async (scope) => {
    if (!keepsImports(scope.actor, scope)) notFound();
    const rows = await listBatches(scope, typeof before === "string" && isId(before) ? before : undefined);
    const at = gathering(scope);
    const [leads, pledges, indicators] = await Promise.all([leadsOthers(at), keepsPledges(at), keepsIndicators(at)]);
    const kinds = openKinds({ leads, pledges, indicators });
    const chosen = kinds.find((each) => each === kind) ?? "PEOPLE";
    return (
      <>
        <PageHeading title={words("title")} note={words("intro")} />
        <Section title={words("upload.title")}>
          <UploadForm locale={locale} org={org} kinds={kinds} chosen={chosen} />
        </Section>
        <Section title={words("list.title")}>
          <ImportList locale={locale} org={org} rows={rows} />
        </Section>
      </>
    );
  });
}
