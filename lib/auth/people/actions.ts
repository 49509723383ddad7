"use server";
import { getTranslations } from "next-intl/server";
import { addMember, beginDuty, endDuty } from "@/lib/people/commands";
import { addMemberSchema, beginDutySchema, endDutySchema } from "@/lib/people/schema";
import { action } from "../action";

export const addMemberAction = action(addMemberSchema, addMember, async (personId, { name }, org) => ({
  message: (await getTranslations("people"))("added", { name }),
  goTo: `/o/${org}/people/${personId}`,
}));
export const beginDutyAction = action(beginDutySchema, beginDuty, async () => ({
  message: (await getTranslations("people"))("duties.begun"),
}));
export const endDutyAction = action(endDutySchema, endDuty, async () => ({
  message: (await getTranslations("people"))("duties.ended"),
}));
