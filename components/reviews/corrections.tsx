import { Tag } from "@/components/ui/tag";
import { formatDeadline } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { type Day, daysBetween } from "@/lib/kernel/clock";
import type { OpenCorrection } from "@/lib/reviews/dossiers/queries";

type Props = { locale: Locale; today: Day; orgCode: string; corrections: readonly OpenCorrection[] };

export function Corrections({ locale, today, orgCode, corrections }: Props) {
  const words = loadWords(locale, "reviews");
  if (corrections.length === 0) return <p className="text-sm text-ink-2">{words("notes.noCorrections")}</p>;
  return (
    <ul className="border border-line bg-sheet">
      {corrections.map(({ id, problem, dueOn, ordered }) => {
        const days = daysBetween(today, dueOn);
        return (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 border-line px-4 py-2 not-first:border-t"
          >
            <a
              href={`/o/${orgCode}/rectifications/${id}`}
              className="inline-flex min-h-target items-center underline underline-offset-4"
            >
              {problem}
            </a>
            <span className="flex gap-2">
              {ordered ? <Tag tone="late">{words("fields.ordered")}</Tag> : null}
              <Tag tone={days < 0 ? "late" : "due"}>{formatDeadline(locale, days)}</Tag>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
