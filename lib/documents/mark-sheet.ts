import { visibleSheet } from "./read-sheet";
import { MarkStyles } from "./sheet-marks";
import { escapeXml, letters, openedLimits, type RowXml, rewritten, rowsIn, unprefixed } from "./sheet-parts";
import { attribute, elements } from "./sheet-xml";
import { unzip } from "./unzip";

/** What is wrong with one row: words for the column at the right, and the zero-based columns to be marked. */
export type RowMark = { words: string; columns: readonly number[] };

export type Marking = {
  /** The last row of the heading; it and everything above it stay. */
  headerEnd: number;
  headerRow: number;
  title: string;
  rows: ReadonlyMap<number, RowMark>;
};

/**
 * The same workbook with its heading and the marked rows alone: styles, widths and other sheets as they were, wrong
 * cells coloured, the words in a last column. Formulas become their results, for the rows they speak of are gone.
 */
export function markSheet(bytes: Buffer, marking: Marking): Buffer {
  const archive = unzip(bytes, openedLimits);
  const { path } = visibleSheet(archive);
  const styles = new MarkStyles(unprefixed(archive.read("xl/styles.xml") ?? ""));
  const sheet = markedSheet(unprefixed(archive.read(path) ?? ""), marking, styles);
  return rewritten(
    archive,
    new Map([
      [path, sheet],
      ["xl/styles.xml", styles.xml()],
    ]),
  );
}

function markedSheet(xml: string, marking: Marking, styles: MarkStyles): string {
  const from = xml.indexOf("<sheetData");
  const start = xml.indexOf(">", from) + 1;
  const end = xml.indexOf("</sheetData>", start);
  const rows = rowsIn(xml.slice(start, end));
  const width = rows.reduce((most, { cells }) => Math.max(most, (cells.at(-1)?.column ?? -1) + 1), 1);
  let next = marking.headerEnd;
  const drawn = rows.map((row) => {
    const mark = marking.rows.get(row.number);
    if (row.number > marking.headerEnd && !mark) return "";
    if (row.number > marking.headerEnd) next += 1;
    return drawRow(row, mark ? next : row.number, width, mark ?? headMark(row.number, marking), styles);
  });
  return before(xml.slice(0, start), width) + drawn.join("") + after(xml.slice(end), marking.headerEnd);
}

const headMark = (number: number, { headerRow, title }: Marking): RowMark | undefined =>
  number === headerRow ? { words: title, columns: [] } : undefined;

function drawRow(
  { attributes, cells }: Omit<RowXml, "number">,
  number: number,
  width: number,
  mark: RowMark | undefined,
  styles: MarkStyles,
): string {
  const wrong = new Set(mark?.columns.filter((column) => column >= 0));
  const drawn = cells.map((cell) => {
    const { column } = cell;
    const inner = cell.inner.replace(/<f\b[^>]*\/>|<f\b[\s\S]*?<\/f>/g, "");
    const at = cell.attributes.replace(/(\sr="[A-Z]+)\d+"/, `$1${number}"`);
    const styled = wrong.delete(column) ? styles.wrong(at) : at;
    return { column, xml: inner === "" ? `<c${styled}/>` : `<c${styled}>${inner}</c>` };
  });
  for (const column of wrong) drawn.push({ column, xml: `<c${styles.wrong(` r="${letters(column)}${number}"`)}/>` });
  drawn.sort((a, b) => a.column - b.column);
  const words = mark
    ? `<c r="${letters(width)}${number}" s="${styles.words()}" t="inlineStr"><is><t>${escapeXml(mark.words)}</t></is></c>`
    : "";
  const head = attributes.replace(/\sr="\d+"/, ` r="${number}"`).replace(/\sspans="[^"]*"/, "");
  return `<row${head}>${drawn.map(({ xml }) => xml).join("")}${words}</row>`;
}

const wordsWidth = 48;

/** The size of the sheet is told anew by whoever opens it; the column of words gets its width. */
function before(head: string, width: number): string {
  const column = `<col min="${width + 1}" max="${width + 1}" width="${wordsWidth}" customWidth="1"/>`;
  const sized = head.replace(/<dimension\b[^>]*\/>/, "");
  const cols = /<cols>([\s\S]*?)<\/cols>/.exec(sized);
  if (!cols) return sized.replace(/<sheetData/, `<cols>${column}</cols><sheetData`);
  const kept = Array.from(elements(cols[1] ?? "", "col"))
    .filter(({ attributes }) => Number(attribute(attributes, "min")) <= width)
    .map(
      ({ attributes }) =>
        `<col${attributes.replace(/max="(\d+)"/, (_, max: string) => `max="${Math.min(Number(max), width)}"`)}/>`,
    );
  return sized.replace(cols[0], `<cols>${kept.join("")}${column}</cols>`);
}

/** What speaks of rows that are gone goes: merges below the heading, filters, links. */
function after(tail: string, headerEnd: number): string {
  const merges = Array.from(elements(tail, "mergeCell")).filter(
    ({ attributes }) => Number(/:[A-Z]+(\d+)"/.exec(attributes)?.[1] ?? 0) <= headerEnd,
  );
  const merged = merges.map(({ attributes }) => `<mergeCell${attributes}/>`).join("");
  return tail
    .replace(
      /<mergeCells[\s\S]*?<\/mergeCells>/,
      merged && `<mergeCells count="${merges.length}">${merged}</mergeCells>`,
    )
    .replace(/<autoFilter\b[^>]*\/>|<autoFilter[\s\S]*?<\/autoFilter>|<hyperlinks>[\s\S]*?<\/hyperlinks>/g, "");
}
