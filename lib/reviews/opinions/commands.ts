import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { nextNumber } from "@/lib/orgs/numbers";
import { openRectification } from "@/lib/rectifications/commands";
import { markStale } from "@/lib/tallies/commands";
import { isAhead } from "../days/rules";
import { authorityIn, fellowshipIn, isMutual, isReviewed } from "../policy";
import { findNextDue } from "../queues/queries";
import { moveTarget } from "../targets/commands";
import { targetLifecycle } from "../targets/lifecycle";
import { findTarget, type Target } from "../targets/queries";
import { findSent, keepDraft } from "./drafts/commands";
import { type ReviewState, reviewLifecycle } from "./lifecycle";
import { findReview, type Review } from "./queries";
import type { Respond, ReviewKey, WriteReview } from "./schema";

/** After finishing on the desk: the round and who is next in its queue. */
export type Written = { reviewId: string; version: number; roundId?: string; next?: string | null };

/** Keeps the draft without an event, tells the opinion to the reviewed, or finishes: told and entered in the ledger at once. */
export async function writeReview(work: Work, input: WriteReview): Promise<Written> {
  const sent = input.sentKey ? await findSent(work, input) : null;
  if (sent) return sent;
  const kept = await keepDraft(work, input);
  if (input.step === "draft") return kept;
  const key = { targetOrgId: input.targetOrgId, ...kept };
  await notifyReview(work, key);
  const told = { ...kept, version: kept.version + 1 };
  if (input.step !== "finish") return told;
  const { roundId, next } = await ledgerReview(work, { ...key, version: told.version });
  return { ...told, roundId, next };
}

/** By whose judgement: one's own, or a leader's who signed on paper what the office had typed. */
export type Hand = { judge: Actor; signed: boolean; facts: Record<string, string | number> };

const ownHand = ({ actor }: Work): Hand => ({ judge: actor, signed: false, facts: {} });

/** INV-03, INV-04: 反馈意见. */
export async function notifyReview(work: Work, key: ReviewKey, hand = ownHand(work)): Promise<void> {
  const { review, target } = await findMine(work, key);
  const mayReview = (review.reviewerDutyId ? authorityIn : fellowshipIn)(hand.judge, work.orgId, target) !== null;
  const state = advance(reviewLifecycle, "notify", hand.judge, {
    ...review,
    ...target,
    state: review.state,
    mayReview,
  });
  if (isAhead(review.heldOn, work.today)) throw new Refusal("INVALID", { heldOn: "inTheFuture" });
  if (review.reviewerDutyId) await refuseSecond(work, target);
  await moveReview(work, review, key.version, { state, notifiedAt: work.now, signed: hand.signed });
  await record(work, {
    kind: "review.notify",
    subjectId: target.id,
    orgId: target.orgId,
    facts: { subject: target.name, mode: review.mode, ...hand.facts },
  });
}

/** Two leaders of one organisation on one subject: whoever comes second waits for the first and is told who and when. */
async function refuseSecond(work: Work, { orgId, id }: Target): Promise<void> {
  const [first] = await work.rows<{ who: string; at: string }>(
    sql`select who, told_at as at from spoken_before(${orgId}::uuid, ${id}::uuid)`,
  );
  if (first) throw new Refusal("ALREADY_REVIEWED", {}, first);
}

/** The number taken, and who is next in the queue of the same round. */
export type Ledgered = { number: number; roundId: string; next: string | null };

/** INV-04: 记入台账. The target is covered and each piece of advice becomes a rectification (REV-31). */
export async function ledgerReview(work: Work, key: ReviewKey, { judge, facts } = ownHand(work)): Promise<Ledgered> {
  const { review, target } = await findMine(work, key);
  const state = advance(reviewLifecycle, "ledger", judge, {
    ...review,
    ...target,
    state: review.state,
    mayReview: true,
  });
  const ledgerNumber = await nextNumber(work, "LEDGER", Number(work.today.slice(0, 4)));
  await moveReview(work, review, key.version, { state, ledgeredAt: work.now, ledgerNumber });
  if (target.state === "DUE" && !isMutual(review.authority)) {
    const covered = advance(targetLifecycle, "cover", judge, { ...target, ledgeredBy: review.reviewerPersonId });
    await moveTarget(work, target, covered);
  }
  await openAdvised(work, review, target);
  await record(work, {
    kind: "review.ledger",
    subjectId: target.id,
    orgId: target.orgId,
    facts: { subject: target.name, number: ledgerNumber, advice: review.advice.length, ...facts },
  });
  await markStale(work, target, target.orgId);
  const next =
    target.roundOrgId === work.orgId && review.reviewerDutyId
      ? await findNextDue(work, target.roundId, target.id)
      : null;
  return { number: ledgerNumber, roundId: target.roundId, next };
}

const responseEvents = { ACKNOWLEDGE: "review.acknowledge", ANSWER: "review.answer", OBJECT: "review.object" } as const;

/** 已阅知, 说明, 申辩: each once, by the reviewed; a second time meets CONFLICT. */
export async function respond(work: Work, { reviewId, kind, text }: Respond): Promise<void> {
  const review = await findReview(work, work.orgId, reviewId);
  if (review.state === "DRAFT") throw new Refusal("NOT_FOUND");
  const target = await findTarget(work, work.orgId, review.targetId);
  if (!isReviewed(work.actor, target)) throw new Refusal("NOT_AUTHORISED");
  await work.db.reviewResponse.create({
    data: {
      orgId: work.orgId,
      id: newId(),
      reviewId,
      kind,
      text,
      personId: work.actor.personId,
      respondedAt: work.now,
    },
  });
  await record(work, { kind: responseEvents[kind], subjectId: target.id, facts: { subject: target.name } });
}

async function findMine(work: Work, { targetOrgId, reviewId }: ReviewKey): Promise<{ review: Review; target: Target }> {
  const review = await findReview(work, targetOrgId, reviewId);
  // Acting for another org than the draft was written in would take that org's ledger number.
  if (review.reviewerOrgId !== work.orgId) throw new Refusal("NOT_FOUND");
  return { review, target: await findTarget(work, review.orgId, review.targetId) };
}

type Told = { state: ReviewState; signed?: boolean; notifiedAt?: Date; ledgeredAt?: Date; ledgerNumber?: number };

async function moveReview(work: Work, review: Review, version: number, changes: Told): Promise<void> {
  const { count } = await work.db.review.updateMany({
    where: { orgId: review.orgId, id: review.id, state: review.state, version },
    data: { ...changes, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refusal("CONFLICT");
}

async function openAdvised(work: Work, review: Review, target: Target): Promise<void> {
  if (review.advice.length === 0) return;
  const ownerPersonId = target.personId ?? (await findHead(work, target));
  for (const { id, text, dueOn, ordered } of review.advice) {
    if (!dueOn) continue;
    await openRectification(work, {
      orgId: target.orgId,
      campaignOrgId: target.campaignOrgId,
      campaignId: target.campaignId,
      source: { kind: "REVIEW", adviceId: id },
      problem: text,
      ownerPersonId,
      subjectPersonId: target.personId,
      subjectOrgId: target.subjectOrgId,
      dueOn,
      ordered,
    });
  }
}

/** Who answers for a unit or an organisation; LIFE-03: a vacant post passes it to the next in office. */
async function findHead(work: Work, { orgId, unitId }: Target): Promise<string> {
  const [found] = await work.rows<{ head: string | null }>(sql`
    select coalesce((select h.person_id from unit_head h where h.org_id = ${orgId}::uuid and h.unit_id = ${unitId}::uuid and h.ends_on is null),
      org_head(${orgId}::uuid))::text as head`);
  if (!found?.head) throw new Refusal("NOT_FOUND");
  return found.head;
}
