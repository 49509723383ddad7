import "server-only";
import { record } from "@/lib/audit/commands";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { advance, closedBecause } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { preparesRounds } from "../policy";
import { drawTargets, markDrawnStale } from "../targets/commands";
import { type RoundState, roundLifecycle } from "./lifecycle";
import { findRound, type Round } from "./queries";
import type { CreateRound, ReviseRound, RoundKey } from "./schema";

/** REV-42: a numbered round with its basis, scheme and window, of the campaign that runs. */
export async function createRound(work: Work, input: CreateRound): Promise<string> {
  if (!preparesRounds(work.actor, { orgId: work.orgId })) throw new Refusal("NOT_AUTHORISED");
  const campaign = await findRunningCampaign(work);
  if (!campaign) throw new Refusal("NOT_FOUND");
  const id = newId();
  await work.db.reviewRound.create({
    data: {
      orgId: work.orgId,
      id,
      campaignOrgId: campaign.orgId,
      campaignId: campaign.id,
      ...columnsOf(input),
    },
  });
  await addDimensions(work, id, input.dimensions);
  await record(work, {
    kind: "review_round.create",
    subjectId: id,
    facts: { title: input.title, subjects: input.subjects },
  });
  return id;
}

const columnsOf = ({ dimensions: _, basisOn, opensOn, closesOn, ...words }: CreateRound) => ({
  ...words,
  basisOn: basisOn ? asDate(basisOn) : null,
  opensOn: asDate(opensOn),
  closesOn: asDate(closesOn),
});

async function addDimensions(work: Work, roundId: string, dimensions: CreateRound["dimensions"]): Promise<void> {
  await work.db.reviewDimension.createMany({
    data: dimensions.map((dimension, at) => ({
      orgId: work.orgId,
      id: newId(),
      roundId,
      position: at + 1,
      ...dimension,
    })),
  });
}

/** REV-42: until it opens a round is put right as a whole; whom it reviews stays, afterwards it is WRONG_STATE. */
export async function reviseRound(work: Work, { roundId, ...input }: ReviseRound): Promise<string> {
  const round = await findRound(work, roundId);
  if (!preparesRounds(work.actor, round)) throw new Refusal("NOT_AUTHORISED");
  if (input.subjects !== round.subjects) throw new Refusal("INVALID", { subjects: "choose" });
  const { count } = await work.db.reviewRound.updateMany({
    where: { orgId: work.orgId, id: roundId, state: "PREPARING" },
    data: { ...columnsOf(input), version: { increment: 1 } },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await work.db.reviewDimension.deleteMany({ where: { orgId: work.orgId, roundId } });
  await addDimensions(work, roundId, input.dimensions);
  await record(work, { kind: "review_round.revise", subjectId: roundId, facts: { title: input.title } });
  return roundId;
}

/** REV-42: a round that was never opened goes with its arrangement; only the log knows of it afterwards. */
export async function discardRound(work: Work, { roundId }: RoundKey): Promise<void> {
  const round = await findRound(work, roundId);
  advance(roundLifecycle, "discard", work.actor, round);
  await work.db.reviewDimension.deleteMany({ where: { orgId: work.orgId, roundId } });
  const { count } = await work.db.reviewRound.deleteMany({
    where: { orgId: work.orgId, id: roundId, state: round.state },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: "review_round.discard", subjectId: roundId, facts: { title: round.title } });
}

export type Opened = { drawn: number; orgs: number };

/** Draws who is due, from the tree and the enrolment, and opens; a SUBTREE round opens in every org below at once (REV-42). */
export async function openRound(work: Work, { roundId }: RoundKey): Promise<Opened> {
  const round = await findRound(work, roundId);
  const state = advance(roundLifecycle, "open", work.actor, round);
  await moveRound(work, round, state);
  const drawn = await drawTargets(work, round);
  if (drawn === 0) throw new Refusal("NOT_ELIGIBLE");
  const orgs = round.reach === "SUBTREE" ? await issueBelow(work, round.id) : 0;
  await record(work, {
    kind: "review_round.open",
    subjectId: round.id,
    facts: { title: round.title, targets: drawn, ...(orgs > 0 ? { orgs } : {}) },
  });
  await markDrawnStale(work, round);
  return { drawn, orgs };
}

async function issueBelow(work: Work, roundId: string): Promise<number> {
  const [found] = await work.rows<{ orgs: number }>(sql`select issue_review_round(${roundId}::uuid) as orgs`);
  return found?.orgs ?? 0;
}

/** INV-05: at full coverage only; the refusal says how many are left. */
export async function closeRound(work: Work, { roundId }: RoundKey): Promise<void> {
  const round = await findRound(work, roundId);
  if (closedBecause(roundLifecycle, "close", work.actor, round) === "NOT_COVERED") {
    throw new Refusal("NOT_COVERED", {}, { count: round.left });
  }
  const state = advance(roundLifecycle, "close", work.actor, round);
  await moveRound(work, round, state, { closedAt: work.now });
  await record(work, {
    kind: "review_round.close",
    subjectId: round.id,
    facts: { title: round.title, done: round.done },
  });
}

async function moveRound(work: Work, round: Round, state: RoundState, more: { closedAt?: Date } = {}): Promise<void> {
  const { count } = await work.db.reviewRound.updateMany({
    where: { orgId: work.orgId, id: round.id, state: round.state },
    data: { state, ...more },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
}
