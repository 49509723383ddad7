import { z } from "zod";
import { attachment, day, id, note, optionalDay, words } from "@/lib/kernel/fields";

export const wallForms = ["BOARD", "WALL_NEWSPAPER", "DUTY_BOARD", "PLATE"] as const;
export const demandLevels = ["REQUIRED", "ADVISED", "FREE"] as const;
export type DemandLevel = (typeof demandLevels)[number];

const pledgeId = z.preprocess(
  (given) => (given === undefined ? [] : [given].flat()),
  z.array(id).min(1, "choose").max(500),
);

/** 会议公开: where, on which day, how many were there, and whose pledges were made. */
export const recordMeetingSchema = z.object({
  place: words(60),
  beginsOn: day,
  present: z.coerce.number({ error: "badNumber" }).int("wholeNumber").min(1, "tooSmall").max(5000, "tooLarge"),
  audience: note(60),
  file: attachment,
  pledgeId,
});
export type RecordMeeting = z.output<typeof recordMeetingSchema>;

/** 上墙公开: on which wall, from when, and until when where it ended. */
export const recordWallSchema = z.object({
  form: z.enum(wallForms, { error: "choose" }),
  place: words(60),
  beginsOn: day,
  endsOn: optionalDay,
  audience: note(60),
  file: attachment,
  pledgeId,
});
export type RecordWall = z.output<typeof recordWallSchema>;

export const setDemandSchema = z.object({
  field: z.string({ error: "choose" }).regex(/^[A-Z_]{2,30}$/, "choose"),
  meeting: z.enum(demandLevels, { error: "choose" }),
  wall: z.enum(demandLevels, { error: "choose" }),
  wallDays: z.coerce.number({ error: "badNumber" }).int("wholeNumber").min(0, "tooSmall").max(366, "tooLarge"),
  place: note(60),
  audience: note(60),
});
export type SetDemand = z.output<typeof setDemandSchema>;
