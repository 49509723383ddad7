import { DrawnTable } from "@/components/ui/drawn-table";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { LineItem } from "@/lib/pledges/line/queries";
import { BucketTag } from "./bucket-tag";

type Props = { locale: Locale; rows: readonly LineItem[]; today: Day; filtered: boolean };

/** Items of many organisations: each row leads into the organisation it belongs to. */
export function LineTable({ locale, rows, today, filtered }: Props) {
  const words = loadWords(locale, "pledges");
  return (
    <DrawnTable
      locale={locale}
      caption={words("line.title")}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words(filtered ? "lists.emptyFiltered" : "lists.emptyYear")}
      columns={[
        {
          key: "item",
          header: words("lists.item"),
          cell: ({ orgCode, pledgeId, item, text }) => (
            <a href={`/o/${orgCode}/pledges/${pledgeId}#item-${item}`} className="underline-offset-4 hover:underline">
              {text}
            </a>
          ),
        },
        {
          key: "pledger",
          header: words("lists.who"),
          cell: ({ pledgerName, pledgerTitle, backfilled }) => (
            <>
              <span className="whitespace-nowrap">{pledgerName}</span>
              <small>{[pledgerTitle, backfilled ? words("backfill.mark") : ""].filter(Boolean).join(" · ")}</small>
            </>
          ),
        },
        {
          key: "org",
          header: words("lists.org"),
          cell: ({ orgCode, orgName }) => (
            <a href={`/o/${orgCode}/pledges`} className="underline underline-offset-4">
              {orgName}
            </a>
          ),
        },
        { key: "dueOn", header: words("lists.dueOn"), align: "right", cell: ({ dueOn }) => formatDay(locale, dueOn) },
        {
          key: "state",
          header: words("lists.state"),
          phone: "badge",
          cell: (row) => <BucketTag locale={locale} item={row} today={today} />,
        },
      ]}
    />
  );
}
