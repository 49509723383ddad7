import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { summaryLine } from "@/components/pledges/figure-words";
import { PaperList } from "@/components/pledges/paper-list";
import { ReportForm } from "@/components/pledges/report-form";
import { LowerReports, ReportList } from "@/components/pledges/report-list";
import { deskPage } from "@/components/shell/desk-page";
import { Empty } from "@/components/ui/empty";
import { withQuery } from "@/components/ui/hrefs";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { periodOf } from "@/lib/kernel/clock";
import { gathering } from "@/lib/kernel/together";
import { countLedger } from "@/lib/pledges/ledger/queries";
import { figuresOf } from "@/lib/pledges/ledger/rules";
import { isHead, keepsRecords } from "@/lib/pledges/policy";
import { listLowerReports, listReports } from "@/lib/pledges/reports/queries";
import { openPeriods } from "@/lib/pledges/reports/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

/** Where each ledger of the desk writes itself. */
const exports = {
  pledges: { path: "pledges/export", query: { who: "members" } },
  reviews: { path: "reviews/ledger/export", query: {} },
  rectifications: { path: "rectifications/export", query: {} },
} as const;
const files = ["xlsx", "docx", "pdf"] as const;

/** 台账与报表: what writes itself from the records, and what is reported upward each quarter. */
export default async function ReportsPage({ params }: PageProps<"/o/[org]/reports">) {
  const [{ org }, locale, words] = [await params, await getLocale(), await getTranslations("reports")];
  const [pledges, superior] = [await getTranslations("pledges"), await getTranslations("sheets")];
  return deskPage(org, "reports", async (scope) => {
    const campaign = await findRunningCampaign(scope);
    if (!campaign) {
      return (
        <>
          <PageHeading title={words("title")} />
          <Empty>{pledges("lists.noCampaign")}</Empty>
        </>
      );
    }
    const period = periodOf(scope.today);
    const at = gathering(scope);
    const [reports, lower, counted] = await Promise.all([
      listReports(at, campaign),
      listLowerReports(at, campaign, period),
      countLedger(at, campaign, { who: "members" }),
    ]);
    const open = openPeriods(scope.today, campaign.beginsOn).filter(
      (asked) => !reports.some((report) => report.period === asked),
    );
    const reporter = keepsRecords(scope.actor, scope.orgId);
    const summary = summaryLine(locale, figuresOf(counted), "members");
    const ledgers = (["pledges", "reviews", "rectifications"] as const).map((name) => ({
      title: words(`ledger.${name}`),
      note: words(`ledger.${name}Note`),
      files: files.map((kind) => ({
        href: withQuery(`/o/${org}/${exports[name].path}`, exports[name].query, { as: kind }),
        label: words(`files.${kind}`),
      })),
    }));
    const sheets = {
      title: superior("title"),
      note: superior("linkNote"),
      files: [{ href: `/o/${org}/reports/sheets`, label: words("open") }],
    };
    return (
      <>
        <PageHeading title={words("title")} note={words("note")} />
        <Section title={words("ledgers")}>
          <PaperList papers={[...ledgers, sheets]} />
        </Section>
        <Section title={words("quarterly")}>
          {reporter && open.length === 0 ? <Notice title={words("allReported")} /> : null}
          {reporter && open.length > 0 ? (
            <div className="mb-3">
              <ReportForm locale={locale} org={org} periods={open} summary={summary} />
            </div>
          ) : null}
          <ReportList locale={locale} org={org} reports={reports} />
        </Section>
        {lower.length > 0 ? (
          <LowerReports
            locale={locale}
            org={org}
            period={period}
            rows={lower}
            returns={isHead(scope.actor, scope.orgId)}
          />
        ) : null}
      </>
    );
  });
}
