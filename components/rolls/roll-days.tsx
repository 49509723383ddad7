import { type Column, DataTable } from "@/components/ui/table";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { RollDay } from "@/lib/people/memberships/queries";

const named = 4;

/** How many there were from each day on: what a figure of that day is divided by (LIFE-01). */
export function RollDays({ locale, rows }: { locale: Locale; rows: readonly RollDay[] }) {
  const words = loadWords(locale, "rolls");
  const count = (key: "members" | "full" | "probationary") => ({
    key,
    header: words(`days.${key}`),
    align: "right" as const,
    phoneLabel: words(`days.${key}`),
    cell: (row: RollDay) => row[key],
  });
  const columns: Column<RollDay>[] = [
    { key: "day", header: words("days.from"), cell: ({ day }) => formatFullDay(locale, day) },
    { key: "change", header: words("days.change"), cell: (row) => changeOf(locale, row) },
    count("members"),
    count("full"),
    count("probationary"),
    {
      key: "enrolled",
      header: words("days.enrolled"),
      align: "right",
      phoneLabel: words("days.enrolled"),
      cell: ({ enrolled }) => enrolled ?? words("days.notEnrolled"),
    },
  ];
  return (
    <>
      <p className="mb-2 text-sm text-ink-2">{words("days.note")}</p>
      <DataTable
        locale={locale}
        caption={words("days.title")}
        columns={columns}
        rows={rows}
        rowKey={({ day }) => day}
      />
    </>
  );
}

function changeOf(locale: Locale, { day, came, left }: RollDay): string {
  const words = loadWords(locale, "rolls");
  const listed = (names: readonly string[]) => {
    const shown = names.slice(0, named).join(words("days.and"));
    return names.length > named ? words("days.more", { names: shown, count: names.length }) : shown;
  };
  const told = (key: "came" | "left", names: readonly string[]) =>
    names.length === 0 ? "" : words(`days.${key}`, { names: listed(names) });
  return (
    [told("came", came), told("left", left)].filter(Boolean).join("；") ||
    words(day.endsWith("-01-01") ? "days.start" : "days.enrolments")
  );
}
