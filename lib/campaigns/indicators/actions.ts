"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { addIndicator, enterFigure, setPlan } from "./commands";
import { addIndicatorSchema, enterFigureSchema, setPlanSchema } from "./schema";

const words = () => getTranslations("ledgers");

export const addIndicatorAction = action(addIndicatorSchema, addIndicator, async (id, _, org) => ({
  message: (await words())("indicators.done.added"),
  goTo: `/o/${org}/campaigns/indicators/${id}`,
}));
export const setPlanAction = action(setPlanSchema, setPlan, async () => ({
  message: (await words())("indicators.done.planned"),
}));
export const enterFigureAction = action(enterFigureSchema, enterFigure, async () => ({
  message: (await words())("indicators.done.entered"),
}));
