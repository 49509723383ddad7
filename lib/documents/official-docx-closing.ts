import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import QRCode from "qrcode";
import { dayWords } from "./day-words";
import { emWidth } from "./em-width";
import type { OfficialDocument } from "./official";
import { characterPitch, exactLine } from "./official-docx-blocks";

/** The date four characters from the right edge, the issuers centred on it; both move left together when an issuer is long. */
export function signatureLines(issuers: readonly string[], date: string): Paragraph[] {
  const widest = Math.max(...issuers.map(emWidth));
  const overhang = (widest - emWidth(date)) / 2;
  const free = Math.max(4, overhang);
  const right = (text: string) => free + (emWidth(date) - emWidth(text)) / 2;
  return [...issuers, date].map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: exactLine,
        keepNext: text !== date,
        keepLines: true,
        indent: { right: Math.round(right(text) * characterPitch) },
        children: [new TextRun(text)],
      }),
  );
}

export async function onlineLine({ sentence, url }: NonNullable<OfficialDocument["online"]>): Promise<Paragraph> {
  const data = await QRCode.toBuffer(url, { errorCorrectionLevel: "M", margin: 2, scale: 8 });
  const picture = new ImageRun({
    type: "png",
    data,
    transformation: { width: 76, height: 76 },
    altText: { name: url, description: url },
  });
  return new Paragraph({
    children: [picture, new TextRun({ text: `　${sentence.replace("\n", "　")}`, size: 18, characterSpacing: 0 })],
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const rule = (size: number) => ({ style: BorderStyle.SINGLE, size, color: "000000" });

/** 版记 at the foot of the last page: copies, printing office and day between two strong rules. */
export function colophonTable({ copies, office, day }: NonNullable<OfficialDocument["colophon"]>): Table {
  const printed = [new TextRun({ text: office, size: 28 }), new TextRun({ text: `\t${dayWords(day)}印发`, size: 28 })];
  const lines = [...(copies === undefined ? [] : [[new TextRun({ text: `抄送：${copies}。`, size: 28 })]]), printed];
  return new Table({
    width: { size: 28 * characterPitch, type: WidthType.DXA },
    columnWidths: [28 * characterPitch],
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    borders: {
      top: rule(8),
      bottom: rule(8),
      left: none,
      right: none,
      insideHorizontal: rule(6),
      insideVertical: none,
    },
    rows: lines.map(
      (children) =>
        new TableRow({ cantSplit: true, children: [new TableCell({ children: [colophonLine(children)] })] }),
    ),
  });
}

const colophonLine = (children: TextRun[]) =>
  new Paragraph({
    indent: { left: 280, right: 280 },
    tabStops: [{ type: TabStopType.RIGHT, position: 27 * characterPitch }],
    children,
  });
