import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type Group = "kinds" | "levels" | "fieldsOfWork" | "publications";

/** Kinds, levels and fields are rows a county may add to: one without words reads 其他. */
function read(locale: Locale, group: Group, code: string): string {
  const words: Record<string, string> = catalogues[locale].orgs[group];
  return words[code] ?? loadWords(locale, "orgs")("other");
}

export const kindOf = (locale: Locale, code: string) => read(locale, "kinds", code);
export const levelOf = (locale: Locale, code: string) => read(locale, "levels", code);
export const fieldOf = (locale: Locale, code: string) => read(locale, "fieldsOfWork", code);
export const publicationOf = (locale: Locale, code: string) => read(locale, "publications", code);
