import { z } from "zod";
import { type Day, isDay } from "@/lib/kernel/clock";
import { note } from "@/lib/kernel/fields";

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
  "EMERGENCY",
  "DISPATCH",
  "CHECK",
  "CIRCULAR",
  "SUPERVISION",
  "ASSESSMENT",
  "OTHER",
] as const;
export type ActivityKind = (typeof activityKinds)[number];
export const approximations = ["", "ABOUT", "ODD", "MORE"] as const;

const figure = z.coerce.number({ error: "badNumber" }).min(0, "tooSmall").max(1e11, "tooLarge").optional();

export const recordActivitySchema = z
  .object({
    activityId: z.uuid("invalid").optional(),
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
    quantity: figure,
    unit: note(10),
    approximate: z.enum(approximations).default(""),
    money: figure,
    result: note(2_000),
    evidence: note(300),
  })
  .refine(({ quantity, unit }) => (quantity === undefined) === (unit === ""), { path: ["unit"], message: "required" });
export type RecordActivity = z.output<typeof recordActivitySchema>;
