import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { BodyRow, Seat } from "@/lib/people/bodies/queries";
import { Seats } from "./body-list";

type Terms = readonly [string, Seat[]][];

/** Those who sit in it now (or sat there last) and the compositions before, the latest first. */
export function compositionsOf({ seats, endsOn }: Pick<BodyRow, "seats" | "endsOn">): {
  sitting: Seat[];
  terms: Terms;
} {
  return {
    sitting: seats.filter((seat) => seat.endsOn === endsOn),
    terms: termsOf(seats.filter((seat) => seat.endsOn !== endsOn)),
  };
}

export function BodyTerms({ locale, office, terms }: { locale: Locale; office: boolean; terms: Terms }) {
  return terms.map(([key, seats]) => (
    <div key={key} className="border border-line bg-sheet px-4 py-3 not-first:border-t-0">
      <p className="mb-1 text-sm text-ink-2">{termLine(locale, seats)}</p>
      <Seats locale={locale} office={office} seats={seats} />
    </div>
  ));
}

/** Seats that began and ended together are one composition of the body (ORG-16). */
function termsOf(seats: readonly Seat[]): [string, Seat[]][] {
  const terms = new Map<string, Seat[]>();
  for (const seat of seats) {
    const key = `${seat.beginsOn} ${seat.endsOn}`;
    terms.set(key, [...(terms.get(key) ?? []), seat]);
  }
  return [...terms];
}

function termLine(locale: Locale, [seat]: readonly Seat[]): string {
  if (!seat) return "";
  const words = loadWords(locale, "bodies");
  const to = seat.endsOn ? formatFullDay(locale, seat.endsOn) : words("facts.current");
  return [words("historyLine", { from: formatFullDay(locale, seat.beginsOn), to }), seat.document].join(" · ");
}
