import type { Day } from "@/lib/kernel/clock";
import { faultText, readField } from "../fields/rules";
import type { Fault, FaultCode, Field, Verdict } from "../fields/schema";
import type { RawRow } from "../headers/rules";

/** What the check of one kind needs to know beyond its fields; `Match` is what the database found for a row. */
export type KindLaw<Match> = {
  fields: readonly Field[];
  /** Completes the facts in place and says what is wrong with the row as a whole. */
  complete: (facts: string[], columnOf: (key: string) => number) => Fault[];
  key: (facts: readonly string[]) => string;
  judge: (facts: readonly string[], match: Match | undefined) => { verdict: Verdict } | { code: FaultCode };
};

export type ReadRow = { number: number; facts: string[]; faults: Fault[] };
/** A row held against what stands: what it aims at and is about, and what stood there before. */
export type ComparedRow = ReadRow & { verdict: Verdict; target: string; subject: string; before: readonly string[] };

/** A row that is not taken, with what is wrong with it and nothing it would change. */
export const refusedRow = (row: ReadRow, faults: readonly Fault[]): ComparedRow => ({
  ...row,
  faults: [...faults],
  verdict: "BAD",
  target: "",
  subject: "",
  before: [],
});

export type JudgedRow<Match> = ReadRow & { verdict: Verdict; match: Match | undefined };

/** The facts of every row by its columns, with what is wrong beside the cell; the second of two equal rows is a fault. */
export function readRows<Match>(
  rows: readonly RawRow[],
  mapped: ReadonlyMap<number, string>,
  law: Pick<KindLaw<Match>, "fields" | "complete" | "key">,
  today: Day,
): ReadRow[] {
  const columns = new Map([...mapped].map(([position, key]) => [key, position]));
  const columnOf = (key: string) => columns.get(key) ?? -1;
  const places = law.fields.map((field) => ({ field, column: columnOf(field.key) }));
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const read = readRow(row, places, today);
    if (read.faults.length === 0) read.faults.push(...law.complete(read.facts, columnOf));
    if (read.faults.length > 0) return read;
    const key = law.key(read.facts);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row.number);
    else read.faults.push({ column: -1, code: "repeated", argument: String(first) });
    return read;
  });
}

function readRow(row: RawRow, places: readonly { field: Field; column: number }[], today: Day): ReadRow {
  const facts: string[] = [];
  const faults: Fault[] = [];
  for (const { field, column } of places) {
    const cell = column === -1 ? null : (row.cells[column] ?? null);
    // The last result of a formula may be of another day or another file.
    const read =
      row.formulas?.includes(column) || isFormula(cell) ? { code: "formula" as const } : readField(field, cell, today);
    if ("value" in read) facts.push(read.value);
    else {
      facts.push("");
      faults.push({ column, code: read.code });
    }
  }
  return { number: row.number, facts, faults };
}

const isFormula = (cell: unknown) => typeof cell === "string" && cell.charCodeAt(0) === 61;

/** Every row with its verdict, now that the database has been asked for those without fault. */
export function judgeRows<Match>(
  rows: readonly ReadRow[],
  matches: ReadonlyMap<number, Match>,
  law: KindLaw<Match>,
): JudgedRow<Match>[] {
  return rows.map((row) => {
    if (row.faults.length > 0) return { ...row, verdict: "BAD", match: undefined };
    const match = matches.get(row.number);
    const judged = law.judge(row.facts, match);
    if ("verdict" in judged) return { ...row, verdict: judged.verdict, match };
    return { ...row, faults: [{ column: -1, code: judged.code }], verdict: "BAD", match };
  });
}

export const unitBreak = "\x1f";
export const lineBreak = "\x1e";

/** Lists inside a field are parted by this; none of the three can stand in a tidied cell. */
const listBreak = "\x1d";

/** One text for all rows: the database takes it apart faster than any array of arrays travels. */
export const linesOf = (rows: Iterable<readonly string[]>): string =>
  Array.from(rows, (row) => row.join(unitBreak)).join(lineBreak);

/** A judged row as the line that is stored: number, verdict, faults, facts, the org and the record it is about, what stood there. */
export const storedLine = (
  { number, verdict, faults, facts }: ReadRow & { verdict: Verdict },
  orgId: string,
  subjectId: string,
  before: readonly string[] = [],
): string[] => [
  String(number),
  verdict,
  faults.map(faultText).join(listBreak),
  facts.join(listBreak),
  orgId,
  subjectId,
  before.join(listBreak),
];
