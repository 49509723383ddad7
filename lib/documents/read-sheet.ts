import { unescapeCell } from "./sheet-text";
import { attribute, dayStyles, elements, plainText, serialDay, stringOf } from "./sheet-xml";
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
  const visible = elements(workbook, "sheet").find(({ attributes }) => !/\sstate="(?:veryH|h)idden"/.test(attributes));
  if (visible === undefined) throw new SheetRefused("NOT_A_WORKBOOK");
  const reading: Reading = {
    strings: elements(optionalPart(archive, "xl/sharedStrings.xml"), "si").map(({ inner }) => stringOf(inner)),
    days: dayStyles(optionalPart(archive, "xl/styles.xml")),
    from1904: /\sdate1904="(?:1|true)"/.test(workbook),
    limits,
  };
  const sheet = partOf(archive, sheetPath(archive, attribute(visible.attributes, "r:id") ?? ""));
  return { name: attribute(visible.attributes, "name") ?? "", rows: readRows(sheet, reading) };
}

function sheetPath(archive: Unzipped, relation: string): string {
  const relations = elements(partOf(archive, "xl/_rels/workbook.xml.rels"), "Relationship");
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
  for (const match of sheet.matchAll(/<row(?=[\s/>])([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g)) {
    number = Number(/\sr="(\d+)"/.exec(match[1] ?? "")?.[1] ?? number + 1);
    const cells = readCells(match[2] ?? "", reading);
    if (cells.every((cell) => cell === null)) continue;
    if (rows.length === reading.limits.rows) throw new SheetRefused("TOO_MANY_ROWS");
    rows.push({ number, cells });
  }
  return rows;
}

function readCells(row: string, reading: Reading): SheetCell[] {
  const cells: SheetCell[] = [];
  let column = -1;
  for (const match of row.matchAll(/<c(?=[\s/>])([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const attributes = match[1] ?? "";
    const letters = /\sr="([A-Z]+)/.exec(attributes)?.[1];
    column = letters === undefined ? column + 1 : columnOf(letters);
    const value = match[2] === undefined ? null : readCell(attributes, match[2], reading);
    if (value === null) continue;
    if (column >= reading.limits.columns) throw new SheetRefused("TOO_MANY_COLUMNS");
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
  return cells;
}

const columnOf = (letters: string) => {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
};

function readCell(attributes: string, inner: string, reading: Reading): SheetCell {
  const kind = /\st="(\w+)"/.exec(attributes)?.[1] ?? "n";
  if (kind === "inlineStr") return stringOf(inner) || null;
  const raw = /<v(?:\s[^>]*)?>([\s\S]*?)<\/v>/.exec(inner)?.[1];
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
