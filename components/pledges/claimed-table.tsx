import { type Column, DataTable } from "@/components/ui/table";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { ItemRow } from "@/lib/pledges/items/queries";
import { BucketTag } from "./bucket-tag";

type ClaimedTableProps = { locale: Locale; org: string; rows: readonly ItemRow[]; today: Day };

/** Items said to be fulfilled that wait for somebody else's judgement. */
export function ClaimedTable({ locale, org, rows, today }: ClaimedTableProps) {
  const words = loadWords(locale, "pledges");
  const columns: Column<ItemRow>[] = [
    {
      key: "pledger",
      header: words("lists.pledger"),
      cell: (row) => (
        <a
          href={`/o/${org}/pledges/${row.pledgeId}#item-${row.number}`}
          className="whitespace-nowrap underline underline-offset-4"
        >
          {row.pledgerName}
        </a>
      ),
    },
    { key: "item", header: words("lists.item"), cell: (row) => row.text },
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
      caption={words("examine.claimed")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words("examine.empty")}
    />
  );
}
