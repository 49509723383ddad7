import { elements } from "./sheet-xml";

/** Where rows were put in: everything from `from` on stands `by` rows lower; a range that ended just above it grows. */
export type Shift = { from: number; by: number };

export const shiftedRow = (row: number, { from, by }: Shift): number => (row >= from ? row + by : row);

const reference = /(?<![A-Za-z0-9_.])(\$?[A-Z]{1,3}\$?)(\d{1,7})(?::(\$?[A-Z]{1,3}\$?)(\d{1,7}))?(?![\d(A-Za-z_])/g;

/** The references of a formula or a range after the shift; words and names of functions stay what they are. */
export function shiftedReferences(text: string, shift: Shift): string {
  // Words between quotes are words, whatever they look like.
  return text
    .split(/("[^"]*")/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(reference, (...found) => moved(found, shift))))
    .join("");
}

function moved([whole, left, top, right, bottom]: unknown[], shift: Shift): string {
  const row = (given: unknown) => shiftedRow(Number(given), shift);
  if (shift.by === 0) return String(whole);
  if (right === undefined) return `${left}${row(top)}`;
  const grows = Number(bottom) === shift.from - 1 && Number(top) < Number(bottom);
  return `${left}${row(top)}:${right}${grows ? Number(bottom) + shift.by : row(bottom)}`;
}

/** Merges, rules of validation, coloured ranges, links and page breaks below the rows that were put in. */
export function shiftedTail(tail: string, shift: Shift, more: readonly string[]): string {
  const merges = Array.from(
    elements(tail, "mergeCell"),
    ({ attributes }) => /ref="([^"]+)"/.exec(attributes)?.[1] ?? "",
  );
  const all = [...merges.map((ref) => shiftedMerge(ref, shift)), ...more];
  const drawn = all.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  const list = drawn && `<mergeCells count="${all.length}">${drawn}</mergeCells>`;
  return tail
    .replace(/<mergeCells[\s\S]*?<\/mergeCells>/, list)
    .replace(/\s(sqref|ref)="([^"]+)"/g, (whole, name: string, ref: string) =>
      all.includes(ref) ? whole : ` ${name}="${shiftedReferences(ref, shift)}"`,
    );
}

/** A merge never grows: it is one cell to whoever reads. */
const shiftedMerge = (ref: string, shift: Shift) =>
  ref.replace(/([A-Z]+)(\d+)/g, (_, column: string, row: string) => `${column}${shiftedRow(Number(row), shift)}`);

/** Print areas and titles of one sheet after the shift, and the order to compute everything anew when opened. */
export function shiftedWorkbook(workbook: string, sheet: string, shift: Shift): string {
  const named = workbook.replace(/(<definedName\b[^>]*>)([^<]*)(<\/definedName>)/g, (whole, open, ref, close) =>
    String(ref).includes(sheet) ? `${open}${shiftedReferences(String(ref), shift)}${close}` : String(whole),
  );
  if (/<calcPr\b/.test(named)) return named.replace(/<calcPr\b[^>]*\/>/, '<calcPr fullCalcOnLoad="1"/>');
  return named.replace(/(<\/definedNames>|<\/sheets>)(?![\s\S]*<\/definedNames>)/, '$1<calcPr fullCalcOnLoad="1"/>');
}
