import type { Actor } from "@/lib/kernel/actor";
import { authorityBy, type Relation, type ReviewSubject, relations } from "../policy";

type Told = { reviewerOrgId: string; reviewerPersonId: string; reviewerDutyId: string | null; state: string };
type Open = ReviewSubject & { roundState: string; state: string };

/** Whether the actor is still to score this subject for any of their organisations. */
export function awaitsOwnScore(actor: Actor, target: Open, reviews: readonly Told[]): boolean {
  if (target.roundState !== "OPEN" || target.state === "EXEMPTED") return false;
  const told = reviews.filter(({ state, reviewerDutyId }) => state !== "DRAFT" && reviewerDutyId !== null);
  if (told.some(({ reviewerPersonId }) => reviewerPersonId === actor.personId)) return false;
  const spoken = new Set(told.map(({ reviewerOrgId }) => reviewerOrgId));
  return relations.some((relation: Relation) => {
    const found = authorityBy(actor, target, relation);
    return found !== null && found.dutyId !== null && !spoken.has(found.orgId);
  });
}

type Scored = Told & { typedByPersonId: string };

/** REV-40: nobody has another's scores before their eyes while their own are still to come; the reviewed always see theirs. */
export const seesScores = (actor: Actor, target: Open, reviews: readonly Told[], review: Scored): boolean =>
  [review.reviewerPersonId, review.typedByPersonId, target.personId].includes(actor.personId) ||
  !awaitsOwnScore(actor, target, reviews);
