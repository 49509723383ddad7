import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { Due } from "@/lib/pledges/reminders/rules";

type Row = Due & { opensOn?: Day };
type DueListProps = { locale: Locale; title: string; note?: string; rows: readonly Row[]; last?: string };

/** One part of what falls due; `last` heads the day on which it becomes a rectification. */
export function DueList({ locale, title, note, rows, last }: DueListProps) {
  const words = loadWords(locale, "pledges");
  if (rows.length === 0) return null;
  const columns: Column<Row>[] = [
    { key: "who", header: words("lists.pledger"), cell: ({ who }) => who },
    { key: "text", header: words("lists.item"), cell: ({ number, text }) => `${number}. ${text}` },
    { key: "dueOn", header: words("lists.dueOn"), align: "right", cell: ({ dueOn }) => formatDay(locale, dueOn) },
    ...(last
      ? [
          {
            key: "opensOn",
            header: last,
            align: "right" as const,
            phoneLabel: last,
            cell: ({ opensOn }: Row) => (opensOn ? formatDay(locale, opensOn) : ""),
          },
        ]
      : []),
  ];
  return (
    <Section title={title}>
      {note ? <p className="mb-2 text-sm text-ink-2">{note}</p> : null}
      <DataTable
        locale={locale}
        caption={title}
        columns={columns}
        rows={rows}
        rowKey={({ who, number, text }) => `${who}${number}${text}`}
      />
    </Section>
  );
}
