import type { Phrase } from "@/lib/orgs/phrases/queries";

export type OfferedWords = Record<"achievements" | "shortcomings" | "direction", readonly string[]>;

/** Ready wordings by the part of an opinion they begin. */
export function offeredWords(phrases: readonly Phrase[]): OfferedWords {
  const of = (kind: Phrase["kind"]) => phrases.filter((one) => one.kind === kind).map(({ text }) => text);
  return { achievements: of("ACHIEVEMENTS"), shortcomings: of("SHORTCOMINGS"), direction: of("DIRECTION") };
}
