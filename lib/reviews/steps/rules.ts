import type { Day } from "@/lib/kernel/clock";
import type { StepCode } from "./schema";

export type StepTaken = { code: StepCode; doneOn: Day; note: string; name: string };

export const phases = ["BEFORE", "DURING", "AFTER"] as const;
export type Phase = (typeof phases)[number];

/** REV-22: what is done before, in and after a round. */
export const checklist: Record<Phase, readonly StepCode[]> = {
  BEFORE: ["NOTICE", "STUDY", "GATHER", "REPORTS"], // REV-23, REV-25, REV-24, REV-27
  DURING: ["HEAR", "REVIEW", "UPWARD", "RECORD"], // REV-26, REV-28
  AFTER: ["SUMMARISE", "NOTIFY", "LEDGER", "RECTIFY"], // REV-29
};

export type PhaseFigure = { taken: number; steps: number };

/** How far each phase is; a step that is not on the list counts nowhere. */
export function progressOf(taken: readonly { code: string }[], phase: Phase): PhaseFigure {
  const codes = new Set(taken.map(({ code }) => code));
  return { taken: checklist[phase].filter((code) => codes.has(code)).length, steps: checklist[phase].length };
}
