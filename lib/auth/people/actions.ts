"use server";
import { getTranslations } from "next-intl/server";
import { addMember, beginDuty, endDuty, showPost } from "@/lib/people/commands";
import { addMemberSchema, beginDutySchema, endDutySchema, showPostSchema } from "@/lib/people/schema";
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
export const showPostAction = action(showPostSchema, showPost, async (_done, { nameHidden }) => ({
  message: (await getTranslations("people"))(nameHidden ? "duties.nowHidden" : "duties.nowShown"),
}));
