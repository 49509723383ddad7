import { z } from "zod";
import { chosen, id } from "@/lib/kernel/fields";
import { sheetSchema, withoutEmptyAdvice } from "../opinions/schema";

/** 代录: the office writes for the leader named; only the leader can tell it to the reviewed. */
export const typeReviewSchema = sheetSchema.safeExtend({ reviewerPersonId: chosen }).transform(withoutEmptyAdvice);
export type TypeReview = z.output<typeof typeReviewSchema>;

export const confirmTypedSchema = z.object({
  roundId: id,
  reviewIds: z.array(id).min(1, "choose").max(60, "choose"),
});
export type ConfirmTyped = z.output<typeof confirmTypedSchema>;
