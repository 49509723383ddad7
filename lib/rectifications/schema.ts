import { z } from "zod";
import { attachment, day, id, optionalId, text } from "@/lib/kernel/fields";

const rectificationId = id;

/** By hand: what an org found itself, what an opinion or an inspection raised, what a superior orders. */
export const enterRectificationSchema = z.object({
  subjectOrgId: id,
  kind: z.enum(["SELF_CHECK", "OPINION", "SUPERVISION"], { error: "required" }),
  note: text(200),
  problem: text(500),
  ownerPersonId: id,
  dueOn: day,
  ordered: z
    .string()
    .optional()
    .transform((ticked) => ticked === "on"),
  problemCodeId: optionalId,
});
export type EnterRectification = z.output<typeof enterRectificationSchema>;

export const beginRectificationSchema = z.object({ rectificationId, cause: text(1000), measure: text(1000) });
export const logRectificationSchema = z.object({ rectificationId, text: text(1000), file: attachment });
export const reportRectificationSchema = z.object({ rectificationId, text: text(1000), file: attachment });
export const returnRectificationSchema = z.object({ rectificationId, reason: text(500) });
export const verifyRectificationSchema = z.object({ rectificationId });
export const closeRectificationSchema = z.object({
  rectificationId,
  followUp: z.string().trim().max(1000, "tooLong").default(""),
});
export const reopenRectificationSchema = z.object({ rectificationId, reason: text(500), dueOn: day });
export const cancelRectificationSchema = z.object({ rectificationId, reason: text(500) });
export const extendRectificationSchema = z.object({ rectificationId, reason: text(500), dueOn: day });

export const takeUpAdviceSchema = z.object({ adviceId: id, ownerPersonId: id, dueOn: day });
export const declineAdviceSchema = z.object({ adviceId: id, reason: text(500) });

export const recheckChannels = ["PHONE", "VISIT", "MEETING"] as const;
export const marks = ["SATISFIED", "BASICALLY", "DISSATISFIED", "UNKNOWN"] as const;

/** 群众回访, told by word of mouth and typed in by whoever asked. */
export const recheckRectificationSchema = z.object({
  rectificationId,
  channel: z.enum(recheckChannels, { error: "choose" }),
  asked: text(80),
  mark: z.enum(marks, { error: "choose" }),
  words: z.string().trim().max(500, "tooLong").default(""),
  answeredOn: day,
});
export const issueRecheckSlipsSchema = z.object({
  rectificationId,
  asked: text(80),
  count: z.coerce.number({ error: "badNumber" }).int("wholeNumber").min(1, "tooSmall").max(100, "tooLarge"),
});
export const classifyRectificationSchema = z.object({ rectificationId, problemCodeId: optionalId });
export const addProblemCodeSchema = z.object({ family: text(20), name: text(30) });
export const adoptProblemCodesSchema = z.object({});
export const endProblemCodeSchema = z.object({ problemCodeId: id });
export const carryOverSchema = z.object({ fromCampaignId: id });
