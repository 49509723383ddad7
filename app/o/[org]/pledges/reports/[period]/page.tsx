import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { QuarterBody } from "@/components/pledges/quarter-body";
import { ResubmitReport } from "@/components/pledges/resubmit-report";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { formatPeriod } from "@/lib/i18n/format";
import { keepsRecords } from "@/lib/pledges/policy";
import { linesPage, listQuarter, listReports } from "@/lib/pledges/reports/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("quarterly") };
}

/** PLG-24: the quarter's report, composed from the entries, with what is missing. */
export default async function QuarterPage({ params, searchParams }: PageProps<"/o/[org]/pledges/reports/[period]">) {
  const [{ org, period }, { after }, locale, words, common] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("reports"),
    await getTranslations("common"),
  ];
  if (!/^\d{4}Q[1-4]$/.test(period)) notFound();
  return deskPage(org, "reports", async (scope, view) => {
    const campaign = await findRunningCampaign(scope);
    if (!campaign) notFound();
    const report = (await listReports(scope, campaign)).find((one) => one.period === period);
    const found = await listQuarter(scope, campaign, period, afterOf(after));
    const next = { path: `/o/${org}/pledges/reports/${period}`, label: common("lists.next") };
    const { rows: lines, links } = firstPage(found, linesPage, next);
    const keeper = keepsRecords(scope.actor, scope.orgId);
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: `/o/${org}/reports` }, { label: formatPeriod(locale, period) }]}
        />
        <PageHeading title={`${words("quarterly")}　${formatPeriod(locale, period)}`} note={view.org?.name} />
        {report?.returned ? (
          <Notice tone="warn" title={words("returned", { reason: report.returned })}>
            {keeper ? <ResubmitReport locale={locale} org={org} report={report} /> : null}
          </Notice>
        ) : null}
        <QuarterBody locale={locale} org={org} lines={lines} fills={keeper} whole={!after && links.length === 0} />
        <NextPageLink links={links} />
      </>
    );
  });
}
