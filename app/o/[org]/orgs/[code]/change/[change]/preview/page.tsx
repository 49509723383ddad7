import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { changes, isChange } from "@/components/orgs/changes/changes";
import { ChangePreview } from "@/components/orgs/changes/preview";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { withQuery } from "@/components/ui/hrefs";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { mayChangePlace } from "@/lib/orgs/changes/policy";
import { findChangeable } from "@/lib/orgs/changes/queries";

type PageProps = {
  params: Promise<{ org: string; code: string; change: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "tree")("previewTitle") };
}

export default async function ChangePreviewPage({ params, searchParams }: PageProps) {
  const [{ org, code, change }, query] = await Promise.all([params, searchParams]);
  if (!isChange(change)) notFound();
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "tree");
  const form = `/o/${org}/orgs/${code}/change/${change}`;
  return deskPage(org, "people", async (scope) => {
    const target = await findChangeable(scope, code);
    if (!mayChangePlace(scope.actor, scope, target)) notFound();
    const foreseen = await changes[change].foresee(locale, scope, { ...query, target: code });
    if (!foreseen) notFound();
    return (
      <>
        <Breadcrumb
          label={loadWords(locale, "orgs")("path")}
          crumbs={[
            { label: target.shortName, href: `/o/${org}/orgs/${code}` },
            { label: words(`changes.${change}`), href: form },
            { label: words("previewTitle") },
          ]}
        />
        <PageHeading title={`${words(`changes.${change}`)} · ${target.name}`} />
        <ChangePreview
          locale={locale}
          org={org}
          {...foreseen}
          action={changes[change].action}
          back={withQuery(form, query)}
        />
      </>
    );
  });
}
