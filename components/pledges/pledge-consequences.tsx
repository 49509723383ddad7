import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Consequences } from "@/lib/pledges/judgements/queries";

type PledgeConsequencesProps = { locale: Locale; org: string; followed: Consequences };

/** Corrections and honours that hang on this pledge. */
export function PledgeConsequences({ locale, org, followed: { rectifications, awards } }: PledgeConsequencesProps) {
  const words = loadWords(locale, "pledges");
  if (rectifications.length + awards.length === 0) return null;
  return (
    <Section title={words("judged.followed")}>
      <ul className="text-sm">
        {rectifications.map(({ id, number, dueOn }) => (
          <li key={id}>
            <a
              href={`/o/${org}/rectifications/${id}`}
              className="inline-flex min-h-target items-center underline underline-offset-4"
            >
              {words("judged.rectification", { number, day: formatDay(locale, dueOn) })}
            </a>
          </li>
        ))}
        {awards.map(({ name, year }) => (
          <li key={`${name}${year}`} className="py-1">
            {words("judged.award", { name, year: String(year) })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
