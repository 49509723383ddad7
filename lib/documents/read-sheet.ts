import { unescapeCell } from "./sheet-text";
import { attribute, dayStyles, elements, firstElement, plainText, serialDay, stringOf } from "./sheet-xml";
import { type UnzipFault, type Unzipped, UnzipRefused, unzip } from "./unzip";

export type SheetLimits = { bytes: number; rows: number; columns: number; unzippedBytes: number; ratio: number };

export const sheetLimits: SheetLimits = {
  bytes: 10 * 2 ** 20,
  rows: 20_000,
  columns: 200,
  unzippedBytes: 200 * 2 ** 20,
  ratio: 150,
};

/** A calendar day comes as YYYY-MM-DD text, a formula as its last result, an empty cell as null. */
export type SheetCell = string | number | boolean | null;

/** `number` is the row as the office sees it, so that an error can point there. */
export type SheetRow = { number: number; cells: SheetCell[] };

export type Sheet = { name: string; rows: SheetRow[] };

export type SheetFault = UnzipFault | "NOT_A_WORKBOOK" | "OLD_OR_ENCRYPTED" | "TOO_MANY_ROWS" | "TOO_MANY_COLUMNS";

export class SheetRefused extends Error {
  constructor(readonly reason: SheetFault) {
    super(`The workbook is refused: ${reason}`);
    this.name = "SheetRefused";
  }
}

/** The first visible sheet of an uploaded workbook. Throws SheetRefused, with the reason, before memory is at risk. */
export function readSheet(bytes: Buffer, limits: SheetLimits = sheetLimits): Sheet {
  if (bytes.length > limits.bytes) throw new SheetRefused("TOO_LARGE");
  if (bytes.length >= 8 && bytes.readUInt32BE(0) === 0xd0cf11e0) throw new SheetRefused("OLD_OR_ENCRYPTED");
  try {
    return readWorkbook(unzip(bytes, { entries: 2_000, ...limits }), limits);
  } catch (fault) {
    if (fault instanceof UnzipRefused) throw new SheetRefused(fault.reason);
    throw fault;
  }
}

type Reading = { strings: string[]; days: boolean[]; from1904: boolean; limits: SheetLimits };

function readWorkbook(archive: Unzipped, limits: SheetLimits): Sheet {
  const workbook = partOf(archive, "xl/workbook.xml");
  const sheets = Array.from(elements(workbook, "sheet"));
  const visible = sheets.find(({ attributes }) => (attribute(attributes, "state") ?? "visible") === "visible");
  if (visible === undefined) throw new SheetRefused("NOT_A_WORKBOOK");
  const reading: Reading = {
    strings: Array.from(elements(optionalPart(archive, "xl/sharedStrings.xml"), "si"), ({ inner }) => stringOf(inner)),
    days: dayStyles(optionalPart(archive, "xl/styles.xml")),
    from1904: /\sdate1904="(?:1|true)"/.test(workbook),
    limits,
  };
  const sheet = partOf(archive, sheetPath(archive, attribute(visible.attributes, "r:id") ?? ""));
  return { name: attribute(visible.attributes, "name") ?? "", rows: readRows(sheet, reading) };
}

function sheetPath(archive: Unzipped, relation: string): string {
  const relations = Array.from(elements(partOf(archive, "xl/_rels/workbook.xml.rels"), "Relationship"));
  const target = relations.find(({ attributes }) => attribute(attributes, "Id") === relation);
  const path = attribute(target?.attributes ?? "", "Target") ?? "";
  return path.startsWith("/") ? path.slice(1) : `xl/${path}`;
}

function partOf(archive: Unzipped, path: string): string {
  const part = optionalPart(archive, path);
  if (part === "") throw new SheetRefused("NOT_A_WORKBOOK");
  return part;
}

// Some generators prefix every element; a document type is never needed and may hide an entity bomb.
function optionalPart(archive: Unzipped, path: string): string {
  const part = archive.read(path) ?? "";
  if (part.includes("<!DOCTYPE") || part.includes("<![CDATA[")) throw new SheetRefused("NOT_A_WORKBOOK");
  return /<\w+:(?:workbook|worksheet|sst|styleSheet)[\s>]/.test(part.slice(0, 500))
    ? part.replace(/<(\/?)\w+:/g, "<$1")
    : part;
}

function readRows(sheet: string, reading: Reading): SheetRow[] {
  const rows: SheetRow[] = [];
  let number = 0;
  for (const { attributes, inner } of elements(sheet, "row")) {
    number = Number(/\sr="(\d+)"/.exec(attributes)?.[1] ?? number + 1);
    const cells = readCells(inner, reading);
    if (cells.every((cell) => cell === null)) continue;
    if (rows.length === reading.limits.rows) throw new SheetRefused("TOO_MANY_ROWS");
    rows.push({ number, cells });
  }
  return rows;
}

function readCells(row: string, reading: Reading): SheetCell[] {
  const cells: SheetCell[] = [];
  let column = -1;
  for (const { attributes, inner } of elements(row, "c")) {
    column = columnOf(attributes) ?? column + 1;
    const value = readCell(attributes, inner, reading);
    if (value === null) continue;
    if (column >= reading.limits.columns) throw new SheetRefused("TOO_MANY_COLUMNS");
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
  return cells;
}

/** The column of a cell's reference, so 27 from ` r="AB12"`. */
function columnOf(attributes: string): number | undefined {
  let at = attributes.indexOf(' r="') + 4;
  if (at === 3) return undefined;
  let column = 0;
  for (let code = attributes.charCodeAt(at); code >= 65 && code <= 90; code = attributes.charCodeAt(at)) {
    column = column * 26 + code - 64;
    at += 1;
  }
  return column - 1;
}

// The form nearly every cell has, <v>…</v> and nothing else.
const simpleValue = (inner: string) =>
  inner.startsWith("<v>") && inner.indexOf("<", 3) === inner.length - 4 ? inner.slice(3, -4) : undefined;

function readCell(attributes: string, inner: string, reading: Reading): SheetCell {
  const kind = /\st="(\w+)"/.exec(attributes)?.[1] ?? "n";
  if (kind === "inlineStr") return stringOf(inner) || null;
  const raw = simpleValue(inner) ?? firstElement(inner, "v")?.inner;
  if (raw === undefined || raw === "" || kind === "e") return null;
  if (kind === "s") return reading.strings[Number(raw)] || null;
  if (kind === "str") return unescapeCell(plainText(raw));
  if (kind === "b") return raw === "1";
  if (kind === "d") return raw.slice(0, 10);
  const number = Number(raw);
  if (Number.isNaN(number)) return null;
  const style = Number(/\ss="(\d+)"/.exec(attributes)?.[1] ?? -1);
  return (reading.days[style] && serialDay(number, reading.from1904)) || number;
}
