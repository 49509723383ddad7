import type ExcelJS from "exceljs";

const line = { style: "thin", color: { argb: "FF8F8576" } } as const;
const box: Partial<ExcelJS.Borders> = { top: line, bottom: line, left: line, right: line };

export const titleStyle = {
  font: { name: "宋体", size: 18, bold: true },
  alignment: { horizontal: "center", vertical: "middle" },
} satisfies Partial<ExcelJS.Style>;

export const captionStyle = {
  font: { name: "宋体", size: 11 },
  alignment: { horizontal: "left", vertical: "middle" },
} satisfies Partial<ExcelJS.Style>;

export const headerCell = {
  font: { name: "黑体", size: 11 },
  alignment: { horizontal: "center", vertical: "middle", wrapText: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFF1EDE4" } },
  border: box,
} satisfies Partial<ExcelJS.Style>;

const font = { name: "宋体", size: 11 };
const centred = { horizontal: "center", vertical: "middle" } as const;

const bodyCells = {
  text: { font, border: box, alignment: { horizontal: "left", vertical: "middle", wrapText: true } },
  day: { font, border: box, alignment: centred, numFmt: 'yyyy"年"m"月"d"日"' },
  number: { font, border: box, alignment: centred, numFmt: "General" },
} satisfies Record<string, Partial<ExcelJS.Style>>;

export const bodyCell = (kind: keyof typeof bodyCells): Partial<ExcelJS.Style> => bodyCells[kind];
