"use server";
import { action } from "@/lib/auth/action";
import { pledgeSchema } from "../schema";
import { done } from "../wording";
import { acceptChange, proposeChange, refuseChange } from "./commands";
import { proposeChangeSchema, refuseChangeSchema } from "./schema";

export const proposeChangeAction = action(proposeChangeSchema, proposeChange, () => done("propose"));
export const acceptChangeAction = action(pledgeSchema, acceptChange, () => done("accept"));
export const refuseChangeAction = action(refuseChangeSchema, refuseChange, () => done("refuse"));
