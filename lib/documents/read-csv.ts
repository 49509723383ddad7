import type { Sheet, SheetLimits, SheetRow } from "./read-sheet";
import { sheetLimits } from "./read-sheet";
import { SheetRefused } from "./sheet-faults";
import { unescapeCell } from "./sheet-text";

/** A list saved as text: UTF-8 where it is well formed, else GB18030, as Chinese Windows writes it. Throws SheetRefused. */
export function readCsv(bytes: Buffer, limits: SheetLimits = sheetLimits): Sheet {
  if (bytes.length > limits.bytes) throw new SheetRefused("TOO_LARGE");
  if (bytes.includes(0)) throw new SheetRefused("NOT_A_WORKBOOK");
  const text = decode(bytes);
  const rows: SheetRow[] = [];
  let number = 0;
  for (const cells of linesOf(text, separatorOf(text))) {
    number += 1;
    if (cells.every((cell) => cell === "")) continue;
    if (cells.length > limits.columns) throw new SheetRefused("TOO_MANY_COLUMNS");
    if (rows.length === limits.rows) throw new SheetRefused("TOO_MANY_ROWS");
    rows.push({ number, cells: cells.map((cell) => unescapeCell(cell) || null) });
  }
  if (rows.length === 0) throw new SheetRefused("NOT_A_WORKBOOK");
  return { name: "CSV", rows, merges: [] };
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** The sign that parts the first line most often. */
function separatorOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  const count = (sign: string) => line.split(sign).length;
  return [",", "\t", ";", "，"].sort((a, b) => count(b) - count(a))[0] ?? ",";
}

function* linesOf(text: string, separator: string): Generator<string[]> {
  let cells: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const quoted = text[at] === '"';
    const end = quoted ? closingQuote(text, at) : at;
    const stop = nextBreak(text, end, separator);
    const cell = quoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, stop);
    cells.push(cell.trim());
    at = stop + 1;
    if (text[stop] === separator) continue;
    if (text[stop] === "\r" && text[at] === "\n") at += 1;
    yield cells;
    cells = [];
  }
}

/** Behind the quote that closes the cell; two in a row stand for one. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at === -1 ? text.length : at + 1;
}

function nextBreak(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return at;
}
