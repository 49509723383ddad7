import ExcelJS from "exceljs";
import JSZip from "jszip";
import { describe, expect, test } from "vitest";
import { type Ledger, type LedgerColumn, type LedgerRow, ledgerBuffer, ledgerKeyHeader } from "@/lib/documents/ledger";
import { ledgerDocx } from "@/lib/documents/ledger-docx";
import { escapeCell, sheetName, unescapeCell } from "@/lib/documents/sheet-text";

const columns: LedgerColumn[] = [
  { header: "序号", key: "n", kind: "number", width: 6 },
  { header: "事项", key: "item", kind: "text", width: 30 },
  { header: "时限", key: "due", kind: "day", width: 15 },
  { header: "备注", key: "note", kind: "text", width: 12 },
];

const rows: LedgerRow[] = [
  { key: "r-1", cells: { n: 1, item: '=HYPERLINK("http://x")', due: "2026-07-05", note: null } },
  {
    key: "r-2",
    cells: {
      n: 2,
      item: "清沟1.4公里，验收单加排水一栏，沿线三个村的村民代表签字确认后方可报请验收",
      due: null,
      note: "-5",
    },
  },
];

const ledger: Ledger = {
  name: "整改台账",
  title: "2026年度整改台账",
  unit: "第一支部",
  reporter: "方晓棠",
  day: "2026-06-20",
  columns,
  rows,
  summary: "共2项，已销号0项。",
};

async function opened(input: Ledger) {
  const book = new ExcelJS.Workbook();
  const bytes = await ledgerBuffer(input);
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw new Error("no sheet");
  return { sheet, bytes };
}

describe("ledger", () => {
  test("the sheet is named after it, its title merged over the visible columns, its caption complete", async () => {
    const { sheet } = await opened(ledger);
    expect(sheet.name).toBe("整改台账");
    expect(sheet.getCell("A1").value).toBe("2026年度整改台账");
    expect(sheet.model.merges).toEqual(["A1:D1", "A2:D2", "A6:D6"]);
    expect(sheet.getCell("A2").value).toMatch(/填报单位：第一支部.+填报人：方晓棠.+日期：2026年6月20日/);
  });

  test("the header is frozen on screen and repeated in print, A4 landscape, fit to width", async () => {
    const { sheet, bytes } = await opened(ledger);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 3 });
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "3:3",
    });
    const workbook = await (await JSZip.loadAsync(bytes)).file("xl/workbook.xml")?.async("string");
    expect(workbook).toContain("_xlnm.Print_Titles");
  });

  test("days are dates, numbers numbers, empty cells empty", async () => {
    const { sheet } = await opened(ledger);
    expect(sheet.getCell("C4").value).toEqual(new Date("2026-07-05T00:00:00Z"));
    expect(sheet.getCell("C4").numFmt).toBe('yyyy"年"m"月"d"日"');
    expect(sheet.getCell("A5").value).toBe(2);
    expect(sheet.getCell("C5").value).toBeNull();
  });

  test("the key column is hidden and names each record", async () => {
    const { sheet } = await opened(ledger);
    expect(sheet.getColumn(5).hidden).toBe(true);
    expect([sheet.getCell("E3").value, sheet.getCell("E4").value, sheet.getCell("E5").value]).toEqual([
      ledgerKeyHeader,
      "r-1",
      "r-2",
    ]);
  });

  test("no cell is a formula, whatever was typed", async () => {
    const { sheet, bytes } = await opened({ ...ledger, title: "@题", summary: "=1" });
    expect(sheet.getCell("B4").value).toBe('\'=HYPERLINK("http://x")');
    expect([sheet.getCell("D5").value, sheet.getCell("A1").value, sheet.getCell("A6").value]).toEqual([
      "'-5",
      "'@题",
      "'=1",
    ]);
    const xml = await (await JSZip.loadAsync(bytes)).file("xl/worksheets/sheet1.xml")?.async("string");
    expect(xml).not.toContain("<f>");
  });

  test("a long text makes its row taller", async () => {
    const { sheet } = await opened(ledger);
    expect(sheet.getRow(5).height).toBeGreaterThan(sheet.getRow(4).height * 1.5);
  });

  test("rows may come one by one, and the summary is asked after the last", async () => {
    let written = 0;
    async function* stream() {
      for (const row of rows) {
        written += 1;
        yield row;
      }
    }
    const { sheet } = await opened({ ...ledger, rows: stream(), summary: () => `共${written}项` });
    expect(sheet.getCell("A6").value).toBe("共2项");
  });

  test("a source that fails rejects the ledger instead of leaving it hanging", async () => {
    const failing: Iterable<LedgerRow> = {
      [Symbol.iterator]: () => {
        throw new Error("the source is gone");
      },
    };
    await expect(ledgerBuffer({ ...ledger, rows: failing })).rejects.toThrow("the source is gone");
  });
});

describe("ledger for Word", () => {
  test("PLG-22 the ledger is a table on A4 across whose head comes again on every sheet, in official fonts", async () => {
    const zip = await JSZip.loadAsync(await ledgerDocx(ledger));
    const xml = (await zip.file("word/document.xml")?.async("string")) ?? "";
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
    expect(xml.match(/<w:tblHeader/g)).toHaveLength(1);
    expect(xml).toContain("方正小标宋简体");
    const text = xml.replace(/<[^>]+>/g, "");
    for (const part of ["2026年度整改台账", "填报单位：第一支部", "2026.07.05", "共2项，已销号0项。"])
      expect(text).toContain(part);
  });
});

describe("sheet texts", () => {
  test("escaping is undone by the reader and touches nothing else", () => {
    for (const text of ["=1", "+86 139", "-", "@x", "\t=1"]) {
      expect(escapeCell(text)).toBe(`'${text}`);
      expect(unescapeCell(escapeCell(text))).toBe(text);
    }
    for (const text of ["1=1", "'引文'", "普通"]) expect(unescapeCell(escapeCell(text))).toBe(text);
  });

  test("a sheet name never holds what Excel refuses", () => {
    expect(sheetName("一/二[三]:'四'?")).toBe("一 二 三 四");
    expect(sheetName("长".repeat(40))).toHaveLength(31);
    expect(sheetName("//")).toBe("台账");
  });
});
