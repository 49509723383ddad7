import { withQuery } from "@/components/ui/hrefs";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { type Column, DataTable } from "@/components/ui/table";
import type { SubjectKind } from "@/lib/audit/events";
import type { LoggedEvent } from "@/lib/audit/queries";
import { catalogues } from "@/lib/i18n/catalogues";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { eventSubject } from "./event-title";

export type LogQuery = { kind?: string; person?: string; from?: string; to?: string; before?: string };
const pageLength = 50;

type LogTableProps = { locale: Locale; org: string; query: LogQuery; events: readonly LoggedEvent[] };

/** 操作记录: who did what in which capacity, newest first, with its number in the chain. */
export function LogTable({ locale, org, query, events }: LogTableProps) {
  const [words, common] = [loadWords(locale, "audit"), loadWords(locale, "common")];
  const path = `/o/${org}/audit`;
  const last = events.length > pageLength ? events[pageLength - 1] : undefined;
  const subjects = Object.keys(catalogues[locale].audit.subjects) as SubjectKind[];
  return (
    <>
      <ListToolbar
        locale={locale}
        path={path}
        search={{ name: "person", value: query.person, label: words("filters.person") }}
        filters={[
          {
            name: "kind",
            label: words("filters.kind"),
            value: query.kind,
            options: subjects.map((value) => ({ value, label: words(`subjects.${value}`) })),
          },
        ]}
        dates={[
          { name: "from", label: words("filters.from"), value: query.from },
          { name: "to", label: words("filters.to"), value: query.to },
        ]}
      />
      <DataTable
        locale={locale}
        caption={words("title")}
        columns={columns(locale)}
        rows={events.slice(0, pageLength)}
        rowKey={({ seq }) => String(seq)}
        empty={words("empty")}
      />
      <p data-screen-only className="mt-2 flex justify-end gap-4 text-sm">
        {query.before ? (
          <Turn href={withQuery(path, query, { before: undefined })} label={common("lists.previous")} />
        ) : null}
        {last ? (
          <Turn href={withQuery(path, query, { before: String(last.seq) })} label={common("lists.next")} />
        ) : null}
      </p>
    </>
  );
}

const Turn = ({ href, label }: { href: string; label: string }) => (
  <a href={href} className="inline-flex min-h-target items-center underline underline-offset-4">
    {label}
  </a>
);

function columns(locale: Locale): Column<LoggedEvent>[] {
  const words = loadWords(locale, "audit");
  return [
    { key: "what", header: words("columns.what"), cell: ({ kind }) => words(`events.${kind}`) },
    { key: "about", header: words("columns.about"), cell: eventSubject },
    {
      key: "who",
      header: words("columns.who"),
      cell: ({ actorName, actorKind }) => actorName ?? words(actorKind === "JOB" ? "job" : "operator"),
    },
    { key: "capacity", header: words("columns.capacity"), cell: ({ capacity }) => capacityOf(locale, capacity) },
    { key: "at", header: words("columns.at"), cell: ({ at }) => formatMoment(locale, at) },
    { key: "seq", header: words("columns.seq"), align: "right", phone: "badge", cell: ({ seq }) => seq },
  ];
}

/** A held duty is written as its title; without one the capacity itself is put into words. */
function capacityOf(locale: Locale, capacity: string): string {
  const names: Record<string, string> = catalogues[locale].audit.capacities;
  return names[capacity] ?? capacity;
}
