import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Fault, ImportKind } from "@/lib/imports/fields/schema";

/** The name of a field of a kind, as people read it. */
export function fieldWords(locale: Locale, kind: ImportKind): (key: string) => string {
  const words: Record<string, string> = catalogues[locale].imports.fields[kind];
  return (key) => words[key] ?? key;
}

/** The faults of a row in words, each with the header of its column where it has one. */
export function faultWords(
  locale: Locale,
  faults: readonly Fault[],
  headerOf: (column: number) => string | undefined,
): string[] {
  const words = loadWords(locale, "imports");
  return faults.map(({ column, code, argument = "" }) => {
    const what = words(`faults.${code}`, { argument });
    const header = headerOf(column);
    return header ? words("faults.at", { column: header, what }) : what;
  });
}
