"use server";
import { getTranslations } from "next-intl/server";
import { addPhrase, hidePhrase, removePhrase, showPhrase } from "@/lib/orgs/phrases/commands";
import { addPhraseSchema, phraseSchema, sourceSchema } from "@/lib/orgs/phrases/schema";
import { action } from "../../action";

const words = () => getTranslations("phrases.done");

export const addPhraseAction = action(addPhraseSchema, addPhrase, async () => ({ message: (await words())("added") }));
export const removePhraseAction = action(phraseSchema, removePhrase, async () => ({
  message: (await words())("removed"),
}));
export const hidePhraseAction = action(sourceSchema, hidePhrase, async () => ({ message: (await words())("hidden") }));
export const showPhraseAction = action(sourceSchema, showPhrase, async () => ({ message: (await words())("shown") }));
