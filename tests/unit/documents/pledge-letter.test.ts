import ExcelJS from "exceljs";
import JSZip from "jszip";
import { expect, test } from "vitest";
import { MissingGlyphs } from "@/lib/documents/glyphs";
import { ledgerBuffer } from "@/lib/documents/ledger";
import { type PledgeLetter, pledgeLetterPdf } from "@/lib/documents/pledge-letter";
import { pledgeLetterDocx } from "@/lib/documents/pledge-letter-docx";
import { pledgeLetterSheet } from "@/lib/documents/pledge-letter-sheet";
import { readPdf } from "./read-pdf";

const item = {
  text: "窗口许可办理压缩到12个工作日",
  target: "12个工作日",
  deadline: { day: "2026-06-30" },
  beneficiary: "办事群众",
  check: "支委抽查20件",
};

const letter: PledgeLetter = {
  campaign: "2026年度创先争优活动",
  org: "松涧县交通运输局第一支部",
  pledger: "方晓棠",
  duty: "组织委员",
  items: [item, { ...item, text: "#strong[常年值守]", deadline: { words: "长期，每年12月20日对照检查" } }],
  board: { url: "https://zhengyou.example/board/sj01", phone: "0999-5550112" },
};

test("PLG-10 a member prints the letter: every item with target, time, beneficiary and check, and a line to sign", () => {
  const { pages } = readPdf(pledgeLetterPdf(letter));
  expect(pages).toHaveLength(1);
  expect(Math.round(pages[0]?.widthMm ?? 0)).toBe(210);
  const text = pages[0]?.text ?? "";
  for (const part of [
    "承诺书",
    "方晓棠组织委员",
    "以下2条事项",
    "一、窗口许可",
    "二、#strong[常年值守]",
    "时　　限2026年6月30日",
    "长期，每年12月20日对照检查",
    "受益对象办事群众",
    "检查方式支委抽查20件",
    "承诺人（签字）：",
    "监督电话：0999-5550112",
  ]) {
    expect(text).toContain(part);
  }
});

test("a letter without a board leaves the code out, and many items run on with page numbers", () => {
  const { pages } = readPdf(
    pledgeLetterPdf({ ...letter, board: undefined, items: Array.from({ length: 12 }, () => item) }),
  );
  expect(pages.length).toBeGreaterThan(1);
  expect(pages[0]?.text).toContain(`第1页，共${pages.length}页`);
  expect(pages.map((page) => page.text).join("")).not.toContain("扫码");
});

test("a name that cannot be printed is refused", () => {
  expect(() => pledgeLetterPdf({ ...letter, pledger: "王𠮷" })).toThrow(MissingGlyphs);
});

test("PLG-10 the letter opens in Word in the fonts of an office, with a line to sign", async () => {
  const zip = await JSZip.loadAsync(await pledgeLetterDocx(letter));
  const xml = (await zip.file("word/document.xml")?.async("string")) ?? "";
  const text = xml.replace(/<[^>]+>/g, "");
  for (const part of [
    "承诺书",
    "方晓棠",
    "一、窗口许可办理压缩到12个工作日",
    "时限：2026年6月30日",
    "承诺人（签字）：",
  ])
    expect(text).toContain(part);
  for (const font of ["方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"]) expect(xml).toContain(font);
});

test("PLG-10 the letter as a sheet names the org and keeps the key of every item in a hidden column", async () => {
  const sheet = pledgeLetterSheet({ letter, reporter: "方晓棠", day: "2026-06-20", keys: ["k-1", "k-2"] });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(await ledgerBuffer(sheet)).buffer);
  const page = book.worksheets[0];
  expect(page?.getCell("A1").value).toBe("方晓棠承诺书");
  expect(String(page?.getCell("A2").value)).toContain("填报单位：松涧县交通运输局第一支部");
  expect(page?.views[0]).toMatchObject({ state: "frozen", ySplit: 3 });
  expect(page?.getColumn(7).hidden).toBe(true);
  expect([page?.getCell("G4").value, page?.getCell("G5").value]).toEqual(["k-1", "k-2"]);
});
