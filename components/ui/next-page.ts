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

/** The id a page begins after, as the address names it; anything else begins at the first row. */
export const afterOf = (asked: string | string[] | undefined): string | undefined =>
  typeof asked === "string" && /^[0-9a-f-]{36}$/.test(asked) ? asked : undefined;
