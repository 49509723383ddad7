import { z } from "zod";
import { day, id, note, text, words } from "@/lib/kernel/fields";

export const indicatorKinds = ["WORK", "ASSESSMENT"] as const;
export const roundings = ["HALF_UP", "DOWN"] as const;
export type Rounding = (typeof roundings)[number];
/** A year's figure is the sum of its periods, or what the newest says. */
export const countings = ["SUM", "LATEST"] as const;
export const indicatorRhythms = ["MONTH", "QUARTER", "YEAR"] as const;
export type IndicatorRhythm = (typeof indicatorRhythms)[number];
/** 约、余、多、近: how a paper says that a figure is not exact. */
export const approximations = ["", "ABOUT", "ODD", "MORE", "NEAR"] as const;
export type Approximation = (typeof approximations)[number];

const places = z.coerce.number({ error: "badNumber" }).int("wholeNumber").min(0, "tooSmall").max(4, "tooLarge");
const figure = z.coerce.number({ error: "badNumber" }).min(0, "tooSmall").max(1e11, "tooLarge");

export const addIndicatorSchema = z
  .object({
    kind: z.enum(indicatorKinds, { error: "choose" }),
    name: text(60),
    unit: words(10),
    decimals: places,
    rounding: z.enum(roundings, { error: "choose" }),
    counting: z.enum(countings, { error: "choose" }),
    rhythm: z.enum(indicatorRhythms, { error: "choose" }),
    assessor: note(60),
    document: note(100),
    beginsOn: day,
    dueOn: day,
  })
  .refine(({ kind, assessor }) => (kind === "ASSESSMENT") === (assessor !== ""), {
    path: ["assessor"],
    message: "required",
  });
export type AddIndicator = z.output<typeof addIndicatorSchema>;

const indicatorId = id;
export const setPlanSchema = z.object({
  indicatorId,
  issuer: text(60),
  quantity: figure.refine((value) => value > 0, "tooSmall"),
  approximate: z.enum(approximations).default(""),
  precision: places,
});
export type SetPlan = z.output<typeof setPlanSchema>;

export const enterFigureSchema = z.object({
  indicatorId,
  period: z.string({ error: "required" }).regex(/^\d{4}(-(0[1-9]|1[0-2])|Q[1-4])?$/, "invalid"),
  quantity: figure,
  prior: figure.optional(),
  approximate: z.enum(approximations).default(""),
  note: note(200),
});
export type EnterFigure = z.output<typeof enterFigureSchema>;
