import { z } from "zod";
import { day, id, optional, required } from "../schema";

/** 建议修改 of one item; the other items stay as they are. */
export const proposeChangeSchema = z.object({
  pledgeId: id,
  itemId: id,
  text: required(300),
  target: optional(100),
  dueOn: day,
  beneficiary: optional(60),
  checkedHow: optional(120),
  reason: required(500),
});
export type ProposeChange = z.output<typeof proposeChangeSchema>;

export const refuseChangeSchema = z.object({ pledgeId: id, reason: required(500) });
export type RefuseChange = z.output<typeof refuseChangeSchema>;
