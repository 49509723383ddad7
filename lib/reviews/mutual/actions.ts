"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { writeMutual } from "./commands";
import { writeMutualSchema } from "./schema";

export const writeMutualAction = action(writeMutualSchema, writeMutual, async (_, { step }) => ({
  message: (await getTranslations("reviews"))(step === "tell" ? "done.mutualTold" : "done.draft"),
}));
