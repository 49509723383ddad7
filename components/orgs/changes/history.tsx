import { Timeline } from "@/components/ui/timeline";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { PastChange } from "@/lib/orgs/changes/queries";

/** What an organisation has been, with the day and the document of every change. */
export function OrgHistory({ locale, past }: { locale: Locale; past: readonly PastChange[] }) {
  const words = loadWords(locale, "tree");
  if (past.length === 0) return <p className="text-sm text-ink-2">{words("noHistory")}</p>;
  return (
    <Timeline
      happenings={past.map((row) => ({
        key: row.id,
        title: words(`past.${row.change}`),
        at: formatFullDay(locale, row.effectiveOn),
        note: noteOf(locale, row),
      }))}
    />
  );
}

function noteOf(
  locale: Locale,
  { change, name, parentName, otherName, document, documentNumber, note }: PastChange,
): string {
  const words = loadWords(locale, "tree");
  const became = { FOUND: words("past.as", { name }), RENAME: words("past.as", { name }) };
  const paper = documentNumber ? words("paperNumber", { title: document, number: documentNumber }) : document;
  return [
    change === "FOUND" || change === "RENAME" ? became[change] : "",
    change === "MOVE" && parentName ? words("past.under", { name: parentName }) : "",
    otherName ? words("past.other", { name: otherName }) : "",
    paper,
    note,
  ]
    .filter(Boolean)
    .join(" · ");
}
