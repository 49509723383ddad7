import {
  AlignmentType,
  Document,
  Footer,
  type ITableCellOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { dayWords } from "./day-words";
import { cellText, type Ledger } from "./ledger";
import { officialFonts, withLatin } from "./official-docx-blocks";

// A4 across in twentieths of a point, and what the margins leave of its width.
const sheet = { width: 11906, height: 16838, margin: 850 };
const room = sheet.height - 2 * sheet.margin;

/** The same ledger as the workbook for Word: its head comes again on every sheet; rows are held in memory. */
export async function ledgerDocx(ledger: Ledger): Promise<Buffer> {
  const margins = { top: 900, bottom: 900, left: sheet.margin, right: sheet.margin, header: 400, footer: 500 };
  const file = new Document({
    title: ledger.title,
    styles: { default: { document: { run: { font: officialFonts.body, size: 21, language: { eastAsia: "zh-CN" } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: sheet.width, height: sheet.height, orientation: PageOrientation.LANDSCAPE },
            margin: margins,
          },
        },
        footers: { default: pageNumbers() },
        children: await contents(ledger),
      },
    ],
  });
  return Packer.toBuffer(file);
}

async function contents(ledger: Ledger): Promise<(Paragraph | Table)[]> {
  const { summary = "" } = ledger;
  const table = await rowsOf(ledger);
  // A function is asked after the last row, as in the workbook.
  const foot = typeof summary === "string" ? summary : summary();
  const caption = [`填报单位：${ledger.unit}`, `填报人：${ledger.reporter}`, `日期：${dayWords(ledger.day)}`];
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 160 },
      children: [new TextRun({ text: ledger.title, font: officialFonts.title, size: 36 })],
    }),
    new Paragraph({ spacing: { after: 80 }, children: [new TextRun(caption.join("　　　　"))] }),
    table,
    ...(foot ? [new Paragraph({ spacing: { before: 120 }, children: [new TextRun(foot)] })] : []),
  ];
}

async function rowsOf({ columns, rows }: Ledger): Promise<Table> {
  const share = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((room * width) / share));
  const lines = [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: columns.map(({ header }, at) =>
        cell(header, widths[at] ?? 0, { centred: true, font: withLatin("黑体"), shading: { fill: "F1EDE4" } }),
      ),
    }),
  ];
  for await (const row of rows)
    lines.push(
      new TableRow({
        cantSplit: true,
        children: columns.map((column, at) =>
          cell(cellText(column, row), widths[at] ?? 0, { centred: column.kind !== "text" }),
        ),
      }),
    );
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: room, type: WidthType.DXA },
    rows: lines,
  });
}

type Look = { centred: boolean; font?: ReturnType<typeof withLatin>; shading?: ITableCellOptions["shading"] };

const cell = (text: string, width: number, { centred, font, shading }: Look) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    ...(shading ? { shading } : {}),
    children: text.split("\n").map(
      (line) =>
        new Paragraph({
          alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [new TextRun({ text: line, size: 18, ...(font ? { font } : {}) })],
        }),
    ),
  });

const pageNumbers = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: 18,
            children: ["第 ", PageNumber.CURRENT, " 页，共 ", PageNumber.TOTAL_PAGES, " 页"],
          }),
        ],
      }),
    ],
  });
