import { z } from "zod";
import { id } from "@/lib/kernel/fields";

export const stepCodes = [
  "NOTICE",
  "STUDY",
  "GATHER",
  "REPORTS",
  "HEAR",
  "REVIEW",
  "UPWARD",
  "RECORD",
  "SUMMARISE",
  "NOTIFY",
  "LEDGER",
  "RECTIFY",
] as const;
export type StepCode = (typeof stepCodes)[number];

export const takeStepSchema = z.object({
  roundId: id,
  code: z.enum(stepCodes, { error: "choose" }),
  note: z.string().trim().max(200, "tooLong").default(""),
});
export type TakeStep = z.output<typeof takeStepSchema>;

export const undoStepSchema = takeStepSchema.pick({ roundId: true, code: true });
export type UndoStep = z.output<typeof undoStepSchema>;
