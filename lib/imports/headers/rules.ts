import { tidy } from "../fields/rules";
import type { Field } from "../fields/schema";

type Cell = string | number | boolean | null;
export type RawRow = { number: number; cells: readonly Cell[]; formulas?: readonly number[] };
export type Merged = { top: number; left: number; bottom: number; right: number };
export type Column = { position: number; header: string };
export type Heading = { row: number; end: number; columns: Column[] };

const deepest = 30;

/** A header as it is compared: no blanks, no marks, no remarks in brackets. */
export const headerKey = (header: string): string =>
  tidy(header)
    .replace(/[（(【[].*?[）)】\]]/g, "")
    .replace(/[\s*＊:：、,，.。]/g, "")
    .toLowerCase();

/**
 * Finds the row that names the columns, below titles and notes, and the names themselves; merged cells over two rows
 * count for every cell they cover. Without a row that knows at least two fields, the first row of two or more words is it.
 */
export function findHeading(
  rows: readonly RawRow[],
  merges: readonly Merged[],
  fields: readonly Field[],
): Heading | null {
  const known = new Set(fields.flatMap(({ synonyms }) => synonyms.map(headerKey)));
  const head = spread(
    rows.filter(({ number }) => number <= deepest || rows.length < deepest).slice(0, deepest),
    merges,
  );
  const score = ({ cells }: RawRow) =>
    new Set(cells.map((cell) => headerKey(String(cell ?? ""))).filter((key) => known.has(key))).size;
  const scores = head.map(score);
  const best = scores.indexOf(Math.max(...scores));
  const row = (scores[best] ?? 0) >= 2 ? head[best] : head.find(({ cells }) => new Set(cells.filter(isWord)).size > 1);
  if (!row) return null;
  // 学历 over 全日制 and 在职: the group's name stands in the row above the one that knows most.
  const tall = merges.filter(
    ({ top, bottom, left, right }) => top <= row.number && bottom >= row.number && bottom > top && left === right,
  );
  const from = Math.min(row.number, ...tall.map(({ top }) => top));
  const end = Math.max(row.number, ...tall.map(({ bottom }) => bottom));
  const lines = head.filter(({ number }) => number >= from && number <= end);
  return { row: from, end, columns: columnsOf(lines) };
}

const isWord = (cell: Cell) => typeof cell === "string" && tidy(cell) !== "";

function columnsOf(lines: readonly RawRow[]): Column[] {
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, position) => {
    const words = lines.map(({ cells }) => tidy(cells[position] ?? null)).filter(Boolean);
    return { position, header: [...new Set(words)].join("·") };
  }).filter(({ header }) => header !== "");
}

/** The rows with the words of a merged cell in every cell it covers. */
function spread(rows: readonly RawRow[], merges: readonly Merged[]): RawRow[] {
  const copies = rows.map((row) => ({ ...row, cells: [...row.cells] }));
  const byNumber = new Map(copies.map((row) => [row.number, row]));
  for (const { top, left, bottom, right } of merges) {
    const word = byNumber.get(top)?.cells[left] ?? null;
    if (word === null || top > deepest || right - left > 60) continue;
    for (let number = top; number <= Math.min(bottom, deepest); number += 1) {
      const row = byNumber.get(number);
      if (!row) continue;
      for (let column = left; column <= right; column += 1) row.cells[column] ??= word;
    }
  }
  return copies;
}

/** A field for every column: as the org said last time, else by synonym, each field once. Empty where nothing fits. */
export function guessFields(
  columns: readonly Column[],
  fields: readonly Field[],
  remembered: ReadonlyMap<string, string>,
): Map<number, string> {
  const guesses = new Map<number, string>();
  const taken = new Set<string>();
  const give = (position: number, field: string | undefined) => {
    if (field === undefined || guesses.has(position) || taken.has(field)) return;
    guesses.set(position, field);
    if (field !== "") taken.add(field);
  };
  for (const { position, header } of columns) give(position, remembered.get(headerKey(header)));
  const words = fields.map(({ key, synonyms }) => ({ key, words: synonyms.map(headerKey) }));
  for (const fits of [sameWord, lastWord, within]) {
    for (const { position, header } of columns) {
      const parts = header.split("·").map(headerKey);
      give(
        position,
        words.find((field) => !taken.has(field.key) && field.words.some((word) => fits(parts, word)))?.key,
      );
    }
  }
  return guesses;
}

const sameWord = (parts: string[], word: string) => parts.join("") === word;
const lastWord = (parts: string[], word: string) => parts.at(-1) === word;
/** 本人手机号码 holds 手机号码; two signs are too few to recognise anything by. */
const within = (parts: string[], word: string) => word.length > 2 && parts.join("").includes(word);

const footers = /^(合计|总计|小计|共计|填表|制表|填报|审核人|备注|说明|注)[:：\d\s人]|^(合计|总计|小计|共计)$/;

/** The rows under the heading that are meant as rows: no blank ones, no sums, no sentences across, no signatures at the foot. */
export function bodyOf(rows: readonly RawRow[], { end }: { end: number }, merges: readonly Merged[] = []): RawRow[] {
  const across = new Set(merges.filter(({ left, right }) => right - left >= 2).map(({ top }) => top));
  const isRow = ({ number, cells }: RawRow) =>
    number > end && !across.has(number) && cells.some((cell) => tidy(cell) !== "") && !isFooter(cells);
  return rows.filter(isRow);
}

function isFooter(cells: readonly Cell[]): boolean {
  const first = cells.find((cell) => cell !== null && cell !== "");
  return typeof first === "string" && footers.test(tidy(first));
}
