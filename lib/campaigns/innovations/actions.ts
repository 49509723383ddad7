"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { endInnovation, noteInnovation, openInnovation, postponeInnovation } from "./commands";
import { endInnovationSchema, noteInnovationSchema, openInnovationSchema, postponeInnovationSchema } from "./schema";

const words = () => getTranslations("ledgers");

export const openInnovationAction = action(openInnovationSchema, openInnovation, async (id, _, org) => ({
  message: (await words())("innovations.done.opened"),
  goTo: `/o/${org}/campaigns/innovations/${id}`,
}));
export const noteInnovationAction = action(noteInnovationSchema, noteInnovation, async () => ({
  message: (await words())("innovations.done.noted"),
}));
export const postponeInnovationAction = action(postponeInnovationSchema, postponeInnovation, async () => ({
  message: (await words())("innovations.done.postponed"),
}));
export const endInnovationAction = action(endInnovationSchema, endInnovation, async () => ({
  message: (await words())("innovations.done.ended"),
}));
