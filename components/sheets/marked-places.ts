import type { Locale } from "@/lib/i18n/locales";
import type { SheetVersion } from "@/lib/sheets/queries";
import { fieldLabels } from "./field-labels";

/** The name of the field that goes into each column or cell. */
export function markedPlaces(locale: Locale, { places, source }: SheetVersion): Map<string, string> {
  const cell = fieldLabels(locale, "CELLS");
  const column = source === "NONE" ? cell : fieldLabels(locale, source);
  return new Map(places.map(({ place, field }) => [place, /\d$/.test(place) ? cell(field) : column(field)]));
}
