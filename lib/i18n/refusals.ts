import { catalogues, type Messages } from "./catalogues";
import type { Locale } from "./locales";
import { loadWords } from "./words";

export type RefusalKey = keyof Messages["refusals"]["codes"];
export type Details = Record<string, string | number>;

const isKey = <T extends object>(words: T, key: PropertyKey): key is keyof T => Object.hasOwn(words, key);
const placeholders = (message: string) => [...message.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name ?? "");

/** The sentence for a refusal; with the details it names (who, when, which row) it says more. */
export function refusalMessage(locale: Locale, code: RefusalKey, details: Details = {}): string {
  const { named } = catalogues[locale].refusals;
  const words = loadWords(locale, "refusals");
  if (isKey(named, code) && placeholders(named[code]).every((name) => name in details)) {
    return words(`named.${code}`, details);
  }
  return words(`codes.${code}`);
}

/** The sentence beside a field; a word no catalogue holds reads as "fill this in as asked". */
export function fieldMessage(locale: Locale, key: string, details: Details = {}): string {
  const { fields } = catalogues[locale].refusals;
  const words = loadWords(locale, "refusals");
  if (isKey(fields, key) && placeholders(fields[key]).every((name) => name in details)) {
    return words(`fields.${key}`, details);
  }
  return words("fields.invalid");
}
