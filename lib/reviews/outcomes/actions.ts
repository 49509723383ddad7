"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { giveOutcome } from "./commands";
import { giveOutcomeSchema } from "./schema";

export const giveOutcomeAction = action(giveOutcomeSchema, giveOutcome, async () => ({
  message: (await getTranslations("reviews"))("done.concluded"),
}));
