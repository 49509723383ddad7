import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Alert, AlertKind } from "@/lib/supervision/alerts/queries";

/** Where each alert is looked into, at the org it is about. */
const leads: Record<AlertKind, string> = {
  IDLE_LOWER: "supervision",
  IDLE_UNIT: "dashboard",
  MISSING_PLEDGES: "pledges",
  LATE_REPORT: "reports",
  UNREVIEWED: "reviews",
  LATE_RECTIFICATION: "rectifications",
  MISSED_CADENCE: "supervision/cadences",
};

/** 下级提示: what a superior should look at below (SUP-17, SUP-18). */
export function AlertList({ locale, alerts }: { locale: Locale; alerts: readonly Alert[] }) {
  const words = loadWords(locale, "supervision");
  const columns: Column<Alert>[] = [
    {
      key: "org",
      header: words("columns.org"),
      cell: ({ code, name, kind }) => (
        <a href={`/o/${code}/${leads[kind]}`} className="underline underline-offset-4">
          {name}
        </a>
      ),
    },
    {
      key: "kind",
      header: words("columns.kind"),
      phone: "badge",
      cell: ({ kind }) => (
        <Tag tone={kind === "LATE_RECTIFICATION" || kind === "UNREVIEWED" ? "late" : "due"}>
          {words(`alertKinds.${kind}`)}
        </Tag>
      ),
    },
    {
      key: "figure",
      header: words("columns.alert"),
      cell: ({ kind, figure }) => words(`alertFigures.${kind}`, { count: figure }),
    },
    {
      key: "since",
      header: words("columns.since"),
      phoneLabel: words("columns.since"),
      align: "right",
      cell: ({ since }) => formatDay(locale, since),
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("overview.alerts")}
      columns={columns}
      rows={alerts}
      rowKey={({ id }) => id}
      empty={words("overview.noAlerts")}
    />
  );
}
