import { Tag } from "@/components/ui/tag";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Outcome } from "@/lib/reviews/outcomes/queries";
import { isPenalty } from "@/lib/reviews/outcomes/rules";

/** REV-49, REV-50: what a review led to; the database leaves out what the reader may not see. */
export function OutcomeList({ locale, outcomes }: { locale: Locale; outcomes: readonly Outcome[] }) {
  const words = loadWords(locale, "reviews");
  if (outcomes.length === 0) return null;
  return (
    <ul className="mb-4 border border-line bg-sheet">
      {outcomes.map(({ id, kind, words: said, document, givenOn, dueOn, giverName, giverOrg }) => (
        <li key={id} className="border-line px-4 py-2.5 not-first:border-t">
          <p className="flex flex-wrap items-center gap-x-3">
            <Tag tone={isPenalty(kind) ? "late" : "ok"}>{words(`outcomes.${kind}`)}</Tag>
            <span className="min-w-0">{said}</span>
          </p>
          <p className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-ink-2">
            <span>{`${giverOrg}　${giverName}`}</span>
            <span>{formatFullDay(locale, givenOn)}</span>
            {document ? <span>{document}</span> : null}
            {dueOn ? <span>{`${words("fields.adviceDueOn")} ${formatFullDay(locale, dueOn)}`}</span> : null}
            {isPenalty(kind) ? <span>{words("notes.restricted")}</span> : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
