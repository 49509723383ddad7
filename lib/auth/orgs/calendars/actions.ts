"use server";
import { getTranslations } from "next-intl/server";
import { declareList, declareSpan } from "@/lib/orgs/calendars/commands";
import { declareListSchema, declareSpanSchema } from "@/lib/orgs/calendars/schema";
import { action } from "../../action";

const saved = async (count: number) => ({ message: (await getTranslations("access"))("calendar.saved", { count }) });

export const declareSpanAction = action(declareSpanSchema, declareSpan, saved);
export const declareListAction = action(declareListSchema, declareList, saved);
