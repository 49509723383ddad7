import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { preparesRounds } from "../policy";
import { findRound } from "../rounds/queries";
import type { TakeStep, UndoStep } from "./schema";

/** REV-22: a step of the checklist is taken, with a note; a second time meets CONFLICT. */
export async function takeStep(work: Work, { roundId, code, note }: TakeStep): Promise<void> {
  const round = await findRound(work, roundId);
  if (!preparesRounds(work.actor, round)) throw new Refusal("NOT_AUTHORISED");
  await work.db.reviewStep.create({
    data: {
      orgId: work.orgId,
      id: newId(),
      roundId,
      code,
      doneOn: asDate(work.today),
      note,
      personId: work.actor.personId,
    },
  });
  await record(work, {
    kind: "review_round.take_step",
    subjectId: round.id,
    facts: { title: round.title, step: code },
  });
}

/** Taken back when it was ticked too early. */
export async function undoStep(work: Work, { roundId, code }: UndoStep): Promise<void> {
  const round = await findRound(work, roundId);
  if (!preparesRounds(work.actor, round)) throw new Refusal("NOT_AUTHORISED");
  const { count } = await work.db.reviewStep.deleteMany({ where: { orgId: work.orgId, roundId, code } });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, {
    kind: "review_round.undo_step",
    subjectId: round.id,
    facts: { title: round.title, step: code },
  });
}
