import "server-only";
import { record } from "@/lib/audit/commands";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { findTarget, type Target } from "../targets/queries";
import { type ReportUnderLaw, reportLifecycle, writesReport } from "./lifecycle";
import { type DutyReport, findReport } from "./queries";
import type { WriteReport } from "./schema";

/** Keeps the text as a draft without an event, or hands it in. */
export async function writeReport(work: Work, input: WriteReport): Promise<void> {
  const target = await findTarget(work, work.orgId, input.targetId);
  if (!writesReport(work.actor, target)) throw new Refusal("NOT_AUTHORISED");
  if (target.roundState !== "OPEN") throw new Refusal("WRONG_STATE");
  const report = await keepText(work, target, input);
  if (input.step === "submit") await submitReport(work, target, report);
}

type Kept = Pick<DutyReport, "id" | "state" | "version" | "text">;

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
  return { id, text, state: "DRAFT", version: 1 };
}

async function submitReport(work: Work, target: Target, report: Kept): Promise<void> {
  const subject: ReportUnderLaw = {
    ...report,
    orgId: target.orgId,
    personId: target.personId,
    unitId: target.unitId,
    roundOrgId: target.roundOrgId,
    roundState: target.roundState,
  };
  const state = advance(reportLifecycle, "submit", work.actor, subject);
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
