import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { Empty } from "./empty";
import { SelectAll } from "./select-all";
import { type Sorting, SortLink } from "./sort-link";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: "left" | "right" | "center";
  sortable?: boolean;
  /** Where the cell goes when a row becomes two lines: first line left or right, second line, nowhere. */
  phone?: "title" | "badge" | "line" | "hidden";
  /** Words put before the cell on the second line, where the figure alone would not be understood. */
  phoneLabel?: string;
};

/** Boxes that belong to the bulk form with this id, wherever it stands on the page. */
export type Selection<Row> = {
  name: string;
  form: string;
  label: (row: Row) => string;
  /** A list of which only a few may be ticked offers no box for all of them. */
  few?: boolean;
};

export type DataTableProps<Row> = {
  locale: Locale;
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  selection?: Selection<Row>;
  sorting?: Sorting;
  footer?: ReactNode;
  empty?: ReactNode;
};

/** A real table, drawn on the server; tables.css lays its rows out as two lines on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { locale, caption, columns, rows, rowKey, selection, footer, empty } = props;
  const words = loadWords(locale, "common");
  if (rows.length === 0) return <Empty>{empty ?? words("lists.empty")}</Empty>;
  const width = columns.length + (selection ? 1 : 0);
  return (
    <table className="ledger">
      <caption className="sr-only">{caption}</caption>
      <Head {...props} />
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {selection ? (
              <td className="pick">
                <label className="grid min-h-target place-items-center">
                  <input
                    type="checkbox"
                    name={selection.name}
                    form={selection.form}
                    value={rowKey(row)}
                    aria-label={words("lists.selectRow", { name: selection.label(row) })}
                  />
                </label>
              </td>
            ) : null}
            {columns.map((column, place) => (
              <Cell key={column.key} column={column} row={row} first={place === 0} />
            ))}
          </tr>
        ))}
      </tbody>
      {footer ? (
        <tfoot>
          <tr>
            <td colSpan={width}>{footer}</td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}

function Head<Row>({ locale, columns, selection, sorting }: DataTableProps<Row>) {
  const words = loadWords(locale, "common");
  return (
    <thead>
      <tr>
        {selection?.few ? <td className="pick" /> : null}
        {selection && !selection.few ? (
          <th scope="col" className="pick">
            <SelectAll name={selection.name} form={selection.form} label={words("lists.selectAll")} />
          </th>
        ) : null}
        {columns.map(({ key, header, align, sortable }) => (
          <th key={key} scope="col" data-align={align} aria-sort={sortable ? order(sorting, key) : undefined}>
            {sortable && sorting ? <SortLink sorting={sorting} column={key} header={header} /> : header}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function order(sorting: Sorting | undefined, key: string) {
  if (sorting?.by !== key) return "none";
  return sorting.descending ? "descending" : "ascending";
}

type CellProps<Row> = { column: Column<Row>; row: Row; first: boolean };

function Cell<Row>({ column, row, first }: CellProps<Row>) {
  const phone = column.phone ?? (first ? "title" : "line");
  const shared = {
    "data-align": column.align,
    // The second line is where a cell goes that says nothing: tables have many of them.
    "data-phone": phone === "line" ? undefined : phone,
    "data-label": column.phoneLabel,
  };
  if (phone === "title") {
    return (
      <th scope="row" {...shared}>
        {column.cell(row)}
      </th>
    );
  }
  return <td {...shared}>{column.cell(row)}</td>;
}
