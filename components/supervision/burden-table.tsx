import { DataTable } from "@/components/ui/table";
import { formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Month } from "@/lib/supervision/burdens/rules";

/** What was asked of a branch, month by month, with what it consisted of. */
export function BurdenTable({ locale, rows }: { locale: Locale; rows: readonly Month[] }) {
  const words = loadWords(locale, "supervision");
  const label = { entries: words("burden.entries"), fields: words("burden.fields"), minutes: words("burden.minutes") };
  return (
    <DataTable
      locale={locale}
      caption={words("tabs.burden")}
      rows={rows}
      rowKey={({ month }) => month}
      empty={words("burden.none")}
      columns={[
        { key: "month", header: words("burden.month"), cell: ({ month }) => formatPeriod(locale, month) },
        {
          key: "entries",
          header: label.entries,
          phoneLabel: label.entries,
          align: "right",
          cell: ({ entries }) => entries,
        },
        { key: "fields", header: label.fields, phoneLabel: label.fields, align: "right", cell: ({ fields }) => fields },
        {
          key: "minutes",
          header: label.minutes,
          phone: "badge",
          align: "right",
          cell: ({ minutes }) => words("burden.minuteValue", { minutes }),
        },
        {
          key: "kinds",
          header: words("burden.what"),
          cell: ({ kinds }) =>
            kinds
              .map(
                ({ kind, entries }) =>
                  `${words(`burden.kinds.${kind.replace(".", "_") as "activity_record"}`)} ${entries}`,
              )
              .join("、"),
        },
      ]}
    />
  );
}
