import { describe, expect, test } from "vitest";
import { type BoardPapers, boardPosterPdf, boardSheetPdf, platesPdf } from "@/lib/documents/board-papers";
import { readPdf } from "./read-pdf";

const items = [1, 2, 3, 4, 5].map((number) => ({ number, text: `第 ${number} 件实事办好办实`, due: "时限6月30日" }));
const pledge = (name: string) => ({
  name,
  title: "副书记",
  personal: true,
  url: "https://example.test/board/sj05?q=x",
  items,
});
const papers: BoardPapers = {
  ...{ org: "某局第一党支部", campaign: "2026 年创先争优活动", phone: "0999-5550115", asOf: "数据截至2026年6月20日" },
  url: "https://example.test/board/sj05",
  pledges: [{ ...pledge("某局第一党支部"), personal: false }, pledge("周某某"), pledge(""), pledge("林某某")],
};

describe("papers of the board", () => {
  test("PLG-33 the sheet is set on A3 across and on A4 upright, with everything that hangs", () => {
    for (const size of ["a3", "a4"] as const) {
      const { pages } = readPdf(boardSheetPdf(papers, size));
      expect(pages).toHaveLength(1);
      expect(pages[0]?.text).toContain("某局第一党支部");
      expect(pages[0]?.text.split("5 件实事办好办实")).toHaveLength(5);
      expect(Math.round(pages[0]?.widthMm ?? 0)).toBe(size === "a3" ? 420 : 210);
    }
  });

  test("SYS-23 LIFE-11 plates and duty cards bear one name each, and a name that is not to hang gets none", () => {
    const [plates] = readPdf(platesPdf(papers, "plate")).pages;
    expect(plates?.text).toContain("周某某");
    expect(plates?.text).toContain("另有 1 条见公开栏");
    expect(plates?.text.split("我承诺")).toHaveLength(3);
    const cards = readPdf(platesPdf({ ...papers, pledges: [...papers.pledges, pledge("陈某某")] }, "card"));
    expect(cards.pages).toHaveLength(2);
  });

  test("PLG-33 the poster leads to the board by code and by the address in letters", () => {
    const { pages } = readPdf(boardPosterPdf(papers));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.text).toContain("https://example.test/board/sj05");
    expect(pages[0]?.text).toContain("监督电话：0999-5550115");
  });
});
