import { z } from "zod";
import { isDay } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";

const id = z.string({ error: "required" }).refine(isId, "invalid");
const text = (limit: number) => z.string({ error: "required" }).trim().min(2, "required").max(limit, "tooLong");
const day = z.string({ error: "required" }).refine(isDay, "badDate");
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
});
export type EnterRectification = z.output<typeof enterRectificationSchema>;

export const beginRectificationSchema = z.object({ rectificationId, cause: text(1000), measure: text(1000) });
export const logRectificationSchema = z.object({ rectificationId, text: text(1000) });
export const reportRectificationSchema = z.object({ rectificationId, text: text(1000) });
export const returnRectificationSchema = z.object({ rectificationId, reason: text(500) });
export const verifyRectificationSchema = z.object({ rectificationId });
export const closeRectificationSchema = z.object({
  rectificationId,
  followUp: z.string().trim().max(1000, "tooLong").default(""),
});
export const reopenRectificationSchema = z.object({ rectificationId, reason: text(500), dueOn: day });
export const cancelRectificationSchema = z.object({ rectificationId, reason: text(500) });
export const extendRectificationSchema = z.object({ rectificationId, reason: text(500), dueOn: day });
