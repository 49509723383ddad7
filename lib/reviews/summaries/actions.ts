"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { composeSummary, writeSummary } from "./commands";
import { composeSummarySchema, writeSummarySchema } from "./schema";

export const composeSummaryAction = action(composeSummarySchema, composeSummary, async () => ({
  message: (await getTranslations("reviews"))("summary.composed"),
}));
export const writeSummaryAction = action(writeSummarySchema, writeSummary, async (_, { step }) => ({
  message: (await getTranslations("reviews"))(step === "issue" ? "summary.issuedNow" : "done.draft"),
}));
