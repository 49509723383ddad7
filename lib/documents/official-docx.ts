import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import { dayWords } from "./day-words";
import type { OfficialDocument } from "./official";
import { characterPitch, drawBlock, linePitch, officialFonts, plainLine } from "./official-docx-blocks";
import { colophonTable, onlineLine, signatureLines } from "./official-docx-closing";
import { attachmentLines, numberHeadings } from "./official-numbering";
import { titleLines } from "./title-lines";

// 28 characters of 16 pt would fill 158 mm of the 156: each is set 0.25 pt closer. A character grid with a negative
// pitch would say the same, but not every office suite draws it.
const body = { font: officialFonts.body, size: 32, characterSpacing: -5, language: { eastAsia: "zh-CN" } };

/** The draft as a Word file in the fonts an office has; what is left to do there is the seal. */
export async function officialDocx(document: OfficialDocument): Promise<Buffer> {
  const file = new Document({
    title: document.title,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: body } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 2098, bottom: 1984, left: 1588, right: 1474, header: 851, footer: 1247 },
          },
          grid: { type: DocumentGridType.LINES, linePitch },
        },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: await contents(document),
      },
    ],
  });
  return Packer.toBuffer(file);
}

async function contents(document: OfficialDocument) {
  const { head, recipients, remark, online, colophon } = document;
  return [
    ...(head === undefined ? [] : headLines(head)),
    ...titleLines(document.title).map(titleLine),
    plainLine(""),
    ...(recipients === undefined ? [] : [plainLine(`${recipients}：`)]),
    ...numberHeadings(document.blocks).map((block, i, all) => drawBlock(block, i === all.length - 1)),
    ...attachments(document.attachments ?? []),
    ...(head === undefined ? [] : [plainLine("")]),
    plainLine("", {}, true),
    ...signatureLines(document.issuers, dayWords(document.day)),
    ...(remark === undefined ? [] : [plainLine(`（${remark}）`, { firstLine: 2 * characterPitch })]),
    ...(online === undefined ? [] : [await onlineLine(online)]),
    ...(colophon === undefined ? [] : [colophonTable(colophon), plainLine("")]),
  ];
}

function headLines(head: NonNullable<OfficialDocument["head"]>): Paragraph[] {
  const words = `${head.issuer}文件`;
  const points = Math.max(18, Math.min(42, Math.floor(440 / words.length)));
  const issuer = new TextRun({
    text: words,
    font: officialFonts.title,
    size: points * 2,
    color: "C00000",
    characterSpacing: 0,
  });
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line: 2 * linePitch, lineRule: LineRuleType.EXACT },
      children: [issuer],
    }),
    plainLine(""),
    plainLine(""),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line: linePitch, lineRule: LineRuleType.EXACT },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: "C00000", space: 11 } },
      children: [new TextRun(head.number ?? "")],
    }),
    plainLine(""),
    plainLine(""),
  ];
}

const titleLine = (text: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { line: linePitch, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text, font: officialFonts.title, size: 44, characterSpacing: 0 })],
  });

function attachments(names: readonly string[]): Paragraph[] {
  const lines = attachmentLines(names);
  if (lines.length === 0) return [];
  const indent = { left: 5 * characterPitch };
  const first = { left: 5 * characterPitch, hanging: 3 * characterPitch };
  return [
    plainLine(""),
    ...lines.map((line, i) => (i === 0 ? plainLine(`附件：${line}`, first) : plainLine(line, indent))),
  ];
}

/** — 1 —, on the outer side: right on odd pages, left on even ones, one character in. */
const pageNumber = (side: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT) =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side,
        indent: { left: characterPitch, right: characterPitch },
        children: [
          new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], font: officialFonts.pageNumber, size: 28 }),
        ],
      }),
    ],
  });
