"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { confirmTyped, typeReview } from "./commands";
import { confirmTypedSchema, typeReviewSchema } from "./schema";

export const typeReviewAction = action(typeReviewSchema, typeReview, async () => ({
  message: (await getTranslations("reviews"))("done.typed"),
}));
export const confirmTypedAction = action(confirmTypedSchema, confirmTyped, async ({ confirmed, left }) => {
  const words = await getTranslations("reviews");
  const names = left.join("、");
  return { message: words(left.length > 0 ? "done.confirmedSome" : "done.confirmed", { count: confirmed, names }) };
});
