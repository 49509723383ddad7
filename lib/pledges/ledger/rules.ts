import type { Bucket } from "../items/rules";
import type { Buckets, Family, Figures } from "../rules";

export type Who = "members" | "body";

/** One family of one kind of pledger, as the database counts it. */
export type Counted = Buckets & { who: Who; family: string; pledgers: number; items: number; matching: number };

const sum = (rows: readonly Counted[], column: keyof Buckets | "items" | "matching") =>
  rows.reduce((total, row) => total + row[column], 0);

/** RPT-02: pledgers, items by family, and the buckets that sum to the total. */
export function figuresOf(counted: readonly Counted[], who?: Who): Figures {
  const rows = who ? counted.filter((row) => row.who === who) : counted;
  const families: Family[] = rows.map(({ family, items }) => ({ family, items }));
  const pledgers =
    Math.max(0, ...rows.filter((row) => row.who === "members").map((row) => row.pledgers)) +
    Math.max(0, ...rows.filter((row) => row.who === "body").map((row) => row.pledgers));
  return {
    pledgers,
    families,
    items: sum(rows, "items"),
    fulfilled: sum(rows, "fulfilled"),
    due: sum(rows, "due"),
    notDue: sum(rows, "notDue"),
    withdrawn: sum(rows, "withdrawn"),
  };
}

export const matchingOf = (counted: readonly Counted[], who: Who) =>
  sum(
    counted.filter((row) => row.who === who),
    "matching",
  );

export type Cursor = { sortKey: string; pledge: number; item: number };

export const writeCursor = ({ sortKey, pledge, item }: Cursor) => `${pledge}.${item}.${sortKey}`;

export function readCursor(text: string | undefined): Cursor | undefined {
  const [, pledge, item, sortKey] = /^(\d{1,9})\.(\d{1,9})\.(.*)$/s.exec(text ?? "") ?? [];
  if (pledge === undefined || item === undefined || sortKey === undefined) return undefined;
  return { sortKey, pledge: Number(pledge), item: Number(item) };
}

export type LedgerFilter = { who: Who; search?: string; family?: string; bucket?: Bucket };

const bucketNames: readonly Bucket[] = ["fulfilled", "due", "notDue", "withdrawn"];
export const isBucket = (text: string | undefined): text is Bucket => bucketNames.some((name) => name === text);
