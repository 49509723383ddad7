import { z } from "zod";
import { id, text } from "@/lib/kernel/fields";

const round = { roundId: id };

export const composeSummarySchema = z.object(round);
export type ComposeSummary = z.output<typeof composeSummarySchema>;

export const writeSummarySchema = z.object({
  ...round,
  version: z.coerce.number().int().min(1),
  text: text(12_000),
  step: z.enum(["save", "issue"]).default("save"),
});
export type WriteSummary = z.output<typeof writeSummarySchema>;
