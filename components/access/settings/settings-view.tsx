import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Setting, SettingChange } from "@/lib/orgs/settings/queries";
import { amountWords, inheritedWords } from "./setting-words";
import { type Installed, numberOf } from "./settings-form";

type SettingsTableProps = { locale: Locale; settings: readonly Setting[]; installed: Installed };

/** What counts here, for those who may look but not decide. */
export function SettingsTable({ locale, settings, installed }: SettingsTableProps) {
  const words = loadWords(locale, "access");
  const columns: Column<Setting>[] = [
    { key: "name", header: words("settings.columns.name"), cell: ({ name }) => words(`settings.names.${name}`) },
    {
      key: "value",
      header: words("settings.columns.value"),
      phone: "badge",
      cell: (row) => amountWords(locale, row.name, numberOf(row, installed)),
    },
    {
      key: "from",
      header: words("settings.columns.from"),
      cell: (row) => (row.own === null ? inheritedWords(locale, row, installed) : words("settings.own")),
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("settings.title")}
      columns={columns}
      rows={settings}
      rowKey={({ name }) => name}
    />
  );
}

export function SettingHistory({ locale, changes }: { locale: Locale; changes: readonly SettingChange[] }) {
  const words = loadWords(locale, "access");
  const columns: Column<SettingChange>[] = [
    { key: "name", header: words("settings.columns.name"), cell: ({ name }) => words(`settings.names.${name}`) },
    {
      key: "value",
      header: words("settings.columns.changed"),
      phone: "badge",
      cell: ({ name, value }) => (value === null ? words("settings.handedBack") : amountWords(locale, name, value)),
    },
    { key: "who", header: words("settings.columns.who"), cell: ({ who }) => who },
    { key: "at", header: words("settings.columns.at"), cell: ({ at }) => formatMoment(locale, at) },
  ];
  return (
    <Section title={words("settings.history")}>
      <DataTable
        locale={locale}
        caption={words("settings.history")}
        columns={columns}
        rows={changes}
        rowKey={({ id }) => id}
        empty={words("settings.noHistory")}
      />
    </Section>
  );
}
