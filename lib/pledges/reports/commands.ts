import "server-only";
import { record } from "@/lib/audit/commands";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { countLedger } from "../ledger/queries";
import { figuresOf } from "../ledger/rules";
import { keepsRecords } from "../policy";
import { findReportDay, listReports } from "./queries";
import { openPeriods, reportDueOn } from "./rules";
import type { SubmitReport } from "./schema";

/** 践诺情况季度上报 (PLG-24): composed from the entries, never typed a second time. */
export async function submitReport(work: Work, { period, note }: SubmitReport): Promise<string> {
  if (!keepsRecords(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const campaign = await findRunningCampaign(work);
  if (!campaign) throw new Refusal("NOT_FOUND");
  if (!openPeriods(work.today, campaign.beginsOn).includes(period))
    throw new Refusal("INVALID", { period: "notAnOption" });
  const reports = await listReports(work, campaign);
  if (reports.some((report) => report.period === period)) throw new Refusal("WRONG_STATE");
  const { items, fulfilled, due, notDue, withdrawn } = figuresOf(await countLedger(work, campaign, { who: "members" }));
  const dueOn = reportDueOn(period, await findReportDay(work, campaign, period));
  const id = newId();
  await work.db.pledgeReport.create({
    data: {
      orgId: work.orgId,
      id,
      campaignOrgId: campaign.orgId,
      campaignId: campaign.id,
      period,
      dueOn: asDate(dueOn),
      items,
      fulfilled,
      overdue: due,
      notDue,
      withdrawn,
      note,
      reportedByPersonId: work.actor.personId,
      reportedAt: work.now,
    },
  });
  await record(work, {
    kind: "pledge_report.submit",
    subjectId: id,
    facts: { period, items, fulfilled, overdue: due, notDue },
  });
  return id;
}
