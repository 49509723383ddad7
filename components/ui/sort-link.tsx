import { Icon } from "./icons";

/** The order lives in the URL; `href` writes the address of another order. */
export type Sorting = { by?: string; descending?: boolean; href: (column: string, descending: boolean) => string };

export function SortLink({ sorting, column, header }: { sorting: Sorting; column: string; header: string }) {
  const current = sorting.by === column;
  const next = current ? !sorting.descending : false;
  return (
    <a
      href={sorting.href(column, next)}
      className="-my-2.25 inline-flex min-h-target items-center gap-1 underline underline-offset-4"
    >
      {header}
      {current ? <Icon name={sorting.descending ? "down" : "up"} className="text-xs" /> : null}
    </a>
  );
}
