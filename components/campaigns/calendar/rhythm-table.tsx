import { DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Rhythm } from "@/lib/campaigns/calendars/rules";
import { formatFullDay, formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

const named = 6;

/** RPT-11: what the year expects, what is there, and which periods are missing by name. */
export function RhythmTable({ locale, rows }: { locale: Locale; rows: readonly Rhythm[] }) {
  const words = loadWords(locale, "campaigns");
  return (
    <DataTable
      locale={locale}
      caption={words("calendar.rhythm")}
      rows={rows}
      rowKey={({ place }) => place}
      empty={words("calendar.noRhythm")}
      columns={[
        { key: "name", header: words("calendar.what"), cell: ({ name }) => name },
        {
          key: "rhythm",
          header: words("templates.rhythm"),
          cell: ({ rhythm }) => words(`templates.rhythms.${rhythm as "YEAR"}`),
        },
        {
          key: "kept",
          header: words("calendar.kept"),
          align: "right",
          phoneLabel: words("calendar.kept"),
          cell: ({ kept, expected }) => words("coverage.of", { adopted: kept, orgs: expected }),
        },
        {
          key: "missing",
          header: words("calendar.missing"),
          phoneLabel: words("calendar.missing"),
          cell: ({ missing }) =>
            listed(
              missing.map((period) => formatPeriod(locale, period)),
              words("calendar.none"),
              (count) => words("calendar.more", { count }),
            ),
        },
        {
          key: "next",
          header: words("calendar.next"),
          phoneLabel: words("calendar.next"),
          cell: ({ next }) => (next ? formatFullDay(locale, next) : ""),
        },
        {
          key: "state",
          header: words("templates.state"),
          phone: "badge",
          cell: ({ missing }) => (
            <Tag tone={missing.length > 0 ? "late" : "ok"}>
              {words(missing.length > 0 ? "calendar.lacking" : "calendar.onTime")}
            </Tag>
          ),
        },
      ]}
    />
  );
}

function listed(periods: readonly string[], none: string, more: (count: number) => string): string {
  if (periods.length === 0) return none;
  const rest = periods.length - named;
  return [...periods.slice(-named), ...(rest > 0 ? [more(rest)] : [])].join("、");
}
