import { serialOf } from "./day-words";
import { visibleSheet } from "./read-sheet";
import {
  type CellXml,
  escapeXml,
  letters,
  openedLimits,
  type RowXml,
  rewritten,
  rowsIn,
  unprefixed,
} from "./sheet-parts";
import { type Shift, shiftedReferences, shiftedRow, shiftedTail, shiftedWorkbook } from "./sheet-shift";
import { escapeCell } from "./sheet-text";
import { dayStyles } from "./sheet-xml";
import { unzip } from "./unzip";

/** What goes into a cell; a day is YYYY-MM-DD and takes the form the cell has. */
export type Filled = { text: string } | { number: number } | { day: string };

export type Filling = {
  /** Single cells by their address, such as B5. */
  cells: ReadonlyMap<string, Filled>;
  /** A list below its heading: the columns that are filled and the rows; `footRow` is the first row that is not of it. */
  list?: { headerEnd: number; footRow: number; columns: readonly number[]; rows: readonly (readonly Filled[])[] };
};

/**
 * The same workbook, filled: fonts, borders, widths, merges, other sheets and print areas as they were. A list longer
 * than the room for it pushes what stands below down; formulas follow and are computed anew by whoever opens the file.
 */
export function fillSheet(bytes: Buffer, filling: Filling): Buffer {
  const archive = unzip(bytes, openedLimits);
  const { path, name } = visibleSheet(archive);
  const days = dayStyles(unprefixed(archive.read("xl/styles.xml") ?? ""));
  const xml = unprefixed(archive.read(path) ?? "");
  const start = xml.indexOf(">", xml.indexOf("<sheetData")) + 1;
  const end = xml.indexOf("</sheetData>", start);
  const rows = new Map(rowsIn(xml.slice(start, end)).map((row) => [row.number, row]));
  const { shift, merges } = makeRoom(rows, filling, xml.slice(end));
  const drawn = [...withValues(rows, filling, shift, days).values()].sort((a, b) => a.number - b.number).map(drawRow);
  const head = xml.slice(0, start).replace(/<dimension\b[^>]*\/>/, "");
  const sheet = head + drawn.join("") + shiftedTail(xml.slice(end), shift, merges);
  const workbook = shiftedWorkbook(unprefixed(archive.read("xl/workbook.xml") ?? ""), name, shift);
  return rewritten(
    archive,
    new Map([
      [path, sheet],
      ["xl/workbook.xml", workbook],
    ]),
  );
}

/** Puts in copies of the first row of the list until every row has its place; says what moved and which merges came. */
function makeRoom(rows: Map<number, RowXml>, { list }: Filling, tail: string): { shift: Shift; merges: string[] } {
  const none = { shift: { from: Number.MAX_SAFE_INTEGER, by: 0 }, merges: [] };
  if (!list) return none;
  const first = list.headerEnd + 1;
  const foot = list.footRow;
  const by = Math.max(0, list.rows.length - (foot - first));
  const shift = { from: foot, by };
  const model = rows.get(first) ?? { number: first, attributes: "", cells: [] };
  const moved = [...rows.values()].map((row) => ({ ...row, number: shiftedRow(row.number, shift) }));
  rows.clear();
  for (const row of moved) rows.set(row.number, row);
  const added: number[] = [];
  for (let number = first; number < first + list.rows.length; number += 1) {
    if (rows.has(number)) continue;
    rows.set(number, { ...model, number, cells: model.cells.map(emptied) });
    added.push(number);
  }
  const across = Array.from(tail.matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)).filter(
    ([, , top, , bottom]) => Number(top) === first && Number(bottom) === first,
  );
  return {
    shift,
    merges: added.flatMap((number) => across.map(([, left, , right]) => `${left}${number}:${right}${number}`)),
  };
}

const emptied = ({ column, attributes }: CellXml): CellXml => ({
  column,
  attributes: attributes.replace(/\st="\w+"/, ""),
  inner: "",
});

function withValues(rows: Map<number, RowXml>, { cells, list }: Filling, shift: Shift, days: readonly boolean[]) {
  for (const row of rows.values())
    row.cells = row.cells.map((cell) => ({ ...cell, inner: recomputed(cell.inner, shift) }));
  const write = (row: number, column: number, value: Filled | null) => {
    const at = rows.get(row) ?? { number: row, attributes: "", cells: [] };
    rows.set(row, at);
    const old = at.cells.find((cell) => cell.column === column) ?? { column, attributes: "", inner: "" };
    at.cells = [...at.cells.filter((cell) => cell.column !== column), value ? filled(old, value, days) : emptied(old)];
  };
  for (const [address, value] of cells) {
    const [, column = "", row = ""] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
    if (column) write(shiftedRow(Number(row), shift), columnAt(column), value);
  }
  const last = (list?.footRow ?? 0) + shift.by;
  for (const [place, values] of (list?.rows ?? []).entries())
    for (const [at, column] of (list?.columns ?? []).entries())
      write((list?.headerEnd ?? 0) + 1 + place, column, values[at] ?? null);
  // What stood as an example in rows that are not needed goes.
  for (let row = (list?.headerEnd ?? 0) + 1 + (list?.rows.length ?? 0); list && row < last; row += 1)
    for (const column of list.columns) if (rows.has(row)) write(row, column, null);
  return rows;
}

const columnAt = (word: string) => [...word].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A formula follows what moved; its last result is of another day. */
const recomputed = (inner: string, shift: Shift): string =>
  inner.includes("<f")
    ? inner
        .replace(/(<f\b[^>]*>)([^<]*)(<\/f>)/, (_, open, text, close) => open + shiftedReferences(text, shift) + close)
        .replace(/<v>[^<]*<\/v>/, "")
    : inner;

function filled({ column, attributes }: CellXml, value: Filled, days: readonly boolean[]): CellXml {
  const plain = attributes.replace(/\st="\w+"/, "");
  if ("number" in value) return { column, attributes: plain, inner: `<v>${value.number}</v>` };
  if ("day" in value && days[Number(/\ss="(\d+)"/.exec(plain)?.[1] ?? 0)])
    return { column, attributes: plain, inner: `<v>${serialOf(value.day)}</v>` };
  const words = escapeXml(escapeCell("day" in value ? value.day : value.text));
  return { column, attributes: `${plain} t="inlineStr"`, inner: `<is><t xml:space="preserve">${words}</t></is>` };
}

function drawRow({ number, attributes, cells }: RowXml): string {
  const drawn = [...cells]
    .sort((a, b) => a.column - b.column)
    .map(({ column, attributes: given, inner }) => {
      const at = ` r="${letters(column)}${number}"${given.replace(/\sr="[A-Z]+\d+"/, "")}`;
      return inner === "" ? `<c${at}/>` : `<c${at}>${inner}</c>`;
    });
  const head = attributes.replace(/\sr="\d+"/, "").replace(/\sspans="[^"]*"/, "");
  return `<row r="${number}"${head}>${drawn.join("")}</row>`;
}
