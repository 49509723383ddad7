"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { exemptTarget, restoreTarget } from "./commands";
import { exemptTargetSchema, restoreTargetSchema } from "./schema";

export const exemptTargetAction = action(exemptTargetSchema, exemptTarget, async () => ({
  message: (await getTranslations("reviews"))("done.exempted"),
}));
export const restoreTargetAction = action(restoreTargetSchema, restoreTarget, async () => ({
  message: (await getTranslations("reviews"))("done.restored"),
}));
