import { describe, expect, test } from "vitest";
import { qrSvg } from "@/lib/documents/qr";
import { type SlipSheets, slipsPdf } from "@/lib/documents/slips";
import { readPdf } from "./read-pdf";

const sheets = (count: number): SlipSheets => ({
  org: "中共松涧县交通运输局第一支部委员会",
  round: "2026年第二批群众评议",
  closingDay: "2026-07-10",
  phone: "0999-5550112",
  address: "zhengyou.example/e",
  slips: Array.from({ length: count }, (_, i) => ({
    url: `https://zhengyou.example/e/sj7k.${"x".repeat(20)}${i}`,
    code: `K7QF-${1000 + i}`,
    evaluatorClass: "服务对象",
  })),
});

describe("slips", () => {
  test("ten stand on a sheet, each with its code, class, closing day and telephone", () => {
    const { pages } = readPdf(slipsPdf(sheets(13)));
    expect(pages).toHaveLength(2);
    const text = pages[0]?.text ?? "";
    for (const part of [
      "参评类别：服务对象",
      "截止日期：2026年7月10日",
      "咨询电话：0999-5550112",
      "中共松涧县交通运输局第一支部委员会",
    ]) {
      expect(text.split(part)).toHaveLength(11);
    }
    expect(text).toContain("K7QF-1009");
    expect(text).not.toContain("K7QF-1010");
    expect(pages[1]?.text).toContain("第2张／共2张　本张3条");
  });

  test("they are printed in the order given", () => {
    const shuffled = { ...sheets(3), slips: [...sheets(3).slips].reverse() };
    const text = readPdf(slipsPdf(shuffled)).pages[0]?.text ?? "";
    expect(text.indexOf("K7QF-1002")).toBeLessThan(text.indexOf("K7QF-1000"));
  });

  test("two hundred take less than two seconds", () => {
    const times = [1, 2].map(() => {
      const start = performance.now();
      slipsPdf(sheets(200));
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(2_000);
  });
});

describe("QR", () => {
  test("is one square SVG of dark modules with its quiet zone and no script", () => {
    const svg = qrSvg("https://zhengyou.example/verify/1");
    const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
    expect((side - 8 - 17) % 4).toBe(0);
    // The top edge of the upper left finder pattern: seven dark modules after the quiet zone.
    expect(svg).toContain("M4 4h7v1h-7z");
    expect(svg).not.toMatch(/script|href/);
  });
});
