import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Occurrence, Repeated } from "@/lib/rectifications/repeats/queries";
import { StateTag } from "./state-tag";

type Props = { locale: Locale; path: string; rows: readonly Repeated[]; withBasis?: boolean };

/** 反复出现的问题: how often, in how many organisations, how many are still open. */
export function RepeatedTable({ locale, path, rows, withBasis = false }: Props) {
  const words = loadWords(locale, "rectifications");
  const columns: Column<Repeated>[] = [
    {
      key: "name",
      header: words("repeated.problem"),
      cell: ({ id, name, basis, latestOn }) => (
        <>
          <a href={`${path}/repeated/${id}`} className="underline underline-offset-4">
            {name}
          </a>
          <small>
            {withBasis ? `${words(`repeated.bases.${basis}`)}　` : ""}
            {words("repeated.latest", { day: formatFullDay(locale, latestOn) })}
          </small>
        </>
      ),
    },
    ...(["total", "orgs", "open"] as const).map((key) => ({
      key,
      header: words(`repeated.${key}`),
      phoneLabel: words(`repeated.${key}`),
      align: "right" as const,
      cell: (row: Repeated) => row[key],
    })),
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("repeated.title")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words("repeated.none")}
    />
  );
}

type OccurrenceProps = { locale: Locale; rows: readonly Occurrence[]; wording: string };

/** Every time it came up; each opens on the desk of the organisation it stands in. */
export function OccurrenceTable({ locale, rows, wording }: OccurrenceProps) {
  const words = loadWords(locale, "rectifications");
  const columns: Column<Occurrence>[] = [
    {
      key: "problem",
      header: words("columns.problem"),
      cell: ({ id, orgCode, problem, year, number, campaign }) => (
        <>
          <a href={`/o/${orgCode}/rectifications/${id}`} className="underline underline-offset-4">
            {problem}
          </a>{" "}
          {problem === wording ? <Tag tone="neutral">{words("repeated.same")}</Tag> : null}
          <small>{`${words("numbered", { year: String(year), number })}　${campaign}`}</small>
        </>
      ),
    },
    { key: "org", header: words("columns.org"), cell: ({ orgName }) => orgName },
    { key: "source", header: words("columns.source"), cell: ({ sourceKind }) => words(`sources.${sourceKind}`) },
    {
      key: "opened",
      header: words("repeated.openedOn"),
      phoneLabel: words("repeated.openedOn"),
      align: "right",
      cell: ({ openedOn }) => formatFullDay(locale, openedOn),
    },
    {
      key: "state",
      header: words("columns.state"),
      phone: "badge",
      cell: ({ state }) => <StateTag locale={locale} state={state} />,
    },
  ];
  return <DataTable locale={locale} caption={wording} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
