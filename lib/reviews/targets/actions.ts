"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { exemptClass, exemptTarget, restoreTarget } from "./commands";
import { exemptClassSchema, exemptTargetSchema, restoreTargetSchema } from "./schema";

export const exemptTargetAction = action(exemptTargetSchema, exemptTarget, async () => ({
  message: (await getTranslations("reviews"))("done.exempted"),
}));
export const restoreTargetAction = action(restoreTargetSchema, restoreTarget, async () => ({
  message: (await getTranslations("reviews"))("done.restored"),
}));
export const exemptClassAction = action(exemptClassSchema, exemptClass, async (count) => ({
  message: (await getTranslations("reviews"))("done.exemptedClass", { count }),
}));
