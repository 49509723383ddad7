"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { replyToObjection } from "./commands";
import { replySchema } from "./schema";

export const replyAction = action(replySchema, replyToObjection, async () => ({
  message: (await getTranslations("reviews"))("done.replied"),
}));
