import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { findDecided, moveNomination } from "../../nominations/commands";
import type { FinishNotice, SuspendNotice } from "../../schema";
import { noticeLifecycle } from "../lifecycle";
import { findNotice, type Notice, readWorkCalendar } from "../queries";
import { closingStatement, resumedEnd } from "../rules";

type Name = keyof (typeof noticeLifecycle)["moves"];
type Changes = { suspendedOn?: Date | null; endsOn?: Date; closingStatement?: string };

/** Advances by the law and by compare-and-set; one event in the issuer's chain. */
async function move(work: Work, notice: Notice, name: Name, changes: Changes, facts: Record<string, string>) {
  const state = advance(noticeLifecycle, name, work.actor, notice);
  const { count } = await work.db.awardNotice.updateMany({
    where: { orgId: work.orgId, id: notice.id, state: notice.state },
    data: { state, version: { increment: 1 }, ...changes },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: `award_notice.${name}`, subjectId: notice.id, facts: { title: notice.title, ...facts } });
}

async function findOwn(work: Work, noticeId: string): Promise<Notice> {
  const notice = await findNotice(work, noticeId);
  if (notice.orgId !== work.orgId) throw new Refusal("NOT_FOUND");
  return notice;
}

/** 中止公示: the clock stands still while an objection is looked into. */
export async function suspendNotice(work: Work, { noticeId, reason }: SuspendNotice): Promise<void> {
  const notice = await findOwn(work, noticeId);
  await move(work, notice, "suspend", { suspendedOn: asDate(work.today) }, { reason });
}

/** 恢复公示: the working days that were left are shown from today on. */
export async function resumeNotice(work: Work, { noticeId, reason }: SuspendNotice): Promise<void> {
  const notice = await findOwn(work, noticeId);
  const from = notice.suspendedOn ?? notice.beginsOn;
  const { exceptions } = await readWorkCalendar(work, from);
  const endsOn = resumedEnd(from, notice.endsOn, work.today, exceptions);
  await move(work, notice, "resume", { endsOn: asDate(endsOn) }, { reason, endsOn });
}

/** 公示期满: the closing statement is written from what was counted, with the handling of whatever came in. */
export async function finishNotice(work: Work, { noticeId, handling }: FinishNotice): Promise<void> {
  const notice = await findOwn(work, noticeId);
  if (notice.answered > 0 && notice.received === 0 && !handling) throw new Refusal("INVALID", { handling: "required" });
  const statement = closingStatement(notice, handling, notice.suspendedOn !== null);
  await move(work, notice, "finish", { closingStatement: statement }, {});
}

/** The whole notice falls, and with it the nominations it named. */
export async function cancelNotice(work: Work, { noticeId, reason }: SuspendNotice): Promise<void> {
  const notice = await findOwn(work, noticeId);
  await move(work, notice, "cancel", {}, { reason });
  for (const { nominationOrgId, nominationId } of notice.entries) {
    const nomination = await findDecided(work, nominationOrgId, nominationId);
    if (nomination.state === "NOTICED") await moveNomination(work, nomination, "disqualify", reason);
  }
}
