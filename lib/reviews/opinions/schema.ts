import { z } from "zod";
import { type Day, isDay } from "@/lib/kernel/clock";
import { id } from "@/lib/kernel/fields";

export const reviewModes = [
  "ASSEMBLY",
  "ONE_BY_ONE",
  "ON_SITE",
  "PRIVATE_TALK",
  "RANDOM",
  "WRITTEN",
  "LIFE_MEETING",
  "SYMPOSIUM",
  "FACE_TO_FACE",
  "MUTUAL",
  "DEFENCE",
] as const;
export type ReviewMode = (typeof reviewModes)[number];

const part = z.string().trim().max(1_000, "tooLong").default("");
const day = z
  .string({ error: "required" })
  .refine(isDay, "badDate")
  .transform((value) => value as Day);

const advice = z
  .object({
    text: z.string().trim().max(300, "tooLong").default(""),
    dueOn: day.optional(),
    ordered: z.literal("on").optional(),
  })
  .refine(({ text, dueOn }) => text === "" || dueOn !== undefined, { path: ["dueOn"], message: "required" })
  .transform(({ text, dueOn, ordered }) => ({ text, dueOn: dueOn ?? null, ordered: ordered === "on" }));

const score = z.object({
  position: z.coerce.number().int().min(1),
  score: z.coerce.number({ error: "badNumber" }).int("wholeNumber").min(0, "tooSmall").max(100, "tooLarge").optional(),
});

const isScored = (row: z.output<typeof score>): row is { position: number; score: number } => row.score !== undefined;

/** As it stands on the sheet, rows of advice left empty included, so that a fault is said beside its own row. */
export const sheetSchema = z
  .object({
    targetOrgId: id,
    targetId: id,
    reviewId: id.optional(),
    version: z.coerce.number().int().min(0).default(0),
    mode: z.enum(reviewModes, { error: "choose" }),
    heldOn: day,
    place: z.string().trim().max(60, "tooLong").default(""),
    achievements: part,
    shortcomings: part,
    direction: part,
    scores: z
      .array(score)
      .max(8)
      .default([])
      .transform((rows) => rows.filter(isScored)),
    citations: z.array(id).max(50).default([]),
    advice: z.array(advice).max(5).default([]),
    step: z.enum(["draft", "notify", "finish"]).default("draft"),
    /** One sending of one sheet; sent again after a lost answer it is taken in once. */
    sentKey: z.string().max(64, "tooLong").default(""),
  })
  .superRefine((review, context) => {
    for (const [at, { text, dueOn }] of review.advice.entries()) {
      if (text !== "" && dueOn && dueOn < review.heldOn)
        context.addIssue({ code: "custom", path: ["advice", at, "dueOn"], message: "beforeReview" });
    }
    if (review.step === "draft") return;
    for (const name of ["achievements", "shortcomings", "direction"] as const) {
      if (review[name] === "") context.addIssue({ code: "custom", path: [name], message: "required" }); // INV-04
    }
  });
export const withoutEmptyAdvice = <Sheet extends { advice: { text: string }[] }>(sheet: Sheet): Sheet => ({
  ...sheet,
  advice: sheet.advice.filter(({ text }) => text !== ""),
});
export const writeReviewSchema = sheetSchema.transform(withoutEmptyAdvice);
export type WriteReview = z.output<typeof writeReviewSchema>;

export const reviewKeySchema = z.object({ targetOrgId: id, reviewId: id, version: z.coerce.number().int().min(1) });
export type ReviewKey = z.output<typeof reviewKeySchema>;

export const respondSchema = z
  .object({
    reviewId: id,
    kind: z.enum(["ACKNOWLEDGE", "ANSWER", "OBJECT"], { error: "choose" }),
    text: z.string().trim().max(1_000, "tooLong").default(""),
  })
  .refine(({ kind, text }) => kind === "ACKNOWLEDGE" || text !== "", { path: ["text"], message: "required" });
export type Respond = z.output<typeof respondSchema>;
