import "server-only";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { findRoundDays } from "../../days/queries";
import { faultOfDay } from "../../days/rules";
import { type Authority, authorityIn, fellowshipIn, mayTakeMode } from "../../policy";
import { findFellowTarget, findTarget, type Target } from "../../targets/queries";
import type { WriteReview } from "../schema";

export type KeptDraft = { reviewId: string; version: number };

/** A draft is its writer's alone (LIFE-10) and leaves no event; a stale version meets CONFLICT. */
export async function keepDraft(
  work: Work,
  input: WriteReview,
  { typedBy = work.actor.personId, asMember = false } = {},
): Promise<KeptDraft> {
  const target = asMember
    ? await findFellowTarget(work, input.targetId)
    : await findTarget(work, input.targetOrgId, input.targetId);
  const authority = (asMember ? fellowshipIn : authorityIn)(work.actor, work.orgId, target);
  if (!authority) throw new Refusal(target.personId === work.actor.personId ? "OWN_WORK" : "NO_REVIEW_AUTHORITY");
  if (!mayTakeMode(authority.relation, input.mode)) throw new Refusal("INVALID", { mode: "choose" });
  if (target.roundState !== "OPEN" || target.state === "EXEMPTED") throw new Refusal("WRONG_STATE");
  const fault = faultOfDay(input.heldOn, await findRoundDays(work, target));
  if (fault) throw new Refusal("INVALID", { heldOn: fault });
  // A device names its sheet before the server has seen it: version 0 begins one under that id.
  const kept =
    input.reviewId && input.version > 0
      ? await changeDraft(work, target, input, input.reviewId)
      : await beginDraft(work, target, input, { ...authority, typedBy });
  await replaceParts(work, target, kept.reviewId, input);
  return kept;
}

/** The same sheet sent again after a lost answer: what it left then, nothing more. */
export async function findSent(work: Work, { targetOrgId, targetId, sentKey }: WriteReview): Promise<KeptDraft | null> {
  const found = await work.db.review.findFirst({
    where: { orgId: targetOrgId, targetId, reviewerPersonId: work.actor.personId, reviewerOrgId: work.orgId, sentKey },
    select: { id: true, version: true },
  });
  return found && { reviewId: found.id, version: found.version };
}

const words = ({ mode, heldOn, place, achievements, shortcomings, direction, sentKey }: WriteReview) => ({
  mode,
  heldOn: asDate(heldOn),
  place,
  achievements,
  shortcomings,
  direction,
  sentKey,
});

async function beginDraft(
  work: Work,
  target: Target,
  input: WriteReview,
  { relation, orgId, dutyId, link, typedBy }: Authority & { typedBy: string },
): Promise<KeptDraft> {
  const id = input.reviewId ?? newId();
  await work.db.review.create({
    data: {
      orgId: target.orgId,
      id,
      targetId: target.id,
      roundOrgId: target.roundOrgId,
      roundId: target.roundId,
      reviewerOrgId: orgId,
      reviewerDutyId: dutyId,
      reviewerPersonId: work.actor.personId,
      subjectPersonId: target.personId,
      linkOrgId: link?.orgId ?? null,
      linkId: link?.id ?? null,
      authority: relation,
      typedByPersonId: typedBy,
      ...words(input),
    },
  });
  return { reviewId: id, version: 1 };
}

async function changeDraft(work: Work, target: Target, input: WriteReview, id: string): Promise<KeptDraft> {
  const mine = {
    orgId: target.orgId,
    id,
    targetId: target.id,
    reviewerPersonId: work.actor.personId,
    reviewerOrgId: work.orgId,
  };
  const { count } = await work.db.review.updateMany({
    where: { ...mine, state: "DRAFT", version: input.version },
    data: { ...words(input), version: { increment: 1 } },
  });
  if (count === 1) return { reviewId: id, version: input.version + 1 };
  const found = await work.db.review.findFirst({ where: mine, select: { state: true } });
  if (!found) throw new Refusal("NOT_FOUND");
  throw new Refusal(found.state === "DRAFT" ? "CONFLICT" : "WRONG_STATE");
}

async function replaceParts(work: Work, { orgId }: Target, reviewId: string, input: WriteReview): Promise<void> {
  const where = { orgId, reviewId };
  await work.db.reviewScore.deleteMany({ where });
  await work.db.reviewCitation.deleteMany({ where });
  await work.db.reviewAdvice.deleteMany({ where });
  await work.db.reviewScore.createMany({
    data: input.scores.map(({ position, score }) => ({ ...where, id: newId(), dimensionPosition: position, score })),
  });
  // INV-02: the database refuses what is not published in the same campaign.
  await work.db.reviewCitation.createMany({
    data: [...new Set(input.citations)].map((itemId) => ({ ...where, id: newId(), itemId })),
  });
  await work.db.reviewAdvice.createMany({
    data: input.advice.map(({ text, dueOn, ordered }, at) => ({
      ...where,
      id: newId(),
      position: at + 1,
      text,
      dueOn: dueOn ? asDate(dueOn) : null,
      ordered,
    })),
  });
}
