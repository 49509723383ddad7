import type { Actor } from "@/lib/kernel/actor";
import { lifecycle } from "@/lib/kernel/lifecycle";
import { isReviewer } from "../policy";
import type { RoundState } from "../rounds/lifecycle";

export type ReviewState = "DRAFT" | "NOTIFIED" | "LEDGERED";
export type ReviewUnderLaw = {
  state: ReviewState;
  reviewerPersonId: string;
  /** INV-03, asked again at the moment of notification: a duty or a link may have ended since the draft. */
  mayReview: boolean;
  achievements: string;
  shortcomings: string;
  direction: string;
  reportSubmitted: boolean;
  roundState: RoundState;
};

/** INV-04: achievements, shortcomings and direction, all three. */
export const isWhole = ({ achievements, shortcomings, direction }: ReviewUnderLaw): boolean =>
  [achievements, shortcomings, direction].every((part) => part.trim() !== "");

const stillMayReview = (actor: Actor, review: ReviewUnderLaw) => {
  if (!isReviewer(actor, review)) return false;
  return review.mayReview ? true : "NO_REVIEW_AUTHORITY";
};

export const reviewLifecycle = lifecycle<ReviewState, ReviewUnderLaw>()("DRAFT", {
  notify: {
    from: ["DRAFT"],
    to: "NOTIFIED",
    by: stillMayReview,
    when: (review) => {
      if (review.roundState !== "OPEN") return "WRONG_STATE";
      if (!isWhole(review)) return "INVALID";
      return review.reportSubmitted ? true : "REPORT_MISSING";
    },
  },
  ledger: { from: ["NOTIFIED"], to: "LEDGERED", by: isReviewer },
});
