import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { preparesRounds } from "../policy";
import { findRound } from "../rounds/queries";
import type { HoldSession } from "./schema";

/** REV-11 to REV-21: a sitting is entered after it was held, by those who keep the round's papers; it stays as recorded. */
export async function holdSession(work: Work, { roundId, heldOn, ...session }: HoldSession): Promise<string> {
  const round = await findRound(work, roundId);
  if (!preparesRounds(work.actor, round)) throw new Refusal("NOT_AUTHORISED");
  if (round.state === "PREPARING") throw new Refusal("WRONG_STATE");
  if (heldOn > work.today) throw new Refusal("INVALID", { heldOn: "inTheFuture" });
  const id = newId();
  await work.db.reviewSession.create({
    data: {
      orgId: work.orgId,
      id,
      roundId,
      heldOn: asDate(heldOn),
      ...session,
      recordedByPersonId: work.actor.personId,
    },
  });
  await record(work, {
    kind: "review_session.hold",
    subjectId: id,
    facts: { title: round.title, heldOn, modes: session.modes.join(" ") },
  });
  return id;
}
