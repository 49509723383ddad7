import "server-only";
import { record } from "@/lib/audit/commands";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { countLedger } from "../ledger/queries";
import { figuresOf } from "../ledger/rules";
import { keepsRecords } from "../policy";
import { pledgeReportLifecycle } from "./lifecycle";
import { type Campaign, countSilent, findReport, findReportDay, listReports } from "./queries";
import { openPeriods, reportDueOn } from "./rules";
import type { ResubmitReport, ReturnReport, SubmitReport } from "./schema";

/** 践诺情况季度上报 (PLG-24): composed from the entries, never typed a second time. */
export async function submitReport(work: Work, { period, note }: SubmitReport): Promise<string> {
  if (!keepsRecords(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const campaign = await findRunningCampaign(work);
  if (!campaign) throw new Refusal("NOT_FOUND");
  if (!openPeriods(work.today, campaign.beginsOn).includes(period))
    throw new Refusal("INVALID", { period: "notAnOption" });
  const reports = await listReports(work, campaign);
  if (reports.some((report) => report.period === period)) throw new Refusal("WRONG_STATE");
  const figures = await composed(work, campaign, period);
  const dueOn = asDate(reportDueOn(period, await findReportDay(work, campaign, period)));
  const id = newId();
  await work.db.pledgeReport.create({
    data: {
      orgId: work.orgId,
      id,
      campaignOrgId: campaign.orgId,
      campaignId: campaign.id,
      period,
      dueOn,
      ...figures,
      note,
    },
  });
  await tell(work, "pledge_report.submit", id, period, figures);
  return id;
}

/** 退回补充: by the direct superior, with what is missing. */
export async function returnReport(work: Work, { reportId, reason }: ReturnReport) {
  const report = await findReport(work, reportId);
  const state = advance(pledgeReportLifecycle, "return", work.actor, report);
  await work.db.pledgeReportReturn.create({
    data: {
      orgId: report.orgId,
      id: newId(),
      reportId,
      reason,
      returnedByOrgId: work.orgId,
      returnedByPersonId: work.actor.personId,
      returnedAt: work.now,
    },
  });
  await change(work, report, { state });
  const facts = { period: report.period, reason };
  await record(work, { kind: "pledge_report.return", subjectId: reportId, orgId: report.orgId, facts });
}

/** Composed anew from today's entries. */
export async function resubmitReport(work: Work, { reportId, note }: ResubmitReport) {
  const report = await findReport(work, reportId);
  const state = advance(pledgeReportLifecycle, "resubmit", work.actor, report);
  const campaign = { orgId: report.campaignOrgId, id: report.campaignId };
  const figures = await composed(work, campaign, report.period);
  await change(work, report, { state, note, ...figures });
  await tell(work, "pledge_report.resubmit", reportId, report.period, figures);
}

async function composed(work: Work, campaign: Campaign, period: string) {
  const { items, fulfilled, due, notDue, withdrawn } = figuresOf(await countLedger(work, campaign, { who: "members" }));
  const silent = await countSilent(work, campaign, period);
  const reported = { reportedByPersonId: work.actor.personId, reportedAt: work.now };
  return { items, fulfilled, overdue: due, notDue, withdrawn, silent, ...reported };
}
type Composed = Awaited<ReturnType<typeof composed>>;

async function change(
  work: Work,
  report: { orgId: string; id: string; state: string },
  data: Partial<Composed> & { state: string; note?: string },
) {
  const { count } = await work.db.pledgeReport.updateMany({
    where: { orgId: report.orgId, id: report.id, state: report.state },
    data,
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
}

const tell = (
  work: Work,
  kind: "pledge_report.submit" | "pledge_report.resubmit",
  subjectId: string,
  period: string,
  { items, fulfilled, overdue, notDue, silent }: Composed,
) => record(work, { kind, subjectId, facts: { period, items, fulfilled, overdue, notDue, silent } });
