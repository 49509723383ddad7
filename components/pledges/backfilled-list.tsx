import { type Column, DataTable } from "@/components/ui/table";
import { formatFullDay, formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Backfilled } from "@/lib/pledges/backfills/queries";

type BackfilledListProps = { locale: Locale; org: string; rows: readonly Backfilled[] };

/** What was entered from paper: the day it became public and the moment it was typed, side by side. */
export function BackfilledList({ locale, org, rows }: BackfilledListProps) {
  const words = loadWords(locale, "pledges");
  const columns: Column<Backfilled>[] = [
    {
      key: "pledger",
      header: words("lists.pledger"),
      cell: ({ id, pledgerName, items }) => (
        <a
          href={`/o/${org}/pledges/${id}`}
          className="inline-flex min-h-target items-center underline underline-offset-4"
        >
          {words("backfill.pledge", { name: pledgerName, items })}
        </a>
      ),
    },
    {
      key: "year",
      header: words("backfill.year"),
      cell: ({ year }) => words("backfill.yearOf", { year: String(year) }),
    },
    { key: "on", header: words("backfill.publishedOn"), cell: ({ publishedOn }) => formatFullDay(locale, publishedOn) },
    { key: "at", header: words("backfill.enteredAt"), cell: ({ enteredAt }) => formatMoment(locale, enteredAt) },
    { key: "by", header: words("backfill.typedBy"), phone: "hidden", cell: ({ typedBy }) => typedBy },
    { key: "paper", header: words("backfill.paper"), phone: "hidden", cell: ({ paper }) => paper },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("backfill.list")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words("backfill.none")}
    />
  );
}
