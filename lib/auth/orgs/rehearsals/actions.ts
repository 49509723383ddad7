"use server";
import { getTranslations } from "next-intl/server";
import { beginRehearsal, endRehearsal } from "@/lib/orgs/rehearsals/commands";
import { beginRehearsalSchema, endRehearsalSchema } from "@/lib/orgs/rehearsals/schema";
import { action } from "../../action";

const words = () => getTranslations("rehearsals.done");

export const beginRehearsalAction = action(beginRehearsalSchema, beginRehearsal, async () => ({
  message: (await words())("begun"),
}));
export const endRehearsalAction = action(endRehearsalSchema, endRehearsal, async () => ({
  message: (await words())("ended"),
}));
