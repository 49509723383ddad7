import type { ReactNode } from "react";
import { Empty } from "@/components/ui/empty";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tones";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { TransferRow } from "@/lib/people/transfers/queries";
import type { TransferState } from "@/lib/people/transfers/schema";

const tones: Record<TransferState, Tone> = {
  IN_TRANSIT: "due",
  RECEIVED: "ok",
  REFUSED: "neutral",
  RECALLED: "neutral",
};

type TransferListProps = {
  locale: Locale;
  org: string;
  rows: readonly TransferRow[];
  empty: string;
  moves: (row: TransferRow) => ReactNode;
};

/** Who is on the way from where to where, what is still open for them, and what can be done about it (LIFE-01). */
export function TransferList({ locale, org, rows, empty, moves }: TransferListProps) {
  if (rows.length === 0) return <Empty>{empty}</Empty>;
  return (
    <ul className="border border-line bg-sheet">
      {rows.map((row) => (
        <li
          key={row.id}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-line px-4 py-3 not-first:border-t"
        >
          <Line locale={locale} org={org} row={row} />
          <div className="flex flex-wrap gap-2">{moves(row)}</div>
        </li>
      ))}
    </ul>
  );
}

function Line({ locale, org, row }: { locale: Locale; org: string; row: TransferRow }) {
  const [words, people] = [loadWords(locale, "rolls"), loadWords(locale, "people")];
  const known = !row.arriving || row.state === "RECEIVED";
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-x-3">
        {known ? (
          <a href={`/o/${org}/people/${row.personId}`} className="font-semibold underline underline-offset-4">
            {row.name}
          </a>
        ) : (
          <strong className="font-semibold">{row.name}</strong>
        )}
        <Tag tone={tones[row.state]}>{words(`transfers.states.${row.state}`)}</Tag>
        <span>{words(row.arriving ? "transfers.from" : "transfers.to", { name: row.otherName })}</span>
      </p>
      <p className="text-sm text-ink-2">
        {[
          people(`standings.${row.standing}`),
          row.leadingCadre ? people("cadres.leading") : "",
          row.post,
          row.document,
          words("transfers.sentOn", { day: formatFullDay(locale, row.sentOn) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p className="text-sm text-ink-2">
        {row.state === "IN_TRANSIT" ? openMatters(locale, row) : outcome(locale, row)}
      </p>
    </div>
  );
}

function openMatters(locale: Locale, { openItems, openRectifications, arriving }: TransferRow): string {
  const words = loadWords(locale, "rolls");
  const items = openItems > 0 ? words("transfers.openItems", { count: openItems }) : words("transfers.noItems");
  const rectifications =
    openRectifications > 0 && !arriving ? words("transfers.openRectifications", { count: openRectifications }) : "";
  return [items, rectifications].filter(Boolean).join("；");
}

function outcome(locale: Locale, { receivedOn, carry, reason, decidedBy }: TransferRow): string {
  const words = loadWords(locale, "rolls");
  const day = receivedOn ? `${words("transfers.receivedOn")} ${formatFullDay(locale, receivedOn)}` : "";
  const promises = carry === null ? "" : words(carry ? "transfers.carried" : "transfers.ended");
  return [day, promises, reason, decidedBy ? words("transfers.by", { name: decidedBy }) : ""]
    .filter(Boolean)
    .join(" · ");
}
