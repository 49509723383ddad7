import { z } from "zod";
import { isId } from "@/lib/kernel/ids";

const personId = z.string().refine(isId, "invalid");

/** Whom to print for: the ticked ones, everybody without an account, or everybody of the roll. */
export const printSlipsSchema = z
  .object({
    whom: z.enum(["CHOSEN", "WITHOUT", "ALL"]).default("CHOSEN"),
    personId: z.array(personId).max(1_000).default([]),
  })
  .refine(({ whom, personId: chosen }) => whom !== "CHOSEN" || chosen.length > 0, {
    error: "choose",
    path: ["personId"],
  });
export type PrintSlips = z.output<typeof printSlipsSchema>;

export const resetAccountSchema = z.object({
  personId: personId.default(""),
  as: z.enum(["SCREEN", "PAPER"]).default("SCREEN"),
});
export type ResetAccount = z.output<typeof resetAccountSchema>;
