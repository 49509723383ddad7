"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { closeRound, createRound, openRound } from "./commands";
import { createRoundSchema, roundKeySchema } from "./schema";

export const createRoundAction = action(createRoundSchema, createRound, async (id, _, org) => ({
  message: (await getTranslations("reviews"))("done.created"),
  goTo: `/o/${org}/reviews/${id}`,
}));
export const openRoundAction = action(roundKeySchema, openRound, async (count) => ({
  message: (await getTranslations("reviews"))("done.opened", { count }),
}));
export const closeRoundAction = action(roundKeySchema, closeRound, async () => ({
  message: (await getTranslations("reviews"))("done.closed"),
}));
