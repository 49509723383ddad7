"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { ledgerReview, respond, writeReview } from "./commands";
import { respondSchema, reviewKeySchema, writeReviewSchema } from "./schema";

export const writeReviewAction = action(writeReviewSchema, writeReview, async (_, { step }) => ({
  message: (await getTranslations("reviews"))(step === "notify" ? "done.notified" : "done.draft"),
}));
export const ledgerReviewAction = action(reviewKeySchema, ledgerReview, async ({ number, roundId, next }, _, org) => ({
  message: (await getTranslations("reviews"))("done.ledgered", { number }),
  ...(next ? { goTo: `/o/${org}/reviews/${roundId}/${next}` } : {}),
}));
export const respondAction = action(respondSchema, respond, async () => ({
  message: (await getTranslations("reviews"))("done.responded"),
}));
