"use server";
import { action } from "@/lib/auth/action";
import { done } from "../wording";
import { endStandIn, nameStandIn } from "./commands";
import { endStandInSchema, nameStandInSchema } from "./schema";

export const nameStandInAction = action(nameStandInSchema, nameStandIn, () => done("named"));
export const endStandInAction = action(endStandInSchema, endStandIn, () => done("ended"));
