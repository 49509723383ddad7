import { type Column, DataTable } from "@/components/ui/table";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { LedgerEntry } from "@/lib/pledges/ledger/queries";
import type { Who } from "@/lib/pledges/ledger/rules";
import { BucketTag } from "./bucket-tag";

type LedgerTableProps = {
  locale: Locale;
  org: string;
  rows: readonly LedgerEntry[];
  who: Who;
  today: Day;
  summary: string;
  filtered: boolean;
};

export function LedgerTable({ locale, org, rows, who, today, summary, filtered }: LedgerTableProps) {
  const words = loadWords(locale, "pledges");
  const columns: Column<LedgerEntry>[] = [
    {
      key: "pledger",
      header: words(who === "members" ? "lists.pledger" : "lists.body"),
      cell: (row) => <Pledger locale={locale} row={row} />,
    },
    {
      key: "item",
      header: words("lists.item"),
      cell: (row) => (
        <a href={`/o/${org}/pledges/${row.pledgeId}#item-${row.number}`} className="underline-offset-4 hover:underline">
          {row.text}
          {row.problem ? (
            <span className="block text-sm text-ink-2">{words("item.solves", { problem: row.problem })}</span>
          ) : null}
        </a>
      ),
    },
    { key: "family", header: words("lists.category"), cell: (row) => row.family },
    { key: "dueOn", header: words("lists.dueOn"), align: "right", cell: (row) => formatDay(locale, row.dueOn) },
    {
      key: "state",
      header: words("lists.state"),
      phone: "badge",
      cell: (row) => <BucketTag locale={locale} item={row} today={today} />,
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("ledger")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      footer={summary}
      empty={words(filtered ? "lists.emptyFiltered" : "lists.emptyYear")}
    />
  );
}

function Pledger({ locale, row }: { locale: Locale; row: LedgerEntry }) {
  const words = loadWords(locale, "pledges");
  const notes = [
    row.pledgerTitle,
    row.form === "ORAL" ? words("forms.ORAL") : "",
    row.backfilled ? words("backfill.mark") : "",
  ].filter(Boolean);
  return (
    <>
      <span className="whitespace-nowrap">{row.pledgerName}</span>
      {notes.length > 0 ? <small>{notes.join(words("comma"))}</small> : null}
    </>
  );
}
