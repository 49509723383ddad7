import ExcelJS from "exceljs";
import JSZip from "jszip";
import { describe, expect, test } from "vitest";
import { ledgerBuffer, ledgerKeyHeader } from "@/lib/documents/ledger";
import { readSheet, sheetLimits } from "@/lib/documents/read-sheet";
import { SheetRefused } from "@/lib/documents/sheet-faults";

async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("党员"), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const reasonOf = (read: () => unknown) => {
  try {
    read();
  } catch (fault) {
    if (fault instanceof SheetRefused) return fault.reason;
    throw fault;
  }
  return "accepted";
};

const repacked = async (bytes: Buffer, path: string, change: (xml: string) => string) => {
  const zip = await JSZip.loadAsync(bytes);
  zip.file(path, change((await zip.file(path)?.async("string")) ?? ""));
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
};

describe("reading a sheet", () => {
  test("texts, numbers, days, truths and formula results come as values, with the row an office sees", async () => {
    const bytes = await workbook((sheet) => {
      sheet.getRow(1).values = ["姓名", "条数", "日期"];
      sheet.getCell("A4").value = { richText: [{ text: "方" }, { text: "晓棠 & <b>" }] };
      sheet.getCell("B4").value = { formula: "1+2", result: 3 };
      sheet.getCell("C4").value = new Date("2026-07-05T00:00:00Z");
      sheet.getCell("C4").numFmt = 'yyyy"年"m"月"d"日"';
      sheet.getCell("E4").value = true;
      sheet.getCell("F4").value = 0;
      sheet.getCell("F4").numFmt = '[Red]0.00"天"';
    });
    expect(readSheet(bytes)).toEqual({
      name: "党员",
      rows: [
        { number: 1, cells: ["姓名", "条数", "日期"] },
        { number: 4, cells: ["方晓棠 & <b>", 3, "2026-07-05", null, true, 0], formulas: [1] },
      ],
      merges: [],
    });
  });

  test("a ledger comes back as it was written, escapes taken off and keys in place", async () => {
    const bytes = await ledgerBuffer({
      name: "整改台账",
      title: "台账",
      unit: "甲",
      reporter: "乙",
      day: "2026-06-20",
      columns: [
        { header: "事项", key: "item", kind: "text", width: 20 },
        { header: "时限", key: "due", kind: "day", width: 12 },
      ],
      rows: [{ key: "r-1", cells: { item: "=1+1", due: "2026-07-05" } }],
    });
    const { name, rows } = readSheet(bytes);
    expect(name).toBe("整改台账");
    expect(rows.slice(2)).toEqual([
      { number: 3, cells: ["事项", "时限", ledgerKeyHeader] },
      { number: 4, cells: ["=1+1", "2026-07-05", "r-1"] },
    ]);
  });

  test("a hidden first sheet is passed over", async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.state = "hidden";
      book.addWorksheet("可见").getCell("A1").value = "看得见";
    });
    expect(readSheet(bytes).name).toBe("可见");
  });

  test("prefixed elements of other generators are read alike", async () => {
    const plain = await workbook((sheet) => sheet.addRow([7]));
    const prefixed = await repacked(plain, "xl/worksheets/sheet1.xml", (xml) =>
      xml.replace(/<(\/?)(\w)/g, "<$1x:$2").replace(/<x:\?/, "<?"),
    );
    expect(readSheet(prefixed).rows).toEqual([{ number: 1, cells: [7] }]);
  });
});

describe("limits", () => {
  const small = () => workbook((sheet) => sheet.addRows([1, 2, 3].map((n) => [n, n, n])));

  test("too many bytes, rows or columns are refused", async () => {
    const bytes = await small();
    expect(reasonOf(() => readSheet(bytes, { ...sheetLimits, bytes: 100 }))).toBe("TOO_LARGE");
    expect(reasonOf(() => readSheet(bytes, { ...sheetLimits, rows: 2 }))).toBe("TOO_MANY_ROWS");
    expect(reasonOf(() => readSheet(bytes, { ...sheetLimits, columns: 2 }))).toBe("TOO_MANY_COLUMNS");
    expect(reasonOf(() => readSheet(bytes))).toBe("accepted");
  });

  test("a zip bomb is refused by what it declares", async () => {
    const bomb = await repacked(await small(), "xl/worksheets/sheet1.xml", (xml) => xml + " ".repeat(20_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(reasonOf(() => readSheet(bomb))).toBe("TOO_LARGE");
  });

  test("a bomb that declares too little is refused while it inflates", async () => {
    const bomb = await repacked(await small(), "xl/worksheets/sheet1.xml", (xml) => xml + " ".repeat(20_000_000));
    const directory = bomb.lastIndexOf("xl/worksheets/sheet1.xml") - 46;
    bomb.writeUInt32LE(2_000, directory + 24);
    expect(reasonOf(() => readSheet(bomb))).toBe("TOO_LARGE");
  });

  test("a file of unclosed tags ends quickly", async () => {
    const hostile = await repacked(
      await small(),
      "xl/worksheets/sheet1.xml",
      () => `<worksheet>${"<row r='1'>".repeat(200_000)}`,
    );
    const start = performance.now();
    expect(readSheet(hostile, { ...sheetLimits, ratio: 100_000 }).rows).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test("old, protected, foreign and broken files are told apart", async () => {
    expect(reasonOf(() => readSheet(Buffer.from("d0cf11e0a1b11ae1", "hex")))).toBe("OLD_OR_ENCRYPTED");
    expect(reasonOf(() => readSheet(Buffer.from("姓名,条数\n方晓棠,3\n")))).toBe("NOT_A_ZIP");
    const zip = await new JSZip().file("a.txt", "x").generateAsync({ type: "nodebuffer" });
    expect(reasonOf(() => readSheet(zip))).toBe("NOT_A_WORKBOOK");
    expect(reasonOf(() => readSheet(zip.subarray(0, 20)))).toBe("NOT_A_ZIP");
  });

  test("a document type is refused, so no entity can grow", async () => {
    const bytes = await repacked(
      await small(),
      "xl/sharedStrings.xml",
      (xml) => `<!DOCTYPE x [<!ENTITY a "aaaa">]>${xml}`,
    );
    expect(reasonOf(() => readSheet(bytes))).toBe("NOT_A_WORKBOOK");
  });
});
