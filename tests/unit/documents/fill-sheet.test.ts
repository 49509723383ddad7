import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { fillSheet } from "@/lib/documents/fill-sheet";
import { readSheet } from "@/lib/documents/read-sheet";
import { shiftedReferences } from "@/lib/documents/sheet-shift";
import { wpsWorkbook } from "@/tests/support/wps-workbook";

/** The superior's sheet: a title across, room for two rows, a sum and a signature below, another sheet beside it. */
async function superiorSheet(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("统计表", { pageSetup: { orientation: "landscape", printArea: "A1:D7" } });
  sheet.mergeCells("A1:D1");
  sheet.getCell("A1").value = "公开承诺统计表";
  sheet.getCell("A1").font = { name: "方正小标宋简体", size: 22 };
  sheet.getCell("A2").value = "填报单位：";
  sheet.getRow(3).values = ["序号", "姓名", "承诺条数", "时限"];
  for (const row of [4, 5]) {
    sheet.getRow(row).height = 31;
    for (const column of [1, 2, 3, 4]) {
      const cell = sheet.getRow(row).getCell(column);
      cell.border = { top: { style: "double" } };
      if (column === 4) cell.numFmt = 'yyyy"年"m"月"d"日"';
    }
  }
  sheet.getCell("B4").value = "（样例）";
  sheet.getCell("A6").value = "合计";
  sheet.getCell("C6").value = { formula: "SUM(C4:C5)", result: 0 };
  sheet.getCell("A7").value = "负责人（签字）：";
  sheet.mergeCells("A7:D7");
  book.addWorksheet("说明").getCell("A1").value = "本表一式两份";
  return Buffer.from(await book.xlsx.writeBuffer());
}

const rows = (names: readonly string[]) =>
  names.map((name, at) => [{ number: at + 1 }, { text: name }, { number: at + 2 }, { day: "2026-09-30" }]);
const fill = async (names: readonly string[]) => {
  const bytes = fillSheet(await superiorSheet(), {
    cells: new Map([["B2", { text: "=HYPERLINK(1)" }]]),
    list: { headerEnd: 3, footRow: 6, columns: [0, 1, 2, 3], rows: rows(names) },
  });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = book.getWorksheet("统计表");
  if (!sheet) throw new Error("the sheet is gone");
  return { book, sheet, bytes };
};

describe("a superior's own sheet is filled", () => {
  test("its fonts, heights, formats, merges and other sheets stay; words that look like formulas stay words", async () => {
    const { book, sheet } = await fill(["方晓棠", "周敬和"]);
    expect(sheet.getCell("A1").font).toMatchObject({ name: "方正小标宋简体", size: 22 });
    expect(sheet.getCell("B2").value).toBe("'=HYPERLINK(1)");
    expect([sheet.getCell("B4").value, sheet.getCell("C5").value]).toEqual(["方晓棠", 3]);
    expect(sheet.getCell("D4").value).toEqual(new Date("2026-09-30T00:00:00Z"));
    expect(sheet.getCell("D4").numFmt).toContain("年");
    expect(sheet.getRow(5).height).toBe(31);
    expect(sheet.model.merges).toEqual(["A1:D1", "A7:D7"]);
    expect(book.getWorksheet("说明")?.getCell("A1").value).toBe("本表一式两份");
  });

  test("a list longer than its room puts rows in: look, sums, signatures and print area follow", async () => {
    const { sheet, bytes } = await fill(["甲", "乙", "丙", "丁", "戊"]);
    expect(sheet.getCell("B8").value).toBe("戊");
    expect(sheet.getRow(8).height).toBe(31);
    expect(sheet.getCell("B8").border.top?.style).toBe("double");
    expect(sheet.getCell("A9").value).toBe("合计");
    expect(sheet.getCell("C9").formula).toBe("SUM(C4:C8)");
    expect(sheet.model.merges).toEqual(["A1:D1", "A10:D10"]);
    expect(sheet.pageSetup.printArea).toBe("A1:D10");
    expect(readSheet(bytes).rows.at(-1)?.cells[0]).toBe("负责人（签字）：");
  });

  test("a shorter list takes away what stood there as an example and leaves the frame", async () => {
    const { sheet } = await fill([]);
    expect(sheet.getCell("B4").value).toBeNull();
    expect(sheet.getCell("B4").border.top?.style).toBe("double");
    expect(sheet.getCell("A6").value).toBe("合计");
  });

  test("a workbook as WPS writes it is filled as well, with cells it does not have yet", () => {
    const bytes = wpsWorkbook({
      name: "表",
      rows: [
        ["序号", "承诺人"],
        [1, "样例"],
      ],
      merges: [],
    });
    const filled = fillSheet(bytes, {
      cells: new Map([["F9", { number: 80 }]]),
      list: { headerEnd: 1, footRow: 3, columns: [1], rows: [[{ text: "甲 & <乙>" }], [{ text: "丙" }]] },
    });
    const sheet = readSheet(filled).rows;
    expect(sheet.find(({ number }) => number === 2)?.cells.slice(0, 2)).toEqual([1, "甲 & <乙>"]);
    expect(sheet.find(({ number }) => number === 3)?.cells[1]).toBe("丙");
    // The list is one row longer than its room, so what stood in row 9 stands in row 10.
    expect(sheet.find(({ number }) => number === 10)?.cells[5]).toBe(80);
  });
});

test("references move with what they point to, words and functions do not", () => {
  const shift = { from: 6, by: 3 };
  expect(shiftedReferences("SUM($C$4:C5)+LOG10(A6)", shift)).toBe("SUM($C$4:C8)+LOG10(A9)");
  expect(shiftedReferences('IF(A1="见A9",B7,0)', shift)).toBe('IF(A1="见A9",B10,0)');
  expect(shiftedReferences("A1:D7", shift)).toBe("A1:D10");
});
