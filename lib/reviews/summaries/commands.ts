import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { preparesRounds } from "../policy";
import { findRound, type Round } from "../rounds/queries";
import { type SummaryState, summaryLifecycle } from "./lifecycle";
import { findNearestSummary, findSummary, findSummaryFacts, type Summary } from "./queries";
import { composedSummary } from "./rules";
import type { ComposeSummary, WriteSummary } from "./schema";

/** REV-51: the draft out of the records, or anew over an own draft; what is issued stays. */
export async function composeSummary(work: Work, { roundId }: ComposeSummary): Promise<void> {
  const round = await findRound(work, roundId);
  if (!preparesRounds(work.actor, round)) throw new Refusal("NOT_AUTHORISED");
  if (round.state === "PREPARING") throw new Refusal("WRONG_STATE");
  const text = composedSummary(await findSummaryFacts(work, round));
  const known = await findSummary(work, round);
  if (known) await changeDraft(work, known, { text });
  else
    await work.db.reviewSummary.create({
      data: { orgId: work.orgId, id: newId(), roundId, text, updatedAt: work.now },
    });
  await record(work, { kind: "review_summary.compose", subjectId: roundId, facts: { title: round.title } });
}

/** Saved without an event, or issued by the head: how like another text it is stays beside it. */
export async function writeSummary(work: Work, { roundId, version, text, step }: WriteSummary): Promise<void> {
  const round = await findRound(work, roundId);
  if (!preparesRounds(work.actor, round)) throw new Refusal("NOT_AUTHORISED");
  const known = await findSummary(work, round);
  if (!known) throw new Refusal("NOT_FOUND");
  if (known.state === "DRAFT" && known.version !== version) throw new Refusal("CONFLICT");
  if (step === "save") await changeDraft(work, known, { text });
  else await issueSummary(work, round, known, text);
}

async function issueSummary(work: Work, round: Round, known: Summary, text: string): Promise<void> {
  const state = advance(summaryLifecycle, "issue", work.actor, { ...known, roundState: round.state });
  const nearest = await findNearestSummary(work, round.id, text);
  const likeness = nearest ? Math.round(nearest.likeness * 100) : null;
  await changeDraft(work, known, {
    text,
    state,
    likeness,
    issuedOn: asDate(work.today),
    issuedByPersonId: work.actor.personId,
  });
  await record(work, { kind: "review_summary.issue", subjectId: round.id, facts: { title: round.title } });
}

type Change = {
  text: string;
  state?: SummaryState;
  likeness?: number | null;
  issuedOn?: Date;
  issuedByPersonId?: string;
};

async function changeDraft(work: Work, { orgId, id, state, version }: Summary, change: Change): Promise<void> {
  if (state !== "DRAFT") throw new Refusal("WRONG_STATE");
  const { count } = await work.db.reviewSummary.updateMany({
    where: { orgId, id, state: "DRAFT", version },
    data: { ...change, version: { increment: 1 }, updatedAt: work.now },
  });
  if (count !== 1) throw new Refusal("CONFLICT");
}
