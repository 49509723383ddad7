import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { formatDay, formatMoment, formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { dayOf } from "@/lib/kernel/clock";
import type { LowerReport, Report } from "@/lib/pledges/reports/queries";
import { ReturnReport } from "./return-report";

/** What this org has reported, newest quarter first. */
export function ReportList({ locale, org, reports }: { locale: Locale; org: string; reports: readonly Report[] }) {
  const words = loadWords(locale, "reports");
  const figure = (
    key: "items" | "fulfilled" | "overdue" | "notDue" | "silent" | "withdrawn",
    header: string,
  ): Column<Report> => ({
    key,
    header,
    align: "right",
    phoneLabel: header,
    cell: (row) => row[key],
  });
  const columns: Column<Report>[] = [
    {
      key: "period",
      header: words("columns.period"),
      cell: (row) => (
        <a href={`/o/${org}/pledges/reports/${row.period}`} className="underline underline-offset-4">
          {formatPeriod(locale, row.period)}
        </a>
      ),
    },
    figure("items", words("columns.items")),
    figure("fulfilled", words("columns.fulfilled")),
    figure("overdue", words("columns.due")),
    figure("notDue", words("columns.notDue")),
    figure("silent", words("columns.silent")),
    figure("withdrawn", words("columns.withdrawn")),
    { key: "reported", header: words("columns.reported"), cell: (row) => <Reported locale={locale} row={row} /> },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("quarterly")}
      columns={columns}
      rows={reports}
      rowKey={({ id }) => id}
      empty={words("none")}
    />
  );
}

function Reported({ locale, row }: { locale: Locale; row: Report }) {
  const words = loadWords(locale, "reports");
  const late = dayOf(row.reportedAt) > row.dueOn;
  return (
    <>
      {words("reportedBy", { name: row.reportedBy, at: formatMoment(locale, row.reportedAt) })}
      <small>
        {words("dueOn", { day: formatDay(locale, row.dueOn) })}
        {late ? `　${words("late")}` : ""}
      </small>
      {row.note ? <small>{row.note}</small> : null}
      {row.returned ? <small className="text-amber">{words("returned", { reason: row.returned })}</small> : null}
    </>
  );
}

type LowerReportsProps = {
  locale: Locale;
  org: string;
  period: string;
  rows: readonly LowerReport[];
  /** The reader is a head here and may give a report back. */
  returns: boolean;
};

/** Which of the next lower orgs have reported the quarter. */
export function LowerReports({ locale, org, period, rows, returns }: LowerReportsProps) {
  const words = loadWords(locale, "reports");
  const figure = (
    key: "items" | "fulfilled" | "overdue" | "notDue" | "silent",
    header: string,
  ): Column<LowerReport> => ({
    key,
    header,
    align: "right",
    phoneLabel: header,
    cell: (row) => row[key] ?? "",
  });
  const columns: Column<LowerReport>[] = [
    {
      key: "org",
      header: words("columns.org"),
      cell: (row) => (
        <a href={`/o/${row.code}/pledges/reports/${period}`} className="underline underline-offset-4">
          {row.name}
        </a>
      ),
    },
    {
      key: "reported",
      header: words("columns.reported"),
      phone: "badge",
      cell: (row) => (row.reportedAt ? formatMoment(locale, row.reportedAt) : words("notReported")),
    },
    figure("items", words("columns.items")),
    figure("fulfilled", words("columns.fulfilled")),
    figure("overdue", words("columns.due")),
    figure("notDue", words("columns.notDue")),
    figure("silent", words("columns.silent")),
    {
      key: "return",
      header: words("return"),
      cell: (row) => <ReturnReport locale={locale} org={org} row={row} returns={returns} />,
    },
  ];
  const title = words("lower", { period: formatPeriod(locale, period) });
  const done = rows.filter(({ reportedAt }) => reportedAt !== null).length;
  return (
    <Section title={title}>
      <DataTable
        locale={locale}
        caption={title}
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
        footer={words("coverage", { done, total: rows.length })}
      />
    </Section>
  );
}
