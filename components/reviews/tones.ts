import type { Tone } from "@/components/ui/tones";
import type { ReviewState } from "@/lib/reviews/opinions/lifecycle";
import type { RoundState } from "@/lib/reviews/rounds/lifecycle";
import type { ItemBucket, Standing } from "@/lib/reviews/rules";

export const standingTones: Record<Standing, Tone> = {
  DUE: "due",
  OVERDUE: "late",
  REVIEWED: "ok",
  EXEMPTED: "neutral",
};
export const roundTones: Record<RoundState, Tone> = {
  PREPARING: "neutral",
  OPEN: "due",
  CLOSED: "ok",
  DISCARDED: "neutral",
};
export const reviewTones: Record<ReviewState, Tone> = { DRAFT: "neutral", NOTIFIED: "returned", LEDGERED: "ok" };
export const bucketTones: Record<ItemBucket, Tone> = {
  FULFILLED: "ok",
  OVERDUE: "late",
  NOT_DUE: "returned",
  WITHDRAWN: "neutral",
};
