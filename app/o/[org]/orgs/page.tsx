import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { type OrgQuery, OrgTree } from "@/components/orgs/org-tree";
import { PeopleTabs } from "@/components/people/people-tabs";
import { deskPage } from "@/components/shell/desk-page";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { keepsTree } from "@/lib/orgs/changes/policy";
import { findOrgNode, listLowerOrgs, searchOrgs } from "@/lib/orgs/queries";

type PageProps = { params: Promise<{ org: string }>; searchParams: Promise<OrgQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "orgs")("title") };
}

export default async function OrgsPage({ params, searchParams }: PageProps) {
  const [{ org }, query] = await Promise.all([params, searchParams]);
  const locale = (await getLocale()) as Locale;
  return deskPage(org, "people", async (scope, view) => {
    if (view.capacity === "MEMBER") notFound();
    const wanted = query.q?.trim();
    const reading = { ...(query.after ? { after: query.after } : {}), history: query.closed === "1" };
    const node = await findOrgNode(scope, query.at ?? org);
    const rows = wanted ? await searchOrgs(scope, wanted, reading) : await listLowerOrgs(scope, node.id, reading);
    return (
      <>
        <PeopleTabs locale={locale} org={org} current="orgs" capacity={view.capacity} />
        <OrgTree
          locale={locale}
          org={org}
          node={node}
          rows={rows}
          query={query}
          keeps={keepsTree(scope.actor, scope)}
        />
      </>
    );
  });
}
