import { columnNumber, type Reading, readRows } from "./sheet-cells";
import { SheetRefused } from "./sheet-faults";
import { readStrings } from "./sheet-strings";
import { attribute, dayStyles, elements } from "./sheet-xml";
import { type Unzipped, UnzipRefused, unzip } from "./unzip";

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

/** `number` is the row as the office sees it, so that an error can point there; `formulas` the columns that compute. */
export type SheetRow = { number: number; cells: SheetCell[]; formulas?: number[] };

/** `merges`: cells drawn as one, as zero-based columns and the office's row numbers. */
export type Merge = { top: number; left: number; bottom: number; right: number };

export type Sheet = { name: string; rows: SheetRow[]; merges: Merge[] };

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

function readWorkbook(archive: Unzipped, limits: SheetLimits): Sheet {
  const { name, path, from1904 } = visibleSheet(archive);
  const reading: Reading = {
    strings: readStrings(optionalPart(archive, "xl/sharedStrings.xml")),
    days: dayStyles(optionalPart(archive, "xl/styles.xml")),
    dayWords: new Map(),
    from1904,
    limits,
  };
  const sheet = partOf(archive, path);
  return { name, rows: readRows(sheet, reading), merges: mergesOf(sheet) };
}

/** The first sheet that is not hidden, and the part it stands in. */
export function visibleSheet(archive: Unzipped): { name: string; path: string; from1904: boolean } {
  const workbook = partOf(archive, "xl/workbook.xml");
  const sheets = Array.from(elements(workbook, "sheet"));
  const visible = sheets.find(({ attributes }) => (attribute(attributes, "state") ?? "visible") === "visible");
  if (visible === undefined) throw new SheetRefused("NOT_A_WORKBOOK");
  return {
    name: attribute(visible.attributes, "name") ?? "",
    path: sheetPath(archive, attribute(visible.attributes, "r:id") ?? ""),
    from1904: /\sdate1904="(?:1|true)"/.test(workbook),
  };
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
  const root = part.search(/<(?![?!])/);
  if (part.slice(0, root === -1 ? undefined : root).includes("<!DOCTYPE")) throw new SheetRefused("NOT_A_WORKBOOK");
  return /<\w+:(?:workbook|worksheet|sst|styleSheet)[\s>]/.test(part.slice(0, 500))
    ? part.replace(/<(\/?)\w+:/g, "<$1")
    : part;
}

function mergesOf(sheet: string): Merge[] {
  const from = sheet.lastIndexOf("<mergeCells");
  if (from === -1) return [];
  return Array.from(elements(sheet.slice(from), "mergeCell"), ({ attributes }) => {
    const [, left = "", top, right = "", bottom] = /ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/.exec(attributes) ?? [];
    return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
  });
}
