import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { HeardOpinion } from "@/lib/reviews/dossiers/queries";

/** REV-24: what the masses said, as far as the reviewer may read the register. */
export function HeardOpinions({ locale, opinions }: { locale: Locale; opinions: readonly HeardOpinion[] }) {
  const words = loadWords(locale, "reviews");
  if (opinions.length === 0) return <p className="text-sm text-ink-2">{words("notes.noOpinions")}</p>;
  return (
    <ul className="border border-line bg-sheet">
      {opinions.map(({ id, text, receivedOn }) => (
        <li key={id} className="border-line px-4 py-2.5 not-first:border-t">
          <p className="whitespace-pre-line">{text}</p>
          <p className="text-sm text-ink-2">{formatFullDay(locale, receivedOn)}</p>
        </li>
      ))}
    </ul>
  );
}
