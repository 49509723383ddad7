import { z } from "zod";
import { type Day, isDay } from "@/lib/kernel/clock";
import { id, note } from "@/lib/kernel/fields";

/** 动员会、推进会、现场会 are three different papers; the rest is what a year is made of. */
export const activityKinds = [
  "MOBILISATION",
  "PROMOTION",
  "ON_SITE",
  "JOINT_MEETING",
  "STUDY",
  "LECTURE",
  "VISIT",
  "RESEARCH",
  "DEBATE",
  "COMPETITION",
  "DONATION",
  "VOLUNTEER",
  "HOTLINE",
  "EMERGENCY",
  "PUBLICITY",
  "DISPATCH",
  "CHECK",
  "CIRCULAR",
  "SUPERVISION",
  "ASSESSMENT",
  "OTHER",
] as const;
export type ActivityKind = (typeof activityKinds)[number];
export const approximations = ["", "ABOUT", "ODD", "MORE"] as const;
export type Approximation = (typeof approximations)[number];

/** Publicity by its medium, in the order papers list it (PUB-01, PUB-05), and what each is counted in. */
export const units = {
  BANNER: "条",
  COLUMN: "期",
  PLEDGE_COLUMN: "期",
  BULLETIN: "期",
  SLOGAN: "张",
  INFO: "篇",
  PRESS: "篇",
  BROADCAST: "次",
  NETWORK: "篇",
  MESSAGE: "条",
} as const;
export type Medium = keyof typeof units;
export const media = Object.keys(units) as Medium[];
/** People who came, each time anew, or different people, each once. */
export const headCounts = ["ATTENDANCES", "PEOPLE"] as const;

const figure = z.coerce.number({ error: "badNumber" }).min(0, "tooSmall").max(1e11, "tooLarge").optional();

export const recordActivitySchema = z
  .object({
    activityId: id.optional(),
    version: z.coerce.number().int().optional(),
    kind: z.enum(activityKinds, { error: "choose" }),
    title: z.string({ error: "required" }).trim().min(1, "required").max(120, "tooLong"),
    happenedOn: z
      .string({ error: "required" })
      .refine(isDay, "badDate")
      .transform((value) => value as Day),
    place: note(80),
    organiser: note(80),
    participants: z.coerce
      .number({ error: "badNumber" })
      .int("wholeNumber")
      .min(0, "tooSmall")
      .max(1e6, "tooLarge")
      .optional(),
    headCount: z.enum(headCounts).default("ATTENDANCES"),
    headsApproximate: z.enum(approximations).default(""),
    medium: z.enum(["", ...media]).default(""),
    quantity: figure,
    unit: note(10),
    approximate: z.enum(approximations).default(""),
    money: figure,
    result: note(2_000),
    evidence: note(300),
    /** Parallel campaigns that it counts for as well (CAM-19). */
    parallel: z.array(id).default([]),
    /** The planned session that it was (CAM-23). */
    sessionId: id.optional(),
  })
  .transform((given) => ({ ...given, unit: given.medium === "" ? given.unit : units[given.medium] }))
  .refine(({ kind, medium }) => (kind === "PUBLICITY") === (medium !== ""), { path: ["medium"], message: "choose" })
  .refine(({ medium, quantity }) => medium === "" || quantity !== undefined, {
    path: ["quantity"],
    message: "required",
  })
  // SYS-47: what a hotline served is its record.
  .refine(({ kind, quantity }) => kind !== "HOTLINE" || quantity !== undefined, {
    path: ["quantity"],
    message: "required",
  })
  .refine(({ kind, result }) => kind !== "HOTLINE" || result !== "", { path: ["result"], message: "required" })
  .refine(({ quantity, unit }) => (quantity === undefined) === (unit === ""), { path: ["unit"], message: "required" })
  .refine(({ participants, headsApproximate }) => participants !== undefined || headsApproximate === "", {
    path: ["participants"],
    message: "required",
  });
export type RecordActivity = z.output<typeof recordActivitySchema>;
