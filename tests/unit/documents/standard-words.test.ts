import { describe, expect, test } from "vitest";
import { chineseNumeral } from "@/lib/documents/chinese-numerals";
import { dayWords } from "@/lib/documents/day-words";
import { numberHeadings } from "@/lib/documents/official-numbering";
import { titleLines } from "@/lib/documents/title-lines";

describe("words of the standard", () => {
  test("headings count anew under each higher heading", () => {
    const levels = [1, 2, 3, 3, 4, 2, 1, 2] as const;
    const numbered = numberHeadings(levels.map((level) => ({ kind: "heading", level, text: "题" })));
    expect(numbered.map((block) => ("text" in block ? block.text : ""))).toEqual([
      "一、题",
      "（一）题",
      "1.题",
      "2.题",
      "（1）题",
      "（二）题",
      "二、题",
      "（一）题",
    ]);
  });

  test("numerals and days", () => {
    expect([1, 10, 11, 20, 99].map(chineseNumeral)).toEqual(["一", "十", "十一", "二十", "九十九"]);
    expect(() => chineseNumeral(100)).toThrow(RangeError);
    expect(dayWords("2026-06-06")).toBe("2026年6月6日");
    expect(() => dayWords("2026-02-30")).toThrow(RangeError);
  });

  test("a long title breaks into like lines and cuts no word", () => {
    expect(titleLines("关于开展2026年度创先争优评选表彰工作的通知")).toEqual([
      "关于开展2026年度创先争优",
      "评选表彰工作的通知",
    ]);
    expect(titleLines("关于表彰的\n决定")).toEqual(["关于表彰的", "决定"]);
    expect(titleLines("公示")).toEqual(["公示"]);
  });
});
