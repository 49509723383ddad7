import { DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { type Entry, hrefOf } from "@/lib/campaigns/calendars/rules";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { entryWords } from "./entry-words";

type Props = { locale: Locale; org: string; today: Day; rows: readonly Entry[] };

export function EntryList({ locale, org, today, rows }: Props) {
  const words = loadWords(locale, "campaigns");
  return (
    <DataTable
      locale={locale}
      caption={words("calendar.list")}
      rows={rows}
      rowKey={({ kind, day, title, subjectId }) => `${kind}${day}${subjectId}${title}`}
      empty={words("calendar.nothing")}
      columns={[
        {
          key: "what",
          header: words("calendar.what"),
          cell: (entry) => (
            <a href={`/o/${org}/${hrefOf(entry)}`} className="underline underline-offset-4">
              {entryWords(locale, entry)}
            </a>
          ),
        },
        { key: "day", header: words("calendar.day"), cell: ({ day }) => formatFullDay(locale, day) },
        {
          key: "state",
          header: words("templates.state"),
          phone: "badge",
          cell: (entry) => <State locale={locale} entry={entry} today={today} />,
        },
      ]}
    />
  );
}

function State({ locale, entry: { done, day }, today }: { locale: Locale; entry: Entry; today: Day }) {
  const words = loadWords(locale, "campaigns");
  if (done) return <Tag tone="ok">{words("calendar.done")}</Tag>;
  return day < today ? (
    <Tag tone="late">{words("calendar.past")}</Tag>
  ) : (
    <Tag tone="due">{words("calendar.ahead")}</Tag>
  );
}
