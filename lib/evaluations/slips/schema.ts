import { z } from "zod";
import { evaluatorClasses } from "../classes";
import { roundKeySchema } from "../schema";
import { readCode } from "./codes";

export const printSlipsSchema = roundKeySchema.extend({
  evaluatorClass: z.enum(evaluatorClasses, { error: "choose" }),
  quantity: z.coerce.number({ error: "badNumber" }).int("wholeNumber").min(1, "tooSmall").max(500, "tooLarge"),
});
export type PrintSlips = z.output<typeof printSlipsSchema>;

export const voidSlipSchema = roundKeySchema.extend({
  code: z.string({ error: "required" }).transform((text, context) => {
    const code = readCode(text);
    if (code) return code;
    context.addIssue("invalid");
    return z.NEVER;
  }),
});
export type VoidSlip = z.output<typeof voidSlipSchema>;
