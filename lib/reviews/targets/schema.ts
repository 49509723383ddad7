import { z } from "zod";
import { id } from "@/lib/kernel/fields";

export const exemptTargetSchema = z.object({
  roundId: id,
  targetId: id,
  reason: z.string({ error: "required" }).trim().min(2, "required").max(200, "tooLong"),
});
export type ExemptTarget = z.output<typeof exemptTargetSchema>;

export const restoreTargetSchema = z.object({ roundId: id, targetId: id });
export type RestoreTarget = z.output<typeof restoreTargetSchema>;

/** LIFE-15: classes whose members are left out together. */
export const memberClasses = [
  "RETIRED",
  "FLOATING",
  "INFIRM",
  "LAID_OFF",
  "NO_POST",
  "STUDENT",
  "PROBATIONARY",
] as const;
export type MemberClass = (typeof memberClasses)[number];

export const exemptClassSchema = z.object({
  roundId: id,
  memberClass: z.enum(memberClasses, { error: "choose" }),
  reason: exemptTargetSchema.shape.reason,
});
export type ExemptClass = z.output<typeof exemptClassSchema>;
