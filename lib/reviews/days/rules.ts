import type { Day } from "@/lib/kernel/clock";

/** An opinion is told on the day of its sitting or after it, never ahead of it. */
export const isAhead = (heldOn: Day, today: Day): boolean => heldOn > today;

/** RPT-04: nobody is reviewed before the campaign began, nor before the document the round rests on was written. */
export function faultOfDay(
  heldOn: Day,
  { beginsOn, basisOn }: { beginsOn: Day | null; basisOn: Day | null },
): "beforeCampaign" | "beforeBasis" | null {
  if (beginsOn && heldOn < beginsOn) return "beforeCampaign";
  return basisOn && heldOn < basisOn ? "beforeBasis" : null;
}
