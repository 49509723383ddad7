import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Founded } from "@/lib/orgs/registers/queries";

/** RPT-17 组建率: of how many, how many, and the share; rounded down, so that one without never reads as 100 %. 约 where nobody counted exactly. */
export function foundingSentence(locale: Locale, founded: readonly Founded[]): string {
  const words = loadWords(locale, "registers");
  return founded
    .map(({ kind, total, covered, approximate }) =>
      words(approximate ? "founding.about" : "founding.exact", {
        kind: words(`kinds.${kind}`),
        total,
        covered,
        share: `${Math.floor((1_000 * covered) / total) / 10}%`,
      }),
    )
    .join(words("founding.and"));
}
