import { Empty } from "@/components/ui/empty";
import { Tag } from "@/components/ui/tag";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { ElectionRow } from "@/lib/people/elections/queries";

/** Each turnover with its document and the lists that were handed over. */
export function ElectionList({ locale, org, rows }: { locale: Locale; org: string; rows: readonly ElectionRow[] }) {
  const words = loadWords(locale, "elections");
  if (rows.length === 0) return <Empty>{words("none")}</Empty>;
  return (
    <ul className="border border-line bg-sheet">
      {rows.map(({ id, kind, heldOn, effectiveOn, document, recordedBy, handovers }) => (
        <li key={id} className="border-line px-4 py-3 not-first:border-t">
          <p className="flex flex-wrap items-center gap-x-3">
            <strong className="font-semibold">{words(`kinds.${kind}`)}</strong>
            <span>
              {words("line", { held: formatFullDay(locale, heldOn), effective: formatFullDay(locale, effectiveOn) })}
            </span>
          </p>
          <p className="text-sm text-ink-2">{[document, words("by", { name: recordedBy })].join(" · ")}</p>
          {handovers.map((handover) => (
            <p key={handover.id} className="flex flex-wrap items-center gap-x-3">
              <a
                href={`/o/${org}/people/handovers/${handover.id}`}
                className="inline-flex min-h-target items-center underline underline-offset-4"
              >
                {words("handover.of", { title: handover.title, from: handover.from, to: handover.to })}
              </a>
              <Tag tone={handover.state === "TAKEN" ? "ok" : "due"}>
                {words(handover.state === "TAKEN" ? "handover.taken" : "handover.offered")}
              </Tag>
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
