import { z } from "zod";

const id = z.uuid("invalid");

export const exemptTargetSchema = z.object({
  roundId: id,
  targetId: id,
  reason: z.string({ error: "required" }).trim().min(2, "required").max(200, "tooLong"),
});
export type ExemptTarget = z.output<typeof exemptTargetSchema>;

export const restoreTargetSchema = z.object({ roundId: id, targetId: id });
export type RestoreTarget = z.output<typeof restoreTargetSchema>;
