"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { ledgerReview, respond, writeReview } from "./commands";
import { respondSchema, reviewKeySchema, writeReviewSchema } from "./schema";

const told = { draft: "done.draft", notify: "done.notified", finish: "done.finished" } as const;

export const writeReviewAction = action(writeReviewSchema, writeReview, async ({ roundId, next }, { step }, org) => ({
  message: (await getTranslations("reviews"))(told[step]),
  ...(next ? { goTo: `/o/${org}/reviews/${roundId}/${next}` } : {}),
}));
export const ledgerReviewAction = action(reviewKeySchema, ledgerReview, async ({ number, roundId, next }, _, org) => ({
  message: (await getTranslations("reviews"))("done.ledgered", { number }),
  ...(next ? { goTo: `/o/${org}/reviews/${roundId}/${next}` } : {}),
}));
export const respondAction = action(respondSchema, respond, async () => ({
  message: (await getTranslations("reviews"))("done.responded"),
}));
