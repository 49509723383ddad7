"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { pledgeSchema } from "../schema";
import { discardPledge, restoreDiscarded } from "./commands";
import { restoreDiscardedSchema } from "./schema";

export const discardPledgeAction = action(pledgeSchema, discardPledge, async () => ({
  message: (await getTranslations("discards"))("discarded"),
}));
export const restoreDiscardedAction = action(restoreDiscardedSchema, restoreDiscarded, async () => ({
  message: (await getTranslations("discards"))("restored"),
}));
