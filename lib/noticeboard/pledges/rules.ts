export type BoardPledger = {
  id: string;
  kind: "PERSON" | "ORG" | "LEADING_GROUP";
  /** Empty for a name that is not shown (LIFE-11). */
  name: string;
  title: string;
  oral: boolean;
  /** LIFE-08: entered later from paper; the mark stays. */
  backfilled: boolean;
  contentHash: string;
  /** Items by schedule; `items` is the denominator, without those ended. */
  items: number;
  fulfilled: number;
  due: number;
  notDue: number;
  withdrawn: number;
  /** Suggestions of the masses that it rests on (PLG-21). */
  suggestions: number;
  /** Whether it answers the words looked for. */
  hit: boolean;
};

export const orders = ["name", "strokes"] as const;
export type Order = (typeof orders)[number];
export const shows = ["fulfilled", "due", "notDue", "withdrawn"] as const;
export type Show = (typeof shows)[number];

export const perPage = 20;

export type Asked = { order: Order; show: Show | null; after: string };
export type Page<Row> = { rows: Row[]; found: number; next: string | null; previous: string | null };

const byStroke = new Intl.Collator("zh-CN-u-co-stroke");

/** 按姓氏笔画: bodies first, then people; hidden names come last, as their place would tell them. */
function inStrokes(pledgers: readonly BoardPledger[]): BoardPledger[] {
  const rank = ({ kind, name }: BoardPledger) => (kind === "PERSON" ? 1 : 0) + (name === "" ? 2 : 0);
  return [...pledgers].sort((a, b) => rank(a) - rank(b) || byStroke.compare(a.name, b.name));
}

/** One page of the wall: what is looked for, in the order asked, beginning after a pledge. */
export function pageOf(pledgers: readonly BoardPledger[], { order, show, after }: Asked): Page<BoardPledger> {
  const ordered = order === "strokes" ? inStrokes(pledgers) : [...pledgers];
  const found = ordered.filter((pledger) => pledger.hit && (show === null || pledger[show] > 0));
  const at = after ? found.findIndex(({ id }) => id === after) + 1 : 0;
  const rows = found.slice(at, at + perPage);
  const next = found.length > at + perPage ? (rows.at(-1)?.id ?? null) : null;
  const previous = at === 0 ? null : (found[at - perPage - 1]?.id ?? "");
  return { rows, found: found.length, next, previous };
}

export const sumOf = (pledgers: readonly BoardPledger[], key: Show | "items"): number =>
  pledgers.reduce((total, pledger) => total + pledger[key], 0);
