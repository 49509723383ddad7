import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { FoundPerson } from "@/lib/people/queries";

/** Whom a search found in the organisations below; an administrator opens them here, everybody else in their own org. */
export function FoundBelow({
  locale,
  org,
  people,
  here,
}: {
  locale: Locale;
  org: string;
  people: readonly FoundPerson[];
  here: boolean;
}) {
  if (people.length === 0) return null;
  return (
    <Section title={loadWords(locale, "people")("below")}>
      <ul className="border border-line bg-sheet">
        {people.map(({ id, name, orgCode, orgName }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 border-line px-4 not-first:border-t">
            <a
              href={`/o/${here ? org : orgCode}/people/${id}`}
              className="inline-flex min-h-target items-center underline underline-offset-4"
            >
              {name}
            </a>
            <span className="text-sm text-ink-2">{orgName}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
