import { z } from "zod";
import { writeReviewSchema } from "../opinions/schema";

/** 代录: the office writes for the leader named; only the leader can tell it to the reviewed. */
export const typeReviewSchema = writeReviewSchema.safeExtend({ reviewerPersonId: z.uuid("choose") });
export type TypeReview = z.output<typeof typeReviewSchema>;

export const confirmTypedSchema = z.object({
  roundId: z.uuid("invalid"),
  reviewIds: z.array(z.uuid("invalid")).min(1, "choose").max(60, "choose"),
});
export type ConfirmTyped = z.output<typeof confirmTypedSchema>;
