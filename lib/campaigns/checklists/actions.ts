"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { giveChecklist, markItem, unmarkItem } from "./commands";
import { giveChecklistSchema, markItemSchema, unmarkItemSchema } from "./schema";

const words = () => getTranslations("ledgers");

export const giveChecklistAction = action(giveChecklistSchema, giveChecklist, async (orgs) => ({
  message: (await words())("checklists.given", { orgs }),
}));
export const markItemAction = action(markItemSchema, markItem, async () => ({
  message: (await words())("checklists.marked"),
}));
export const unmarkItemAction = action(unmarkItemSchema, unmarkItem, async () => ({
  message: (await words())("checklists.unmarked"),
}));
