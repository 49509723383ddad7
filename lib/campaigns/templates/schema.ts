import { z } from "zod";
import { id, note, words } from "@/lib/kernel/fields";
import { faultOfDay, readYearDay } from "./days";

/** What a template is made of. Sets hold items, items of a criteria set may hold measures; nothing else has children. */
export const partKinds = [
  "GOAL",
  "REQUIREMENT",
  "STAGE",
  "ACTION",
  "CRITERIA_SET",
  "CATEGORY_SET",
  "DIMENSION_SET",
  "CADENCE",
  "VARIANT",
  "PARALLEL",
  "OUTLINE",
] as const;
export type TopKind = (typeof partKinds)[number];
export type PartKind = TopKind | "CRITERION" | "MEASURE" | "CATEGORY" | "DIMENSION" | "HEADING";

export const actionModes = ["PLEDGE", "REVIEW", "EVALUATION", "COMMENDATION", "OPTIONAL"] as const;
/** CAM-15: prescribed by the centre; no level switches them off. */
export const backbone = ["PLEDGE", "REVIEW", "EVALUATION"] as const;
export const rhythms = ["WEEK", "MONTH", "QUARTER", "HALF_YEAR", "YEAR"] as const;
export type Rhythm = (typeof rhythms)[number];
/** By which records a beat of the cadence shows that it was kept. */
export const proofs = [
  "PLEDGE",
  "REPORT",
  "REVIEW",
  "SUPERVISION",
  "ASSESSMENT",
  "EVALUATION",
  "DISPATCH",
  "CHECK",
  "CIRCULAR",
] as const;
export type Proof = (typeof proofs)[number];

const place = z.string().regex(/^(\d{2}){1,3}$/, "invalid");
/** A template of the library by its code, any other by the id of its version. */
export const sourceSchema = z.union([id, z.string().regex(/^[A-Z][A-Z-]{2,20}$/, "invalid")], { error: "invalid" });

export const copyTemplateSchema = z.object({ source: sourceSchema, title: words(60) });
export type CopyTemplate = z.output<typeof copyTemplateSchema>;

export const versionKeySchema = z.object({ versionId: id });
export type VersionKey = z.output<typeof versionKeySchema>;

export const saveTemplateSchema = z.object({
  versionId: id,
  title: words(60),
  theme: note(120),
  carrier: note(120),
});
export type SaveTemplate = z.output<typeof saveTemplateSchema>;

const partSchema = z.object({
  versionId: id,
  /** Given: this part is changed. Left out: one is added under `parent`. */
  place: place.optional(),
  parent: place.optional(),
  kind: z.enum([...partKinds, "CRITERION", "MEASURE", "CATEGORY", "DIMENSION", "HEADING"], { error: "choose" }),
  name: words(120),
  body: note(500),
  subject: note(30),
  mode: z.union([z.enum(actionModes), z.enum(proofs), z.literal("")]).default(""),
  mandatory: z.literal("yes").optional(),
  rhythm: z.union([z.enum(rhythms), z.literal("")]).default(""),
  endsDay: z.string().trim().transform(readYearDay).default(""),
  endsEvent: note(60),
});
export const savePartSchema = partSchema.superRefine((given, context) => {
  const message = faultOfDay(given);
  if (message) context.addIssue({ code: "custom", path: ["endsDay"], message });
});
export type SavePart = z.output<typeof savePartSchema>;

export const partKeySchema = z.object({ versionId: id, place });
export type PartKey = z.output<typeof partKeySchema>;

export const movePartSchema = z.object({ versionId: id, place, direction: z.enum(["up", "down"]) });
export type MovePart = z.output<typeof movePartSchema>;

export const takeSetSchema = z.object({ versionId: id, from: z.string().regex(/^\S+ (\d{2})$/, "choose") });
export type TakeSet = z.output<typeof takeSetSchema>;
