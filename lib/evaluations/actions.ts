"use server";
import { action } from "@/lib/auth/action";
import { closeRound, createRound, openRound } from "./commands";
import { createRoundSchema, roundKeySchema } from "./schema";
import { voidSlip } from "./slips/commands";
import { voidSlipSchema } from "./slips/schema";
import { said } from "./wording";

export const createRoundAction = action(createRoundSchema, createRound, async (id, _input, org) => ({
  ...(await said("created")),
  goTo: `/o/${org}/evaluations/${id}`,
}));
export const openRoundAction = action(roundKeySchema, openRound, () => said("opened"));
export const closeRoundAction = action(roundKeySchema, closeRound, () => said("closed"));
export const voidSlipAction = action(voidSlipSchema, voidSlip, () => said("voided"));
