import { columnNumber } from "./sheet-cells";
import { attribute, elements } from "./sheet-xml";
import type { Unzipped } from "./unzip";
import { zip } from "./zip";

/** What an uploaded workbook may hold at most once it is opened. */
export const openedLimits = { entries: 2_000, unzippedBytes: 200 * 2 ** 20, ratio: 150 };

export type CellXml = { column: number; attributes: string; inner: string };
export type RowXml = { number: number; attributes: string; cells: CellXml[] };

/** The rows of a sheet as they stand in it, each cell with its own attributes. */
export const rowsIn = (sheet: string): RowXml[] =>
  Array.from(elements(sheet, "row"), ({ attributes, inner }, place) => ({
    number: Number(attribute(attributes, "r") ?? place + 1),
    attributes,
    cells: Array.from(elements(inner, "c"), (cell) => ({ ...cell, column: columnOf(cell.attributes) })),
  }));

export const columnOf = (attributes: string): number => columnNumber(/\sr="([A-Z]+)/.exec(attributes)?.[1] ?? "");

/** AB for 27: the letters over a column. */
export const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

export const escapeXml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** A generator's own prefix before every element is taken off together with its name space. */
export const unprefixed = (xml: string): string => {
  const prefix = /<(\w+):(?:worksheet|styleSheet|workbook)[\s>]/.exec(xml.slice(0, 500))?.[1];
  if (!prefix) return xml;
  return xml.replaceAll(`<${prefix}:`, "<").replaceAll(`</${prefix}:`, "</").replace(`xmlns:${prefix}=`, "xmlns=");
};

const withoutChain = (archive: Unzipped, path: string, element: string) =>
  (archive.read(path) ?? "").replace(new RegExp(`<${element}\\b[^>]*calcChain[^>]*/>`), "");

/** The workbook with some parts written anew; the order of calculation is left to whoever opens it. */
export function rewritten(archive: Unzipped, changed: ReadonlyMap<string, string>): Buffer {
  const all = new Map([
    ["[Content_Types].xml", withoutChain(archive, "[Content_Types].xml", "Override")],
    ["xl/_rels/workbook.xml.rels", withoutChain(archive, "xl/_rels/workbook.xml.rels", "Relationship")],
    ...changed,
  ]);
  const kept = archive.paths().filter((path) => path !== "xl/calcChain.xml" && !path.endsWith("/"));
  const bytesOf = (path: string) => {
    const text = all.get(path);
    return text === undefined ? (archive.bytes(path) ?? Buffer.alloc(0)) : Buffer.from(text, "utf8");
  };
  return zip(kept.map((path) => ({ path, bytes: bytesOf(path) })));
}
