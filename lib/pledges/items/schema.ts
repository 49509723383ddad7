import { z } from "zod";
import { attachment, day, id, note, optionalId, words } from "@/lib/kernel/fields";

export const saveItemSchema = z.object({
  pledgeId: id,
  itemId: id.optional(),
  categoryId: id,
  standard: z.enum(["ORDINARY", "LEADER"], { error: "choose" }).default("ORDINARY"),
  text: words(300),
  target: note(100),
  dueOn: day,
  beneficiary: note(60),
  checkedHow: note(120),
  standing: z.coerce.boolean().default(false),
  lead: note(40),
  office: note(60),
  assisting: note(80),
  /** The listed problem it is to solve (PLG-19). */
  problemCodeId: optionalId,
});
export type SaveItem = z.output<typeof saveItemSchema>;

export const itemSchema = z.object({ itemId: id });
export type ItemChosen = z.output<typeof itemSchema>;

export const recordProgressSchema = z.object({
  itemId: id,
  happenedOn: day,
  note: words(300),
  quantity: note(30),
});
export type RecordProgress = z.output<typeof recordProgressSchema>;

export const claimItemSchema = z.object({
  itemId: id,
  description: words(500),
  file: attachment,
});
export type ClaimItem = z.output<typeof claimItemSchema>;

export const confirmItemSchema = z.object({ itemId: id, note: note(300) });
export type ConfirmItem = z.output<typeof confirmItemSchema>;

export const reasonedItemSchema = z.object({ itemId: id, reason: words(300) });
export type ReasonedItem = z.output<typeof reasonedItemSchema>;

export const amendItemSchema = z.object({
  itemId: id,
  text: words(300),
  target: note(100),
  dueOn: day,
  reason: words(300),
});
export type AmendItem = z.output<typeof amendItemSchema>;
