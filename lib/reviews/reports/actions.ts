"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { writeReport } from "./commands";
import { writeReportSchema } from "./schema";

export const writeReportAction = action(writeReportSchema, writeReport, async (_, { step }) => ({
  message: (await getTranslations("reviews"))(step === "submit" ? "done.reported" : "done.draft"),
}));
