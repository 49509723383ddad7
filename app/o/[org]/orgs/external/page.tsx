import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { ExternalList } from "@/components/orgs/external-list";
import { PeopleTabs } from "@/components/people/people-tabs";
import { deskPage } from "@/components/shell/desk-page";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { isId } from "@/lib/kernel/ids";
import { listExternals } from "@/lib/orgs/externals/queries";
import { keepsLinks } from "@/lib/orgs/links/policy";

type PageProps = { params: Promise<{ org: string }>; searchParams: Promise<{ before?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "orgs")("external.title") };
}

export default async function ExternalsPage({ params, searchParams }: PageProps) {
  const [{ org }, { before }] = await Promise.all([params, searchParams]);
  const locale = (await getLocale()) as Locale;
  return deskPage(org, "people", async (scope, view) => {
    if (view.capacity === "MEMBER" || view.capacity === "ADMIN") notFound();
    const rows = await listExternals(scope, before && isId(before) ? before : undefined);
    return (
      <>
        <PeopleTabs locale={locale} org={org} current="external" capacity={view.capacity} />
        <ExternalList
          locale={locale}
          org={org}
          today={scope.today}
          rows={rows}
          keeps={keepsLinks(scope.actor, scope)}
        />
      </>
    );
  });
}
