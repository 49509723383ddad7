import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import type { SheetSource } from "@/lib/sheets/catalogue/schema";

/** The name of a field of a list, or of a single cell, as people read it. */
export function fieldLabels(locale: Locale, source: SheetSource | "CELLS"): (key: string) => string {
  const words: Record<string, string> = catalogues[locale].sheets.labels[source];
  return (key) => words[key] ?? key;
}
