import { z } from "zod";
import { optional } from "../schema";

export const submitReportSchema = z.object({
  period: z.string({ error: "choose" }).regex(/^\d{4}Q[1-4]$/, "choose"),
  note: optional(500),
});
export type SubmitReport = z.output<typeof submitReportSchema>;
