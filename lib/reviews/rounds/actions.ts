"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { closeRound, createRound, discardRound, openRound, reviseRound } from "./commands";
import { createRoundSchema, reviseRoundSchema, roundKeySchema } from "./schema";

export const createRoundAction = action(createRoundSchema, createRound, async (id, _, org) => ({
  message: (await getTranslations("reviews"))("done.created"),
  goTo: `/o/${org}/reviews/${id}`,
}));
export const reviseRoundAction = action(reviseRoundSchema, reviseRound, async (id, _, org) => ({
  message: (await getTranslations("reviews"))("done.revised"),
  goTo: `/o/${org}/reviews/${id}`,
}));
export const openRoundAction = action(roundKeySchema, openRound, async ({ drawn, orgs }) => ({
  message: (await getTranslations("reviews"))(orgs > 0 ? "done.issued" : "done.opened", { count: drawn, orgs }),
}));
export const discardRoundAction = action(roundKeySchema, discardRound, async (_, __, org) => ({
  message: (await getTranslations("reviews"))("done.discarded"),
  goTo: `/o/${org}/reviews`,
}));
export const closeRoundAction = action(roundKeySchema, closeRound, async () => ({
  message: (await getTranslations("reviews"))("done.closed"),
}));
