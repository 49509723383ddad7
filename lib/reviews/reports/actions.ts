"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { withdrawReport, writeReport } from "./commands";
import { withdrawReportSchema, writeReportSchema } from "./schema";

export const writeReportAction = action(writeReportSchema, writeReport, async (_, { step }) => ({
  message: (await getTranslations("reviews"))(step === "submit" ? "done.reported" : "done.draft"),
}));

export const withdrawReportAction = action(withdrawReportSchema, withdrawReport, async () => ({
  message: (await getTranslations("reviews"))("done.reportWithdrawn"),
}));
