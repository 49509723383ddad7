import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { restorePaperAction } from "@/lib/campaigns/papers/actions";
import { formatDay, formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { restoreDiscardedAction } from "@/lib/pledges/discards/actions";
import type { DiscardedRow } from "@/lib/pledges/discards/queries";

type BinProps = {
  locale: Locale;
  org: string;
  rows: readonly DiscardedRow[];
  /** Whether the reader runs the office, and so may take its documents back. */
  papers?: boolean;
};

/** What was taken away, by whom, until when it can be put back. */
export function Bin({ locale, org, rows, papers = false }: BinProps) {
  const words = loadWords(locale, "discards");
  return (
    <ul className="border border-line bg-sheet">
      {rows.map(({ id, kind, title, who, at, goneOn }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line px-4 py-2.5 not-first:border-t"
        >
          <div className="min-w-0">
            <p>{words(`kinds.${kind}`, { title })}</p>
            <p className="text-sm text-ink-2">
              {words("line", { who, at: formatMoment(locale, at), day: formatDay(locale, goneOn) })}
            </p>
          </div>
          {kind !== "PAPER" || papers ? (
            <ActionForm
              id={`restore-${id}`}
              action={kind === "PAPER" ? restorePaperAction : restoreDiscardedAction}
              words={formWords(locale)}
            >
              <input type="hidden" name="org" value={org} />
              <input type="hidden" name={kind === "PAPER" ? "paperId" : "discardedId"} value={id} />
              <SubmitButton tone="plain">{words("restore")}</SubmitButton>
            </ActionForm>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
