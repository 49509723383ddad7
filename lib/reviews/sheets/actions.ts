"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { writeReview } from "../opinions/commands";
import { writeReviewSchema } from "../opinions/schema";
import { askLikeness } from "./commands";
import { askLikenessSchema } from "./schema";

/** A sheet from the field: kept, or finished. The device counts the version on; nothing is drawn anew. */
export const sendSheetAction = action(writeReviewSchema, writeReview);

/** REV-53: a private hint in words, or none. */
export const askLikenessAction = action(askLikenessSchema, askLikeness, async ({ nudge, subject }) => {
  const words = await getTranslations("reviews");
  return nudge ? { message: words(`nudges.${nudge}`, { subject }) } : {};
});
