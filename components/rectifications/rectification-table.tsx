import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { LedgerLine } from "@/lib/rectifications/ledgers/queries";
import { Deadline, StateTag } from "./state-tag";

type Props = {
  locale: Locale;
  org: string;
  today: string;
  rows: readonly LedgerLine[];
  /** Rows of several orgs name theirs. */
  withOrg: boolean;
  filtered: boolean;
};

export function RectificationTable({ locale, org, today, rows, withOrg, filtered }: Props) {
  const words = loadWords(locale, "rectifications");
  const orgColumn: Column<LedgerLine> = {
    key: "org",
    header: words("columns.org"),
    cell: ({ orgName }) => orgName,
  };
  const columns: Column<LedgerLine>[] = [
    {
      key: "problem",
      header: words("columns.problem"),
      cell: (row) => <Problem locale={locale} org={org} row={row} />,
    },
    ...(withOrg ? [orgColumn] : []),
    { key: "source", header: words("columns.source"), cell: ({ sourceKind }) => words(`sources.${sourceKind}`) },
    { key: "owner", header: words("columns.owner"), cell: ({ ownerName }) => ownerName },
    {
      key: "dueOn",
      header: words("columns.dueOn"),
      align: "right",
      cell: (row) => <Deadline locale={locale} today={today} dated={row} />,
    },
    {
      key: "state",
      header: words("columns.state"),
      phone: "badge",
      cell: ({ state }) => <StateTag locale={locale} state={state} />,
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("caption")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words(filtered ? "emptyFiltered" : "empty")}
    />
  );
}

function Problem({ locale, org, row }: { locale: Locale; org: string; row: LedgerLine }) {
  const words = loadWords(locale, "rectifications");
  return (
    <>
      <a href={`/o/${org}/rectifications/${row.id}`} className="underline underline-offset-4">
        {row.problem}
      </a>
      <small>
        {words("numbered", { year: String(row.year), number: row.number })}
        {row.ordered ? (
          <>
            {" "}
            <Tag tone="late">{words("ordered")}</Tag>
          </>
        ) : null}
        {row.carried ? (
          <>
            {" "}
            <Tag tone="neutral">{words("carryOver.tag")}</Tag>
          </>
        ) : null}
      </small>
    </>
  );
}
