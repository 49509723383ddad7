import { z } from "zod";
import { isDay } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";

const id = z.string({ error: "required" }).refine(isId, "invalid");
const optionalId = id.or(z.literal("")).optional();
const text = (limit: number) => z.string({ error: "required" }).trim().min(2, "required").max(limit, "tooLong");
const note = (limit: number) => z.string().trim().max(limit, "tooLong").default("");
const day = z.string({ error: "required" }).refine(isDay, "badDate");
const optionalDay = day.or(z.literal("")).optional();

export const projectRhythms = ["WEEKLY_DISPATCH", "MONTHLY_CHECK", "QUARTERLY_CIRCULAR"] as const;
export const cadenceKinds = [...projectRhythms, "QUARTERLY_VISIT"] as const;
export type CadenceKind = (typeof cadenceKinds)[number];

export const addProjectSchema = z.object({
  name: text(60),
  content: note(300),
  leadPersonId: id,
  beginsOn: day,
  endsOn: optionalDay,
});
export type AddProject = z.output<typeof addProjectSchema>;

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
