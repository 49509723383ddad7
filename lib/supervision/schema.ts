import { z } from "zod";
import { day, id, note, optionalDay, optionalId, text } from "@/lib/kernel/fields";

export const projectRhythms = ["WEEKLY_DISPATCH", "MONTHLY_CHECK", "QUARTERLY_CIRCULAR"] as const;
export const cadenceKinds = [...projectRhythms, "QUARTERLY_VISIT"] as const;
export type CadenceKind = (typeof cadenceKinds)[number];

/** SUP-07: the organisation looked at each quarter, and the two bodies that look. */
export const addRhythmSchema = z.object({
  subjectOrgId: id,
  bodies: text(100),
  responsiblePersonId: id,
  beginsOn: day,
});
export const doTaskSchema = z.object({ taskId: id, doneOn: day, note: text(500) });

export const visitKinds = ["DAILY", "RESEARCH", "RANDOM", "SPECIAL", "URGE"] as const;
export type VisitKind = (typeof visitKinds)[number];

const lines = z
  .string()
  .default("")
  .transform((typed) =>
    typed
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  )
  .refine((all) => all.length <= 20 && all.every((line) => line.length <= 300), "tooLong");
/** Long enough for the register of opinions. */
const opinions = lines.refine((all) => all.every((line) => line.length >= 5), "tooShort");

export const recordVisitSchema = z.object({
  subjectOrgId: id,
  kind: z.enum(visitKinds, { error: "choose" }),
  drawId: optionalId,
  bodies: note(100),
  visitedOn: day,
  situation: text(1000),
  comment: note(1000),
  /** One a line. */
  good: lines,
  problems: lines,
  /** SUP-22: what lower units and those served said when asked. */
  unitOpinions: opinions,
  userOpinions: opinions,
  replyDueOn: optionalDay,
});
export type RecordVisit = z.output<typeof recordVisitSchema>;

export const orderFindingSchema = z.object({
  findingId: id,
  ownerPersonId: id,
  dueOn: day,
  ordered: z
    .string()
    .optional()
    .transform((ticked) => ticked === "on"),
});
export const answerUrgeSchema = z.object({ visitId: id, reply: text(1000) });

export const drawSchema = z.object({
  purpose: text(80),
  take: z.coerce.number({ error: "badNumber" }).int("wholeNumber").min(1, "tooSmall").max(100, "tooLarge"),
  /** 全部下级 or the next lower ones alone; units that hold members. */
  reach: z.enum(["children", "branches"], { error: "choose" }),
});

export const composeCircularSchema = z.object({
  period: z.string({ error: "required" }).regex(/^\d{4}Q[1-4]$/, "invalid"),
  opening: text(1000),
  praise: note(1000),
  requirements: text(1500),
  replyDueOn: optionalDay,
});
/** 情况反馈: what was done about what the circular found. */
export const answerCircularSchema = z.object({ circularId: id, text: text(1500) });
export const issueCircularSchema = z.object({ circularId: id });

export const targetFamilies = ["BUSINESS", "CREATION"] as const;
export type TargetFamily = (typeof targetFamilies)[number];

export const giveLetterSchema = z.object({
  subjectOrgId: id,
  year: z.coerce.number({ error: "badNumber" }).int("wholeNumber").min(2000, "tooSmall").max(2100, "tooLarge"),
  title: text(60),
});
/** SUP-12: a target has a figure and ends at a window or a post. */
export const addTargetSchema = z.object({
  letterId: id,
  family: z.enum(targetFamilies, { error: "choose" }),
  text: text(120),
  quantity: z.coerce.number({ error: "badNumber" }).positive("tooSmall").max(1e9, "tooLarge"),
  unit: z.string({ error: "required" }).trim().min(1, "required").max(10, "tooLong"),
  post: text(40),
});
export const letterSchema = z.object({ letterId: id });
export const enterActualSchema = z.object({
  targetId: id,
  actual: z.coerce.number({ error: "badNumber" }).min(0, "tooSmall").max(1e9, "tooLarge"),
  actualNote: note(200),
});
export const assessLetterSchema = z.object({ letterId: id, result: text(500) });

export const caseMeasures = ["TALK", "CIRCULAR_CRITICISM", "ADMONITION", "ADJUSTMENT", "DISCIPLINE"] as const;
export type CaseMeasure = (typeof caseMeasures)[number];
export const proposeCaseSchema = z.object({
  subjectOrgId: id,
  subjectPersonId: optionalId,
  measure: z.enum(caseMeasures, { error: "choose" }),
  grounds: text(1000),
  standard: text(300),
});
export const decideCaseSchema = z.object({ caseId: id, document: text(100), decision: text(1000) });
export const dismissCaseSchema = z.object({ caseId: id, decision: text(1000) });

export const contactDuties = ["SURVEY", "SCHEME", "PLEDGES", "REVIEW", "PROBLEMS"] as const;
export type ContactDuty = (typeof contactDuties)[number];
export const recordContactSchema = z.object({
  linkId: id,
  duty: z.enum(contactDuties).or(z.literal("")).optional(),
  mode: z.enum(["PHONE", "ON_SITE"], { error: "choose" }),
  happenedOn: day,
  note: text(500),
});

export const deedKinds = ["FUNDS", "DEED", "VISIT"] as const;
const figure = z.coerce.number({ error: "badNumber" }).min(0, "tooSmall").max(1e9, "tooLarge").optional();
export const recordDeedSchema = z.object({
  linkId: id,
  kind: z.enum(deedKinds, { error: "choose" }),
  happenedOn: day,
  text: text(300),
  amount: figure,
  quantity: figure,
  people: figure,
  approximate: z
    .string()
    .optional()
    .transform((ticked) => ticked === "on"),
});

export const designationKinds = [
  "PIONEER_POST",
  "RESPONSIBILITY_AREA",
  "MODEL_POST",
  "MODEL_WINDOW",
  "SERVICE_CENTRE",
  "VOLUNTEER_TEAM",
] as const;
export const designateSchema = z.object({
  kind: z.enum(designationKinds, { error: "choose" }),
  name: text(60),
  place: note(60),
  holderPersonId: optionalId,
  phone: note(30),
  beginsOn: day,
});
export const endDesignationSchema = z.object({ designationId: id });
