"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { collectProgress } from "./commands";
import { collectProgressSchema } from "./schema";

export const collectProgressAction = action(collectProgressSchema, collectProgress, async () => ({
  message: (await getTranslations("registers"))("group.saved"),
}));
