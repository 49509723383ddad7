import { type Counted, isBucket, type LedgerFilter, readCursor, type Who } from "@/lib/pledges/ledger/rules";

export type LedgerQuery = Readonly<Record<string, string | string[] | undefined>>;

const text = (value: string | string[] | undefined) => (typeof value === "string" && value.trim() ? value : undefined);

/** What the address asks of the ledger; unknown words ask nothing. */
export function readFilter(query: LedgerQuery, holdsMembers: boolean): LedgerFilter {
  const [search, family, bucket] = [text(query.q), text(query.family), text(query.bucket)];
  return {
    who: whoOf(text(query.who), holdsMembers),
    ...(search ? { search } : {}),
    ...(family ? { family } : {}),
    ...(isBucket(bucket) ? { bucket } : {}),
  };
}

const whoOf = (asked: string | undefined, holdsMembers: boolean): Who => {
  if (asked === "members" || asked === "body") return asked;
  return holdsMembers ? "members" : "body";
};

export const readPlace = (query: LedgerQuery) => ({
  after: readCursor(text(query.after)),
  before: readCursor(text(query.before)),
});

/** Families of one kind of pledger, for the choice above the list. */
export const familiesOf = (counted: readonly Counted[], who: Who) =>
  counted.filter((row) => row.who === who).map(({ family }) => ({ value: family, label: family }));
