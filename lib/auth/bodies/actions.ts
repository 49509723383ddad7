"use server";
import { getTranslations } from "next-intl/server";
import { dissolveBody, formBody, reconstituteBody } from "@/lib/people/bodies/commands";
import { dissolveSchema, formBodySchema, reconstituteSchema } from "@/lib/people/bodies/schema";
import { assignDivision, endDivision, nameUnitHead } from "@/lib/people/divisions/commands";
import { assignDivisionSchema, endDivisionSchema, nameUnitHeadSchema } from "@/lib/people/divisions/schema";
import { action } from "../action";

export const formBodyAction = action(formBodySchema, formBody, async (bodyId, { name }, org) => ({
  message: (await getTranslations("bodies"))("formed", { name }),
  goTo: `/o/${org}/people/bodies/${bodyId}`,
}));
export const reconstituteBodyAction = action(reconstituteSchema, reconstituteBody, async (_done, { bodyId }, org) => ({
  message: (await getTranslations("bodies"))("reconstituted"),
  goTo: `/o/${org}/people/bodies/${bodyId}`,
}));
export const dissolveBodyAction = action(dissolveSchema, dissolveBody, async () => ({
  message: (await getTranslations("bodies"))("dissolved"),
}));
export const assignDivisionAction = action(assignDivisionSchema, assignDivision, async () => ({
  message: (await getTranslations("bodies"))("divisions.assigned"),
}));
export const endDivisionAction = action(endDivisionSchema, endDivision, async () => ({
  message: (await getTranslations("bodies"))("divisions.ended"),
}));
export const nameUnitHeadAction = action(nameUnitHeadSchema, nameUnitHead, async () => ({
  message: (await getTranslations("bodies"))("responsible.named"),
}));
