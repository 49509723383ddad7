import { AlignmentType, Document, DocumentGridType, Packer, Paragraph, TextRun } from "docx";
import { chineseNumeral } from "./chinese-numerals";
import { characterPitch, exactLine, linePitch, officialFonts, plainLine, withLatin } from "./official-docx-blocks";
import { deadlineWords, letterWords, type PledgeLetter, type PledgeLetterItem } from "./pledge-letter";

const body = { font: officialFonts.body, size: 32, language: { eastAsia: "zh-CN" } };
const kai = withLatin("楷体_GB2312");

/** The same 承诺书 for Word in the fonts an office has, so that a branch may set it its own way (PLG-10). */
export async function pledgeLetterDocx(letter: PledgeLetter): Promise<Buffer> {
  const file = new Document({
    title: letterWords.heading,
    styles: { default: { document: { run: body } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 2098, bottom: 1701, left: 1588, right: 1474 },
          },
          grid: { type: DocumentGridType.LINES, linePitch },
        },
        children: contents(letter),
      },
    ],
  });
  return Packer.toBuffer(file);
}

function contents(letter: PledgeLetter): Paragraph[] {
  const pledger = `${letterWords.pledger}${letter.pledger}${letter.duty ? `　${letter.duty}` : ""}`;
  return [
    centred(letter.campaign, kai, 32),
    centred(letterWords.heading, officialFonts.title, 44),
    plainLine(""),
    plainLine(pledger),
    plainLine(`${letterWords.org}${letter.org}`),
    plainLine(""),
    indented(letterWords.preamble(letter)),
    ...letter.items.flatMap(itemLines),
    indented(letterWords.closing),
    plainLine(""),
    ...[letterWords.signature, letterWords.date].map(signatureLine),
  ];
}

const itemLines = (item: PledgeLetterItem, at: number): Paragraph[] => [
  indented(`${chineseNumeral(at + 1)}、${item.text}`, withLatin("黑体")),
  ...[
    ["目标", item.target],
    ["时限", deadlineWords(item)],
    ["受益对象", item.beneficiary],
    ["检查方式", item.check],
  ]
    .filter(([, value]) => value)
    .map(([label, value]) => indented(`${label}：${value}`)),
];

const centred = (text: string, font: ReturnType<typeof withLatin>, size: number) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 120 },
    children: [new TextRun({ text, font, size })],
  });

const indented = (text: string, font = officialFonts.body) =>
  new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: exactLine,
    indent: { firstLineChars: 200, firstLine: 2 * characterPitch },
    children: [new TextRun({ text, font })],
  });

/** Room for a hand: the line begins in the right half and runs to the edge. */
const signatureLine = (text: string) =>
  new Paragraph({
    spacing: { before: 200, line: linePitch },
    indent: { left: 13 * characterPitch },
    children: [new TextRun(text)],
  });
