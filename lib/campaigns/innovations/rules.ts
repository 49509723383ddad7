import type { Day } from "@/lib/kernel/clock";
import type { InnovationState } from "./lifecycle";

type Dated = { state: InnovationState; dueOn: Day; endedOn: Day | null };

/** CAM-44 明确时限: late is what is still open after its day, or ended after it. */
export const isLate = ({ state, dueOn, endedOn }: Dated, today: Day): boolean =>
  state === "OPEN" ? dueOn < today : state === "DONE" && endedOn !== null && endedOn > dueOn;
