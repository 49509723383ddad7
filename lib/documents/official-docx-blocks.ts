import {
  AlignmentType,
  type IIndentAttributesProperties,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { OfficialBlock } from "./official";

export const withLatin = (eastAsia: string) => ({ eastAsia, ascii: "Times New Roman", hAnsi: "Times New Roman" });

export const officialFonts = {
  body: withLatin("仿宋_GB2312"),
  title: withLatin("方正小标宋简体"),
  levels: {
    1: withLatin("黑体"),
    2: withLatin("楷体_GB2312"),
    3: withLatin("仿宋_GB2312"),
    4: withLatin("仿宋_GB2312"),
  },
  pageNumber: { eastAsia: "宋体", ascii: "宋体", hAnsi: "宋体" },
} as const;

/** 225 mm / 22 and 156 mm / 28 in twentieths of a point. */
export const linePitch = 579;
export const characterPitch = 316;

export const exactLine = { line: linePitch, lineRule: LineRuleType.EXACT };

export const plainLine = (text: string, indent: IIndentAttributesProperties = {}, keepNext = false) =>
  new Paragraph({ spacing: exactLine, indent, keepNext, children: [new TextRun(text)] });

/** The last block stays with the signature, so that no seal stands on an otherwise empty page. */
export function drawBlock(block: OfficialBlock, isLast: boolean): Paragraph | Table {
  if (block.kind === "table") return drawTable(block);
  const font = block.kind === "heading" ? officialFonts.levels[block.level] : officialFonts.body;
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    keepNext: block.kind === "heading" || isLast,
    spacing: exactLine,
    indent: { firstLineChars: 200, firstLine: 2 * characterPitch },
    children: [new TextRun({ text: block.text, font })],
  });
}

function drawTable({ columns, rows }: Extract<OfficialBlock, { kind: "table" }>): Table {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map((column) => Math.round((28 * characterPitch * column.share) / shares));
  const row = (texts: readonly string[], font: typeof officialFonts.body, tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: texts.map((text, i) => drawCell(text, widths[i] ?? 0, font)),
    });
  return new Table({
    columnWidths: widths,
    width: { size: 28 * characterPitch, type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    rows: [
      row(
        columns.map((column) => column.header),
        withLatin("黑体"),
        true,
      ),
      ...rows.map((texts) => row(texts, officialFonts.body, false)),
    ],
  });
}

const drawCell = (text: string, width: number, font: typeof officialFonts.body | ReturnType<typeof withLatin>) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text, font, size: 28, characterSpacing: 0 })],
      }),
    ],
  });
