import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatDayWithWeek, formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { DayWord, SpecialDay } from "@/lib/orgs/calendars/queries";

/** What counts here, and on whose word. */
export function SpecialDays({ locale, days }: { locale: Locale; days: readonly SpecialDay[] }) {
  const words = loadWords(locale, "access");
  const columns: Column<SpecialDay>[] = [
    { key: "day", header: words("calendar.columns.day"), cell: ({ day }) => formatDayWithWeek(locale, day) },
    {
      key: "kind",
      header: words("calendar.columns.kind"),
      phone: "badge",
      cell: ({ kind }) => <Tag tone={kind === "HOLIDAY" ? "ok" : "due"}>{words(`calendar.kinds.${kind}`)}</Tag>,
    },
    { key: "name", header: words("calendar.columns.name"), cell: ({ name }) => name },
    {
      key: "from",
      header: words("calendar.columns.from"),
      cell: ({ from, document }) =>
        from ? words("calendar.basis", { org: from, document }) : words("calendar.national"),
    },
  ];
  return (
    <Section title={words("calendar.list")}>
      <DataTable
        locale={locale}
        caption={words("calendar.list")}
        columns={columns}
        rows={days}
        rowKey={({ day }) => day}
        empty={words("calendar.none")}
      />
    </Section>
  );
}

/** What this organisation entered itself, with who and when. */
export function DayWords({ locale, rows }: { locale: Locale; rows: readonly DayWord[] }) {
  const words = loadWords(locale, "access");
  const columns: Column<DayWord>[] = [
    { key: "day", header: words("calendar.columns.day"), cell: ({ day }) => formatDayWithWeek(locale, day) },
    {
      key: "kind",
      header: words("calendar.columns.kind"),
      phone: "badge",
      cell: ({ kind }) => words(`calendar.kinds.${kind ?? "ABOVE"}`),
    },
    { key: "name", header: words("calendar.columns.name"), cell: ({ name }) => name },
    { key: "from", header: words("calendar.columns.from"), cell: ({ document }) => document },
    { key: "who", header: words("calendar.columns.who"), cell: ({ who }) => who },
    { key: "at", header: words("calendar.columns.at"), cell: ({ at }) => formatMoment(locale, at) },
  ];
  return (
    <Section title={words("calendar.history")}>
      <DataTable
        locale={locale}
        caption={words("calendar.history")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={words("calendar.noHistory")}
      />
    </Section>
  );
}
