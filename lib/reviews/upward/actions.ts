"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { giveUpwardOpinion } from "./commands";
import { giveUpwardOpinionSchema } from "./schema";

export const giveUpwardOpinionAction = action(giveUpwardOpinionSchema, giveUpwardOpinion, async () => ({
  message: (await getTranslations("reviews"))("done.upwardGiven"),
}));
