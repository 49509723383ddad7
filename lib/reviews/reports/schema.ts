import { z } from "zod";
import { id } from "@/lib/kernel/fields";

export const withdrawReportSchema = z.object({ targetId: id });
export type WithdrawReport = z.output<typeof withdrawReportSchema>;

export const writeReportSchema = z
  .object({
    targetId: id,
    text: z.string().trim().max(5_000, "tooLong").default(""),
    version: z.coerce.number().int().min(0).default(0),
    step: z.enum(["draft", "submit"]).default("draft"),
  })
  .refine(({ step, text }) => step === "draft" || text !== "", { path: ["text"], message: "required" });
export type WriteReport = z.output<typeof writeReportSchema>;
