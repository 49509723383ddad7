import { z } from "zod";
import { id, note, words } from "@/lib/kernel/fields";

export const submitReportSchema = z.object({
  period: z.string({ error: "choose" }).regex(/^\d{4}Q[1-4]$/, "choose"),
  note: note(500),
});
export type SubmitReport = z.output<typeof submitReportSchema>;

export const returnReportSchema = z.object({ reportId: id, reason: words(300) });
export type ReturnReport = z.output<typeof returnReportSchema>;

export const resubmitReportSchema = z.object({ reportId: id, note: note(500) });
export type ResubmitReport = z.output<typeof resubmitReportSchema>;
