import { z } from "zod";
import { day, id, optional, required } from "../schema";

export const saveItemSchema = z.object({
  pledgeId: id,
  itemId: id.optional(),
  categoryId: id,
  standard: z.enum(["ORDINARY", "LEADER"], { error: "choose" }).default("ORDINARY"),
  text: required(300),
  target: optional(100),
  dueOn: day,
  beneficiary: optional(60),
  checkedHow: optional(120),
  standing: z.coerce.boolean().default(false),
  lead: optional(40),
  office: optional(60),
  assisting: optional(80),
});
export type SaveItem = z.output<typeof saveItemSchema>;

export const itemSchema = z.object({ itemId: id });
export type ItemChosen = z.output<typeof itemSchema>;

export const recordProgressSchema = z.object({
  itemId: id,
  happenedOn: day,
  note: required(300),
  quantity: optional(30),
});
export type RecordProgress = z.output<typeof recordProgressSchema>;

/** The largest file kept as evidence, in bytes. */
export const evidenceLimit = 10 * 2 ** 20;

export const claimItemSchema = z.object({
  itemId: id,
  description: required(500),
  file: z
    .instanceof(File)
    .refine((file) => file.size <= evidenceLimit, "fileTooLarge")
    .optional(),
});
export type ClaimItem = z.output<typeof claimItemSchema>;

export const confirmItemSchema = z.object({ itemId: id, note: optional(300) });
export type ConfirmItem = z.output<typeof confirmItemSchema>;

export const reasonedItemSchema = z.object({ itemId: id, reason: required(300) });
export type ReasonedItem = z.output<typeof reasonedItemSchema>;

export const amendItemSchema = z.object({
  itemId: id,
  text: required(300),
  target: optional(100),
  dueOn: day,
  reason: required(300),
});
export type AmendItem = z.output<typeof amendItemSchema>;
