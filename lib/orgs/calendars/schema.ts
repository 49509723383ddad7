import { z } from "zod";
import { day, note, optionalDay, words } from "@/lib/kernel/fields";

/** ABOVE hands the days back to the line above and the national calendar. */
export const dayKinds = ["HOLIDAY", "WORKDAY", "ABOVE"] as const;

export const declareSpanSchema = z.object({
  from: day,
  to: optionalDay,
  kind: z.enum(dayKinds, { error: "choose" }),
  name: note(20),
  document: words(120),
});
export type DeclareSpan = z.output<typeof declareSpanSchema>;

export const declareListSchema = z.object({ lines: words(8000), document: words(120) });
export type DeclareList = z.output<typeof declareListSchema>;
