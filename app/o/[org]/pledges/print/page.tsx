import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { summaryLine } from "@/components/pledges/figure-words";
import { readFilter } from "@/components/pledges/ledger-filter";
import { LedgerTable } from "@/components/pledges/ledger-table";
import { deskPage } from "@/components/shell/desk-page";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { formatFullDay } from "@/lib/i18n/format";
import { countLedger, listLedger } from "@/lib/pledges/ledger/queries";
import { figuresOf } from "@/lib/pledges/ledger/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pledges"))("ledger") };
}

/** The whole ledger on A4 for the browser's own print. */
export default async function PrintLedgerPage({ params, searchParams }: PageProps<"/o/[org]/pledges/print">) {
  const [{ org }, query, locale, words] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("pledges"),
  ];
  return deskPage(org, "pledges", async (scope, view) => {
    const campaign = await findRunningCampaign(scope);
    if (!campaign) return <Empty>{words("lists.noCampaign")}</Empty>;
    const filter = readFilter(query, true);
    const counted = await countLedger(scope, campaign, filter);
    const rows = await listLedger(scope, campaign, filter, { limit: 500 });
    return (
      <>
        <PageHeading
          title={words("export.title", { org: view.org?.name ?? "", year: String(campaign.year) })}
          note={formatFullDay(locale, scope.today)}
          actions={<LinkButton href={`/o/${org}/noticeboard/print`}>{words("actions.papers")}</LinkButton>}
        />
        <LedgerTable
          locale={locale}
          org={org}
          rows={rows}
          who={filter.who}
          today={scope.today}
          summary={summaryLine(locale, figuresOf(counted, filter.who), filter.who)}
          filtered={Object.keys(filter).length > 1}
        />
      </>
    );
  });
}
