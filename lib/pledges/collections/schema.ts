import { z } from "zod";
import { isDay } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";

export const collectProgressSchema = z.object({
  itemId: z.string({ error: "required" }).refine(isId, "invalid"),
  happenedOn: z.string({ error: "required" }).refine(isDay, "badDate"),
  note: z.string({ error: "required" }).trim().min(1, "required").max(500, "tooLong"),
});
export type CollectProgress = z.output<typeof collectProgressSchema>;
