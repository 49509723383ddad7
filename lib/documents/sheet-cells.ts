import type { SheetCell, SheetLimits, SheetRow } from "./read-sheet";
import { SheetRefused } from "./sheet-faults";
import { unescapeCell } from "./sheet-text";
import { firstElement, plainText, serialDay, stringOf } from "./sheet-xml";

/** `dayWords`: a roster holds few different days, and writing one out costs more than finding it. */
export type Reading = {
  strings: string[];
  days: boolean[];
  dayWords: Map<number, string>;
  from1904: boolean;
  limits: SheetLimits;
};

/** Where the scan stands and what the opening tag of the cell at hand said. */
type Scan = { xml: string; at: number; end: number; column: number; style: number; kind: number; closed: boolean };

const code = (letter: string) => letter.charCodeAt(0);
const [quote, slash, bracket] = [code('"'), code("/"), code(">")];
const [nameR, nameS, nameT, nameC] = [code("r"), code("s"), code("t"), code("c")];
// The kinds of a cell by the first letters of their names; `s` and `str` differ in the second.
const kinds = { plain: 0, shared: 1, text: 2, inline: 3, truth: 4, fault: 5, day: 6 };

/** Every row of a sheet that holds something. One pass over the text: a pattern or a slice per cell costs three times as much. */
export function readRows(xml: string, reading: Reading): SheetRow[] {
  const rows: SheetRow[] = [];
  const end = xml.indexOf("</sheetData>");
  const scan: Scan = { xml, at: 0, end: end === -1 ? xml.length : end, column: 0, style: -1, kind: 0, closed: false };
  let number = 0;
  for (scan.at = xml.indexOf("<row", xml.indexOf("<sheetData")); scan.at !== -1 && scan.at < scan.end; ) {
    const head = xml.indexOf(">", scan.at);
    if (head === -1) break;
    number = Number(/\sr="(\d+)"/.exec(xml.slice(scan.at, head))?.[1] ?? number + 1);
    scan.at = head + 1;
    const row = xml.charCodeAt(head - 1) === slash ? undefined : readRow(scan, number, reading);
    if (row) {
      if (rows.length === reading.limits.rows) throw new SheetRefused("TOO_MANY_ROWS");
      rows.push(row);
    }
    scan.at = xml.indexOf("<row", scan.at);
  }
  return rows;
}

function readRow(scan: Scan, number: number, reading: Reading): SheetRow | undefined {
  const cells: SheetCell[] = [];
  const formulas: number[] = [];
  scan.column = -1;
  while (nextCell(scan)) {
    if (scan.closed) continue;
    const from = scan.at;
    const value = readValue(scan, reading);
    if (scan.xml.charCodeAt(from + 1) === 102) formulas.push(scan.column);
    if (value === null) continue;
    if (scan.column >= reading.limits.columns) throw new SheetRefused("TOO_MANY_COLUMNS");
    while (cells.length < scan.column) cells.push(null);
    cells[scan.column] = value;
  }
  if (cells.length === 0) return undefined;
  return formulas.length > 0 ? { number, cells, formulas } : { number, cells };
}

/** Moves behind the next opening tag of a cell in this row and reads its attributes; false at the end of the row. */
function nextCell(scan: Scan): boolean {
  const { xml } = scan;
  for (let at = xml.indexOf("<", scan.at); at !== -1 && at < scan.end; at = xml.indexOf("<", at + 1)) {
    const [first, second] = [xml.charCodeAt(at + 1), xml.charCodeAt(at + 2)];
    if (first === slash && second === nameR && xml.charCodeAt(at + 3) === 111) {
      scan.at = at;
      return false;
    }
    if (first === nameC && (second <= 32 || second === bracket || second === slash)) {
      scan.at = at + 2;
      readTag(scan);
      return true;
    }
  }
  scan.at = scan.end;
  return false;
}

function readTag(scan: Scan): void {
  const { xml } = scan;
  scan.column += 1;
  scan.style = -1;
  scan.kind = kinds.plain;
  let at = scan.at;
  for (let letter = xml.charCodeAt(at); letter !== bracket && at < scan.end; letter = xml.charCodeAt(at)) {
    const value = letter > 32 && xml.charCodeAt(at + 2) === quote ? at + 3 : 0;
    if (value === 0) {
      at += letter === quote ? xml.indexOf('"', at + 1) - at + 1 : 1;
      continue;
    }
    // `cm` and `vm` end in the same letters as nothing that is asked for.
    if (xml.charCodeAt(at - 1) <= 32) takeAttribute(scan, letter, value);
    at = xml.indexOf('"', value) + 1;
    if (at === 0) at = scan.end;
  }
  scan.closed = xml.charCodeAt(at - 1) === slash;
  scan.at = at + 1;
}

function takeAttribute(scan: Scan, name: number, at: number): void {
  const { xml } = scan;
  if (name === nameR) scan.column = columnAt(xml, at);
  else if (name === nameS) scan.style = wholeAt(xml, at);
  else if (name === nameT) scan.kind = kindOf(xml.charCodeAt(at), xml.charCodeAt(at + 1));
}

function kindOf(first: number, second: number): number {
  if (first === nameS) return second === nameT ? kinds.text : kinds.shared;
  return { 105: kinds.inline, 98: kinds.truth, 101: kinds.fault, 100: kinds.day }[first] ?? kinds.plain;
}

/** The column of a reference, so 27 from AB12. */
function columnAt(xml: string, from: number): number {
  let column = 0;
  for (let at = from, letter = xml.charCodeAt(at); letter >= 65 && letter <= 90; letter = xml.charCodeAt(at)) {
    column = column * 26 + letter - 64;
    at += 1;
  }
  return column - 1;
}

export const columnNumber = (letters: string): number => columnAt(`${letters}1`, 0);

function wholeAt(xml: string, from: number): number {
  let number = 0;
  for (let at = from, digit = xml.charCodeAt(at) - 48; digit >= 0 && digit <= 9; digit = xml.charCodeAt(at) - 48) {
    number = number * 10 + digit;
    at += 1;
  }
  return number;
}

/** What stands between the tags, the scan then standing behind it. Nearly every cell is <v>…</v> and nothing else. */
function readValue(scan: Scan, reading: Reading): SheetCell {
  const { xml, at } = scan;
  if (xml.startsWith("<v>", at)) {
    if (scan.kind === kinds.shared) {
      scan.at = xml.indexOf("<", at + 3);
      return reading.strings[wholeAt(xml, at + 3)] || null;
    }
    const stop = xml.indexOf("<", at + 3);
    if (stop !== -1 && xml.charCodeAt(stop + 1) === slash) {
      scan.at = stop;
      return valueIn(xml.slice(at + 3, stop), scan, reading);
    }
  }
  const close = xml.indexOf("</c>", at);
  scan.at = close === -1 ? scan.end : close;
  const inner = xml.slice(at, scan.at);
  if (inner.includes("<![CDATA[")) throw new SheetRefused("NOT_A_WORKBOOK");
  if (scan.kind === kinds.inline) return stringOf(inner) || null;
  return valueIn(firstElement(inner, "v")?.inner ?? "", scan, reading);
}

function valueIn(raw: string, { kind, style }: Scan, reading: Reading): SheetCell {
  if (raw === "" || kind === kinds.fault) return null;
  if (kind === kinds.shared) return reading.strings[Number(raw)] || null;
  if (kind === kinds.text) return unescapeCell(plainText(raw));
  if (kind === kinds.truth) return raw === "1";
  if (kind === kinds.day) return raw.slice(0, 10);
  const number = Number(raw);
  if (Number.isNaN(number)) return null;
  return reading.days[style] ? dayIn(number, reading) : number;
}

function dayIn(serial: number, { dayWords, from1904 }: Reading): SheetCell {
  const known = dayWords.get(serial);
  if (known !== undefined) return known;
  const day = serialDay(serial, from1904);
  if (day !== undefined) dayWords.set(serial, day);
  return day ?? serial;
}
