import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { preparesRounds } from "../policy";
import { findRound } from "../rounds/queries";
import { listPairedExcellent } from "./queries";
import type { HoldSession } from "./schema";

const mostWords = 300;

/** REV-48: the guests in words, those invited from a paired branch with their branch; INVALID for anybody else. */
async function guestsOf(work: Work, guests: string, invited: readonly string[]): Promise<string> {
  if (invited.length === 0) return guests;
  const known = await listPairedExcellent(work);
  const named = known.filter(({ personId }) => invited.includes(personId));
  if (named.length !== new Set(invited).size) throw new Refusal("INVALID", { invited: "invalid" });
  const words = [guests, ...named.map(({ orgName, name }) => `${orgName}${name}`)].filter(Boolean).join("、");
  if (words.length > mostWords) throw new Refusal("INVALID", { guests: "tooLong" });
  return words;
}

/** REV-11 to REV-21: a sitting is entered after it was held, by those who keep the round's papers; it stays as recorded. */
export async function holdSession(work: Work, { roundId, heldOn, invited, ...session }: HoldSession): Promise<string> {
  const round = await findRound(work, roundId);
  if (!preparesRounds(work.actor, round)) throw new Refusal("NOT_AUTHORISED");
  if (round.state === "PREPARING") throw new Refusal("WRONG_STATE");
  if (heldOn > work.today) throw new Refusal("INVALID", { heldOn: "inTheFuture" });
  const guests = await guestsOf(work, session.guests, invited);
  const id = newId();
  await work.db.reviewSession.create({
    data: {
      orgId: work.orgId,
      id,
      roundId,
      heldOn: asDate(heldOn),
      ...session,
      guests,
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
