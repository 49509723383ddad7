import { z } from "zod";
import { day, id, note, text } from "@/lib/kernel/fields";

const percent = z.coerce.number({ error: "badNumber" }).int("wholeNumber").min(0, "invalid").max(100, "invalid");
const days = z.coerce.number({ error: "badNumber" }).int("wholeNumber").min(5, "invalid").max(30, "invalid");

export const createKindSchema = z.object({
  name: text(30),
  subjectKind: z.enum(["PERSON", "ORG"], { error: "choose" }),
  issuerName: text(60),
  rotating: z
    .string()
    .optional()
    .transform((ticked) => ticked === "on"),
});
export type CreateKind = z.output<typeof createKindSchema>;

export const createCallSchema = z
  .object({
    kind: z.string({ error: "choose" }).min(1, "choose"),
    title: text(60),
    periodFrom: day,
    periodTo: day,
    noticeDays: days.default(5),
    minSatisfaction: percent.default(80),
    minFulfilment: percent.default(60),
  })
  .refine(({ periodFrom, periodTo }) => periodTo >= periodFrom, { path: ["periodTo"], message: "beforeStart" });
export type CreateCall = z.output<typeof createCallSchema>;

export const callKeySchema = z.object({ callId: id });
export type CallKey = z.output<typeof callKeySchema>;

export const nominateSchema = z.object({ callId: id, personId: id.optional(), deeds: text(500) });
export type Nominate = z.output<typeof nominateSchema>;

export const recommendSchema = z.object({ awardId: id, callId: id, deeds: text(500) });
export type Recommend = z.output<typeof recommendSchema>;

export const decideNominationSchema = z.object({
  nominationOrgId: id,
  nominationId: id,
  move: z.enum(["consult", "shortlist", "decline", "disqualify"], { error: "choose" }),
  note: text(300),
});
export type DecideNomination = z.output<typeof decideNominationSchema>;

export const showNoticeSchema = z.object({
  callId: id,
  title: text(60),
  basis: text(600),
  beginsOn: day,
  nominationIds: z.array(id, { error: "required" }).min(1, "required").max(50, "invalid"),
  office: text(40),
  phone: text(30),
  address: note(60),
  mail: z.union([z.literal(""), z.email("badEmail")]).default(""),
});
export type ShowNotice = z.output<typeof showNoticeSchema>;

export const suspendNoticeSchema = z.object({ noticeId: id, reason: text(300) });
export type SuspendNotice = z.output<typeof suspendNoticeSchema>;
export const resumeNoticeSchema = z.object({ noticeId: id, reason: text(300) });
export const cancelNoticeSchema = z.object({ noticeId: id, reason: text(300) });
export const finishNoticeSchema = z.object({ noticeId: id, handling: note(300) });
export type FinishNotice = z.output<typeof finishNoticeSchema>;

export const registerObjectionSchema = z.object({
  noticeId: id,
  channel: z.enum(["PHONE", "LETTER", "VISIT"], { error: "choose" }),
  text: z.string({ error: "required" }).trim().min(2, "required").max(2000, "tooLong"),
  complainantName: note(30),
  contact: note(60),
});
export type RegisterObjection = z.output<typeof registerObjectionSchema>;

export const answerObjectionSchema = z.object({ objectionId: id, answer: text(500) });
export type AnswerObjection = z.output<typeof answerObjectionSchema>;

export const grantAwardSchema = z.object({
  nominationOrgId: id,
  nominationId: id,
  citation: text(200),
  slot: note(30),
});
export type GrantAward = z.output<typeof grantAwardSchema>;

export const revokeAwardSchema = z.object({ awardId: id, reason: text(300) });
export type RevokeAward = z.output<typeof revokeAwardSchema>;
export const handOnAwardSchema = z.object({ awardId: id, reason: text(300) });

/** Whole millimetres right and down, so that the wording meets the printed form. */
export const paperSchema = z.object({
  paper: z.enum(["plain", "preprinted"]).catch("plain"),
  right: z.coerce.number().min(-30).max(30).catch(0),
  down: z.coerce.number().min(-30).max(30).catch(0),
});
