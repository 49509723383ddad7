import { z } from "zod";
import { type Day, isDay } from "@/lib/kernel/clock";
import { id } from "@/lib/kernel/fields";

const day = z
  .string({ error: "required" })
  .refine(isDay, "badDate")
  .transform((value) => value as Day);

export const moveDaySchema = z
  .object({
    campaignId: id,
    from: day,
    to: day,
    basisDocument: z.string({ error: "required" }).trim().min(1, "required").max(120, "tooLong"),
  })
  .refine(({ from, to }) => to > from, { path: ["to"], message: "beforeStart" });
export type MoveDay = z.output<typeof moveDaySchema>;
