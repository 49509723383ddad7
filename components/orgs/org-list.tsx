import { RowLink } from "@/components/ui/row-link";
import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { OrgRow } from "@/lib/orgs/queries";
import { kindOf } from "./org-words";

type OrgListProps = { locale: Locale; org: string; rows: readonly OrgRow[]; caption: string; empty: string };

/** One level of the tree; what has something below it opens by a link, one request for one node. */
export function OrgList({ locale, org, rows, caption, empty }: OrgListProps) {
  return (
    <DataTable
      locale={locale}
      caption={caption}
      columns={columns(locale, org)}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}

function columns(locale: Locale, org: string): Column<OrgRow>[] {
  const words = loadWords(locale, "orgs");
  const figure = (value: number | null) => value ?? 0;
  return [
    {
      key: "name",
      header: words("columns.name"),
      cell: ({ code, name, closedOn }) => (
        <>
          <RowLink href={`/o/${org}/orgs/${code}`}>{name}</RowLink>
          {closedOn ? (
            <span className="ml-2">
              <Tag tone="neutral">{loadWords(locale, "tree")("closed")}</Tag>
            </span>
          ) : null}
        </>
      ),
    },
    { key: "kind", header: words("columns.kind"), phone: "badge", cell: ({ kind }) => kindOf(locale, kind) },
    {
      key: "members",
      header: words("columns.members"),
      align: "right",
      cell: ({ members }) => figure(members),
      phoneLabel: words("columns.members"),
    },
    {
      key: "items",
      header: words("columns.items"),
      align: "right",
      cell: ({ items }) => figure(items),
      phoneLabel: words("columns.items"),
    },
    {
      key: "fulfilled",
      header: words("columns.fulfilled"),
      align: "right",
      cell: ({ fulfilled }) => figure(fulfilled),
      phoneLabel: words("columns.fulfilled"),
    },
    {
      key: "lower",
      header: words("columns.lower"),
      cell: ({ code, lowerOrgs }) =>
        lowerOrgs ? <RowLink href={`/o/${org}/orgs?at=${code}`}>{words("lower")}</RowLink> : null,
    },
  ];
}
