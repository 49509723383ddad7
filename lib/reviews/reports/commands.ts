import "server-only";
import { record } from "@/lib/audit/commands";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { findTarget, type Target } from "../targets/queries";
import { type ReportUnderLaw, reportLifecycle, writesReport } from "./lifecycle";
import { type DutyReport, findReport } from "./queries";
import type { WithdrawReport, WriteReport } from "./schema";

/** Keeps the text as a draft without an event, or hands it in. */
export async function writeReport(work: Work, input: WriteReport): Promise<void> {
  const target = await findTarget(work, work.orgId, input.targetId);
  if (!writesReport(work.actor, target)) throw new Refusal("NOT_AUTHORISED");
  if (target.roundState !== "OPEN") throw new Refusal("WRONG_STATE");
  const report = await keepText(work, target, input);
  if (input.step === "submit") await submitReport(work, target, report);
}

type Kept = Pick<DutyReport, "id" | "state" | "version" | "text" | "authorPersonId">;

async function keepText(work: Work, target: Target, { text, version }: WriteReport): Promise<Kept> {
  const found = await findReport(work, target.orgId, target.id);
  if (!found) return insertDraft(work, target, text);
  if (found.state !== "DRAFT") throw new Refusal("WRONG_STATE");
  const { count } = await work.db.dutyReport.updateMany({
    where: { orgId: target.orgId, id: found.id, state: "DRAFT", version },
    data: { text, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refusal("CONFLICT");
  return { ...found, text, version: version + 1 };
}

async function insertDraft(work: Work, target: Target, text: string): Promise<Kept> {
  const id = newId();
  await work.db.dutyReport.create({
    data: { orgId: target.orgId, id, targetId: target.id, text, authorPersonId: work.actor.personId },
  });
  return { id, text, state: "DRAFT", version: 1, authorPersonId: work.actor.personId };
}

const underLaw = (target: Target, report: Kept, told: boolean): ReportUnderLaw => ({
  ...report,
  orgId: target.orgId,
  personId: target.personId,
  unitId: target.unitId,
  roundOrgId: target.roundOrgId,
  roundState: target.roundState,
  told,
});

/** 撤回: whoever handed it in takes it back to add to it, until somebody has told an opinion on it (REV-27). */
export async function withdrawReport(work: Work, { targetId }: WithdrawReport): Promise<void> {
  const target = await findTarget(work, work.orgId, targetId);
  const report = await findReport(work, target.orgId, target.id);
  if (!report) throw new Refusal("NOT_FOUND");
  const told = await work.db.review.count({
    where: { orgId: target.orgId, targetId: target.id, state: { not: "DRAFT" } },
  });
  const state = advance(reportLifecycle, "withdraw", work.actor, underLaw(target, report, told > 0));
  const { count } = await work.db.dutyReport.updateMany({
    where: { orgId: target.orgId, id: report.id, state: report.state, version: report.version },
    data: { state, submittedAt: null, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: "duty_report.withdraw", subjectId: target.id, facts: { subject: target.name } });
}

async function submitReport(work: Work, target: Target, report: Kept): Promise<void> {
  const state = advance(reportLifecycle, "submit", work.actor, underLaw(target, report, false));
  const { count } = await work.db.dutyReport.updateMany({
    where: { orgId: target.orgId, id: report.id, state: report.state, version: report.version },
    data: { state, submittedAt: work.now },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, {
    kind: "duty_report.submit",
    subjectId: target.id,
    facts: { subject: target.name, proxy: target.personId !== null && target.personId !== work.actor.personId },
  });
}
