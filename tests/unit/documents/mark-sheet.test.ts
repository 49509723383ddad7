import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { markSheet } from "@/lib/documents/mark-sheet";
import { readSheet } from "@/lib/documents/read-sheet";
import { wpsWorkbook } from "@/tests/support/wps-workbook";

const book = wpsWorkbook({
  name: "花名册",
  rows: [
    ["某县党员花名册", null, null],
    ["姓名", "年龄", "入党时间"],
    ["张三", 41, { day: 40_000 }],
    ["李四", { formula: "B3+1", value: 42 }, { day: 40_001 }],
    ["王五", null, { inline: "去年" }],
    ["合计", { formula: "SUM(B3:B5)", value: 83 }, null],
  ],
  merges: ["A1:C1", "A6:A6"],
  phonetic: ["李四"],
});
const marked = () =>
  markSheet(book, {
    headerRow: 2,
    headerEnd: 2,
    title: "导入错误",
    rows: new Map([
      [4, { words: "姓名：重复 & <空>", columns: [-1] }],
      [5, { words: "年龄：没有填写", columns: [1, 2] }],
    ]),
  });

describe("a file given back with its wrong rows alone", () => {
  test("keeps title, heading and sheet, closes the gaps, says why in a last column; formulas become values", () => {
    expect(readSheet(marked())).toEqual({
      name: "花名册",
      rows: [
        { number: 1, cells: ["某县党员花名册"] },
        { number: 2, cells: ["姓名", "年龄", "入党时间", "导入错误"] },
        { number: 3, cells: ["李四", "42", "2009-07-07", "姓名：重复 & <空>"] },
        { number: 4, cells: ["王五", null, "去年", "年龄：没有填写"] },
      ],
      merges: [{ top: 1, left: 0, bottom: 1, right: 2 }],
    });
  });

  test("opens in an office program with the cells' own formats, the wrong ones on a red ground", async () => {
    const opened = new ExcelJS.Workbook();
    await opened.xlsx.load(marked() as unknown as ArrayBuffer);
    const sheet = opened.getWorksheet("花名册");
    expect(sheet?.getCell("C3").numFmt).toContain("yyyy");
    expect(sheet?.getCell("C3").fill).toMatchObject({ pattern: "none" });
    expect(sheet?.getCell("B4").fill).toMatchObject({ fgColor: { argb: "FFFBE3E1" } });
    expect(sheet?.getCell("C4").fill).toMatchObject({ fgColor: { argb: "FFFBE3E1" } });
    expect(sheet?.getColumn(4).width).toBe(48);
  });
});
