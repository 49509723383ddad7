import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { HeldCount } from "@/lib/people/held/queries";
import { type HeldKind, heldKinds, isMineAlone, readAs } from "@/lib/people/held/rules";
import { seenBy, viewers } from "@/lib/people/visibility/rules";

type HeldListProps = { locale: Locale; counts: readonly HeldCount[]; publicBoard: boolean };

/** 关于我保存了什么: every kind of record with its number, the latest of it and who reads it; what there is none of stands at the end. */
export function HeldList({ locale, counts, publicBoard }: HeldListProps) {
  const words = loadWords(locale, "me");
  const found = heldKinds.flatMap((kind) => counts.filter((count) => count.kind === kind));
  const none = heldKinds.filter((kind) => !counts.some((count) => count.kind === kind));
  return (
    <>
      <dl className="border border-line bg-sheet">
        {found.map(({ kind, amount, latest, orgs }) => (
          <div key={kind} className="border-line px-4 py-3 not-first:border-t">
            <dt className="flex justify-between gap-3 font-semibold">
              {words(`held.kinds.${kind}`)}
              <span className="whitespace-nowrap tabular-nums">{words("held.amount", { amount })}</span>
            </dt>
            <dd className="text-sm text-ink-2">
              {[
                ...(latest ? [words("held.latest", { day: formatFullDay(locale, latest) })] : []),
                ...(orgs.length > 0 ? [orgs.join(words("visibility.comma"))] : []),
              ].join(" · ")}
            </dd>
            <dd className="text-sm text-ink-2">{readersOf(locale, kind, publicBoard)}</dd>
          </div>
        ))}
      </dl>
      {none.length > 0 ? (
        <p className="mt-3 text-sm text-ink-2">
          {words("held.none", {
            kinds: none.map((kind) => words(`held.kinds.${kind}`)).join(words("visibility.comma")),
          })}
        </p>
      ) : null}
    </>
  );
}

function readersOf(locale: Locale, kind: HeldKind, publicBoard: boolean): string {
  const words = loadWords(locale, "me");
  if (isMineAlone(kind)) return words("held.mineAlone");
  const known = readAs[kind];
  if (!known) return words("held.inOffice");
  const sees = viewers.filter((viewer) => seenBy(known, viewer) && (publicBoard || viewer !== "PUBLIC"));
  const who = sees.map((viewer) => words(`visibility.viewers.${viewer}`)).join(words("visibility.comma"));
  return words("visibility.sees", { who });
}
