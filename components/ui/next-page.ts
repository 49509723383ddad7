import { shownRows } from "@/lib/kernel/paging-size";
import { type Query, withQuery } from "./hrefs";

type Next = { path: string; query?: Query; label: string; name?: string };
type Shown<Row> = { rows: readonly Row[]; links: { href: string; label: string }[] };

/** Of a list that was asked for one row more than a page holds: the page, and the way to the rows after its last one; `name` where a page has several lists. */
export function firstPage<Row extends { id: string }>(found: readonly Row[], size: number, next: Next): Shown<Row> {
  const rows = found.slice(0, size);
  const last = found.length > size ? rows.at(-1) : undefined;
  if (!last) return { rows, links: [] };
  return {
    rows,
    links: [{ href: withQuery(next.path, next.query ?? {}, { [next.name ?? "after"]: last.id }), label: next.label }],
  };
}

type Asked = Record<string, string | string[] | undefined>;

/** The lists of one page, each paged by a name of its own: where each begins, and the page of it with the way on. */
export function pagedLists<Name extends string>(asked: Asked, path: string, label: string, names: readonly Name[]) {
  const after = Object.fromEntries(
    names.flatMap((name) => {
      const id = afterOf(asked[name]);
      return id ? [[name, id]] : [];
    }),
  ) as Partial<Record<Name, string>>;
  return {
    after,
    /** The page of one list; the others begin anew. */
    page: <Row extends { id: string }>(name: Name, found: readonly Row[]) =>
      firstPage(found, shownRows, { path, label, name }),
  };
}

/** The id a page begins after, as the address names it; anything else begins at the first row. */
export const afterOf = (asked: string | string[] | undefined): string | undefined =>
  typeof asked === "string" && /^[0-9a-f-]{36}$/.test(asked) ? asked : undefined;
