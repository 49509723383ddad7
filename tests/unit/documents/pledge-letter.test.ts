import { expect, test } from "vitest";
import { MissingGlyphs } from "@/lib/documents/glyphs";
import { type PledgeLetter, pledgeLetterPdf } from "@/lib/documents/pledge-letter";
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
