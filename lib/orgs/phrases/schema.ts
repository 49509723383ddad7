import { z } from "zod";
import { id, note, words } from "@/lib/kernel/fields";

export const phraseKinds = [
  "MEMBER_ITEM",
  "BODY_ITEM",
  "ACHIEVEMENTS",
  "SHORTCOMINGS",
  "DIRECTION",
  "CAUSE",
  "MEASURE",
] as const;
export type PhraseKind = (typeof phraseKinds)[number];

export const addPhraseSchema = z.object({
  kind: z.enum(phraseKinds, { error: "choose" }),
  text: words(200),
  target: note(100),
  beneficiary: note(60),
  checkedHow: note(120),
});
export type AddPhrase = z.output<typeof addPhraseSchema>;

export const phraseSchema = z.object({ phraseId: id });
export type PhraseChosen = z.output<typeof phraseSchema>;

/** What is hidden: `library:` and a code, or the id of a phrase. */
export const sourceSchema = z.object({ source: z.string().regex(/^(library:[a-z]\d{1,3}|[0-9a-f-]{36})$/, "invalid") });
export type SourceChosen = z.output<typeof sourceSchema>;
