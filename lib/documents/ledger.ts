import { PassThrough, type Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import ExcelJS from "exceljs";
import { dayWords, utcDay } from "./day-words";
import { emWidth } from "./em-width";
import { bodyCell, captionStyle, headerCell, titleStyle } from "./ledger-styles";
import { escapeCell, sheetName } from "./sheet-text";

export type LedgerColumn = { header: string; key: string; kind: "text" | "day" | "number"; width: number };

export const textColumn = (key: string, header: string, width: number): LedgerColumn => ({
  key,
  header,
  width,
  kind: "text",
});
export const dayColumn = (key: string, header: string): LedgerColumn => ({ key, header, width: 14, kind: "day" });

/** `key` identifies the record and stands in the hidden last column, so that a corrected ledger finds its rows again. */
export type LedgerRow = { key: string; cells: Readonly<Record<string, string | number | null>> };

export type Ledger = {
  name: string;
  title: string;
  unit: string;
  reporter: string;
  day: string;
  columns: readonly LedgerColumn[];
  rows: Iterable<LedgerRow> | AsyncIterable<LedgerRow>;
  /** One sentence at the foot; a function is asked after the last row. */
  summary?: string | (() => string);
};

export const ledgerKeyHeader = "记录编号（请勿改动）";

const headerRow = 3;

/** What a cell shows where a file has no cells of its own kind: days with points, nothing for nothing. */
export function cellText({ key, kind }: LedgerColumn, { cells }: LedgerRow): string {
  const value = cells[key] ?? null;
  if (value === null || value === "") return "";
  return kind === "day" ? String(value).replaceAll("-", ".") : String(value);
}

/** Writes the ledger row by row: memory does not grow with its length. */
export async function writeLedger(ledger: Ledger, out: Writable): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet(sheetName(ledger.name), sheetOptions());
  sheet.columns = [...ledger.columns.map(({ width }) => ({ width })), { width: 24, hidden: true }];
  writeHead(sheet, ledger);
  let written = 0;
  for await (const row of ledger.rows) {
    writeRow(sheet, ledger.columns, row);
    written += 1;
    // Lets the packer empty what is written, and other requests through.
    if (written % 500 === 0) await setImmediate();
  }
  writeSummary(sheet, ledger);
  sheet.commit();
  await book.commit();
}

export async function ledgerBuffer(ledger: Ledger): Promise<Buffer> {
  const through = new PassThrough();
  const [bytes] = await Promise.all([buffer(through), writeLedger(ledger, through)]);
  return bytes;
}

const sheetOptions = (): Partial<ExcelJS.AddWorksheetOptions> => ({
  views: [{ state: "frozen", ySplit: headerRow }],
  pageSetup: {
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${headerRow}:${headerRow}`,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  },
  headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
});

function writeHead(sheet: ExcelJS.Worksheet, ledger: Ledger): void {
  const last = ledger.columns.length;
  const title = sheet.getRow(1);
  title.height = 36;
  Object.assign(title.getCell(1), { value: escapeCell(ledger.title), ...titleStyle });
  sheet.mergeCells(1, 1, 1, last);
  const caption = sheet.getRow(2);
  caption.height = 22;
  // A thick space between the three instead of three merges: it holds for any number of columns.
  const parts = [`填报单位：${ledger.unit}`, `填报人：${ledger.reporter}`, `日期：${dayWords(ledger.day)}`];
  Object.assign(caption.getCell(1), { value: parts.join("　　　　"), ...captionStyle });
  sheet.mergeCells(2, 1, 2, last);
  const header = sheet.getRow(headerRow);
  header.height = 28;
  [...ledger.columns.map((column) => column.header), ledgerKeyHeader].forEach((value, i) => {
    Object.assign(header.getCell(i + 1), { value, ...headerCell });
  });
  header.commit();
}

function writeRow(sheet: ExcelJS.Worksheet, columns: readonly LedgerColumn[], row: LedgerRow): void {
  const line = sheet.addRow([]);
  line.height = Math.max(...columns.map(({ key, width }) => textHeight(String(row.cells[key] ?? ""), width)));
  columns.forEach((column, i) => {
    const value = cellValue(column, row.cells[column.key] ?? null);
    Object.assign(line.getCell(i + 1), { value, ...bodyCell(column.kind) });
  });
  line.getCell(columns.length + 1).value = escapeCell(row.key);
  line.commit();
}

function cellValue(column: LedgerColumn, value: string | number | null): ExcelJS.CellValue {
  if (value === null || value === "") return null;
  if (column.kind === "day") return utcDay(String(value));
  if (column.kind === "number") return Number(value);
  return escapeCell(String(value));
}

function writeSummary(sheet: ExcelJS.Worksheet, { columns, summary }: Ledger): void {
  if (summary === undefined) return;
  const text = typeof summary === "string" ? summary : summary();
  const row = sheet.addRow([escapeCell(text)]);
  row.height = textHeight(
    text,
    columns.reduce((sum, column) => sum + column.width, 0),
  );
  for (let i = 1; i <= columns.length; i += 1) Object.assign(row.getCell(i), bodyCell("text"));
  sheet.mergeCells(row.number, 1, row.number, columns.length);
  row.commit();
}

/** Neither merged nor streamed rows grow by themselves: lines of 11 pt Chinese, a column unit holding half a character. */
function textHeight(text: string, width: number): number {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(emWidth(line) / (width * 0.46))), 0);
  return Math.min(409, 7 + lines * 15.5);
}
