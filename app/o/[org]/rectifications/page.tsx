import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CarryOverNotice } from "@/components/rectifications/carry-over-notice";
import { LedgerFilters } from "@/components/rectifications/ledger-filters";
import { LedgerHeading } from "@/components/rectifications/ledger-heading";
import { RectificationTable } from "@/components/rectifications/rectification-table";
import { deskPage } from "@/components/shell/desk-page";
import { withQuery } from "@/components/ui/hrefs";
import { Pager } from "@/components/ui/pager";
import { listEarlier } from "@/lib/rectifications/carryovers/queries";
import { countRectifications, keyOf, listRectifications, pageLength } from "@/lib/rectifications/ledgers/queries";
import { filterOf, ledgerQuerySchema } from "@/lib/rectifications/ledgers/schema";
import { mayEnter } from "@/lib/rectifications/policy";
import { leadsLower } from "@/lib/rectifications/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rectifications"))("title") };
}

export default async function RectificationsPage({ params, searchParams }: PageProps<"/o/[org]/rectifications">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const query = ledgerQuerySchema.parse(await searchParams);
  const path = `/o/${org}/rectifications`;
  return deskPage(org, "rectifications", async (scope, view) => {
    const filter = filterOf(query, leadsLower(view.org?.kind ?? ""));
    const mayOpen = mayEnter(scope.actor, { orgId: scope.orgId, parentOrgId: null, contacts: [] }, false);
    const earlier = mayOpen ? await listEarlier(scope) : [];
    const counts = await countRectifications(scope, filter);
    const found = await listRectifications(scope, filter, query.after);
    const rows = found.slice(0, pageLength);
    const last = rows.at(-1);
    return (
      <>
        <LedgerHeading
          locale={locale}
          path={path}
          query={filter}
          counts={counts}
          mayEnter={mayOpen || scope.actor.capacity === "HOME"}
        />
        <CarryOverNotice locale={locale} org={org} earlier={earlier} />
        <LedgerFilters locale={locale} path={path} query={{ ...query, reach: filter.reach }} />
        <RectificationTable
          locale={locale}
          org={org}
          today={scope.today}
          rows={rows}
          withOrg={filter.reach === "below"}
          filtered={query.group !== "open" || Boolean(query.source || query.owner || query.age || query.problem)}
        />
        <Pager
          locale={locale}
          total={counts.found}
          previous={query.after ? withQuery(path, filter) : undefined}
          next={found.length > pageLength && last ? withQuery(path, filter, { after: keyOf(last) }) : undefined}
        />
      </>
    );
  });
}
