import type { Day } from "@/lib/kernel/clock";

/** 定人员、定责任、定时限、定奖惩, as far as they are written down. */
export type Fixings = {
  leadPersonId: string;
  duty: string;
  endsOn: Day | null;
  reward: string;
  penalty: string;
};
export const fixingNames = ["person", "duty", "deadline", "consequence"] as const;
export type FixingName = (typeof fixingNames)[number];

const stands: Record<FixingName, (project: Fixings) => boolean> = {
  person: ({ leadPersonId }) => leadPersonId !== "",
  duty: ({ duty }) => duty !== "",
  deadline: ({ endsOn }) => endsOn !== null,
  consequence: ({ reward, penalty }) => reward !== "" && penalty !== "",
};

/** CAM-45: which of the four are still open; a project is issued when none is. */
export const missingFixings = (project: Fixings): FixingName[] => fixingNames.filter((name) => !stands[name](project));
