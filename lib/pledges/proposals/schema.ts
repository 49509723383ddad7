import { z } from "zod";
import { day, id, note, words } from "@/lib/kernel/fields";

/** 建议修改 of one item; the other items stay as they are. */
export const proposeChangeSchema = z.object({
  pledgeId: id,
  itemId: id,
  text: words(300),
  target: note(100),
  dueOn: day,
  beneficiary: note(60),
  checkedHow: note(120),
  reason: words(500),
});
export type ProposeChange = z.output<typeof proposeChangeSchema>;

export const refuseChangeSchema = z.object({ pledgeId: id, reason: words(500) });
export type RefuseChange = z.output<typeof refuseChangeSchema>;
