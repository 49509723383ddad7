import { RowLink } from "@/components/ui/row-link";
import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Office } from "@/lib/people/elections/queries";

type OfficeTableProps = { locale: Locale; org: string; caption: string; empty: string; rows: readonly Office[] };

/** Who holds or held which office from when to when, by which document; an acting head is called so everywhere (LIFE-04). */
export function OfficeTable({ locale, org, caption, empty, rows }: OfficeTableProps) {
  const [words, people] = [loadWords(locale, "elections"), loadWords(locale, "people")];
  const columns: Column<Office>[] = [
    {
      key: "title",
      header: words("columns.title"),
      cell: ({ title, acting }) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          {title}
          {acting ? <Tag tone="due">{words("acting")}</Tag> : null}
        </span>
      ),
    },
    {
      key: "name",
      header: words("columns.name"),
      cell: ({ name, personId }) => <RowLink href={`/o/${org}/people/${personId}`}>{name}</RowLink>,
    },
    {
      key: "term",
      header: words("columns.term"),
      cell: ({ beginsOn, endsOn }) =>
        people("person.span", {
          from: formatFullDay(locale, beginsOn),
          to: endsOn ? formatFullDay(locale, endsOn) : people("person.current"),
        }),
    },
    { key: "document", header: words("columns.document"), cell: ({ document }) => document },
  ];
  return (
    <DataTable locale={locale} caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />
  );
}
