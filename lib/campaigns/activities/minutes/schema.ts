import { z } from "zod";
import { id, note } from "@/lib/kernel/fields";

export const lineKinds = [
  "CHAIR",
  "AGENDA",
  "READ",
  "SPEECH",
  "SITE",
  "PROBLEM",
  "DECISION",
  "GROUP",
  "MACHINE",
  "ROSTER",
  "ENTRANT",
] as const;
export type LineKind = (typeof lineKinds)[number];

const lines = note(4_000);

/** One text a kind, one line of it for each thing: 「姓名：要点」 for speeches, groups, the roster and those who enter a race, 「挖机4台」 for machines. */
export const minutesSchema = z.object({
  activityId: id,
  CHAIR: lines,
  AGENDA: lines,
  READ: lines,
  SPEECH: lines,
  SITE: lines,
  PROBLEM: lines,
  DECISION: lines,
  GROUP: lines,
  MACHINE: lines,
  ROSTER: lines,
  ENTRANT: lines,
});
export type Minutes = z.output<typeof minutesSchema>;

export const presences = ["PRESENT", "LEAVE", "ABSENT"] as const;
export type Presence = (typeof presences)[number];

export const attendanceSchema = z.object({
  activityId: id,
  people: z.array(z.object({ personId: id, presence: z.enum(presences, { error: "choose" }) })).default([]),
});
export type Attendance = z.output<typeof attendanceSchema>;

export const actOnDecisionSchema = z.object({ lineId: id });
export type ActOnDecision = z.output<typeof actOnDecisionSchema>;
