import { describe, expect, test } from "vitest";
import { type Certificate, certificatesPdf } from "@/lib/documents/certificate";
import { MissingGlyphs, missingGlyphs } from "@/lib/documents/glyphs";
import { readPdf } from "./read-pdf";

const certificate: Certificate = {
  recipient: "方晓棠",
  recipientKind: "person",
  paragraphs: ["在2026年度创先争优活动中，带头兑现公开承诺，被评为“优秀共产党员”。"],
  issuers: ["中共松涧县直属机关工作委员会"],
  day: "2026-06-26",
  number: "2026-0012",
  verifyUrl: "https://zhengyou.example/verify/2026-0012",
};

const lineOf = (pdf: Buffer, text: string) => {
  const line = readPdf(pdf).pages[0]?.lines.find((printed) => printed.text.includes(text));
  if (line === undefined) throw new Error(`not printed: ${text}`);
  return line;
};

describe("certificate", () => {
  test("is A4 landscape and carries every part of the form, in embedded fonts", () => {
    const { pages, embeddedFonts } = readPdf(certificatesPdf([certificate]));
    expect(pages).toHaveLength(1);
    expect(Math.round(pages[0]?.widthMm ?? 0)).toBe(297);
    expect(Math.round(pages[0]?.heightMm ?? 0)).toBe(210);
    for (const part of [
      "荣誉证书",
      "方晓棠同志：",
      "特发此证，以资鼓励。",
      "2026年6月26日",
      "证书第2026-0012号",
      "扫码查验证书",
    ]) {
      expect(pages[0]?.text).toContain(part);
    }
    expect(embeddedFonts.sort()).toEqual(["NotoSerifSC-Bold", "NotoSerifSC-Regular"]);
  });

  test("an organisation is not called a comrade", () => {
    const pdf = certificatesPdf([{ ...certificate, recipient: "客运站党支部", recipientKind: "organisation" }]);
    expect(readPdf(pdf).pages[0]?.text).toContain("客运站党支部：");
    expect(readPdf(pdf).pages[0]?.text).not.toContain("同志");
  });

  test("the body is indented by two characters under the salutation", () => {
    const pdf = certificatesPdf([certificate]);
    const indentMm = lineOf(pdf, "在2026年度").xMm - lineOf(pdf, "方晓棠同志").xMm;
    expect(indentMm).toBeCloseTo((2 * 23 * 25.4) / 72, 1);
  });

  test("45 mm about issuer and date stay free for the seal", () => {
    const { pages } = readPdf(certificatesPdf([certificate]));
    const about = pages[0]?.lines.filter((line) => line.xMm > 110 && line.yMm > 140) ?? [];
    expect(about.map((line) => line.text)).toEqual(["中共松涧县直属机关工作委员会", "2026年6月26日"]);
    expect(lineOf(certificatesPdf([certificate]), "特发此证").yMm).toBeLessThan(140);
  });

  test("on pre-printed paper only the wording is printed, moved by the millimetres given", () => {
    const plain = certificatesPdf([certificate]);
    const moved = certificatesPdf([certificate], { kind: "preprinted", rightMm: 4, downMm: -2.5 });
    expect(readPdf(moved).pages[0]?.text).not.toMatch(/荣誉证书|扫码/);
    for (const text of ["方晓棠同志", "特发此证", "2026年6月26日", "证书第"]) {
      expect(lineOf(moved, text).xMm - lineOf(plain, text).xMm).toBeCloseTo(4, 2);
      expect(lineOf(moved, text).yMm - lineOf(plain, text).yMm).toBeCloseTo(-2.5, 2);
    }
  });

  test("a long citation is set smaller and stays above the signature", () => {
    const long = { ...certificate, paragraphs: [certificate.paragraphs.join("").repeat(7)] };
    const pdf = certificatesPdf([long]);
    expect(readPdf(pdf).pages).toHaveLength(1);
    expect(lineOf(pdf, "特发此证").yMm).toBeLessThan(lineOf(pdf, "中共松涧县").yMm);
  });

  test("what was typed is never read as markup", () => {
    const typed = `#panic("x") *粗* $a^2$ #read("/etc/passwd") \\u{41} "引" ] } // 注`;
    const { pages } = readPdf(certificatesPdf([{ ...certificate, paragraphs: [typed] }]));
    expect(pages[0]?.text.replaceAll(" ", "")).toContain(typed.replaceAll(" ", ""));
  });

  test("equal input gives equal bytes, and a batch gives a page each", () => {
    expect(certificatesPdf([certificate]).equals(certificatesPdf([certificate]))).toBe(true);
    expect(readPdf(certificatesPdf([certificate, { ...certificate, number: "2026-0013" }])).pages).toHaveLength(2);
  });
});

describe("missing glyphs", () => {
  test("rare characters of names are covered", () => {
    expect(missingGlyphs("𬭎䶮㛃喆堃昇龑犇 ·〔2026〕—“”")).toEqual([]);
  });

  test("each character the font lacks is named once, an invisible one by its code", () => {
    expect(missingGlyphs("王𠮷𠮷同志\u{e0041}")).toEqual(["𠮷", "U+E0041"]);
  });

  test("a certificate with a character that cannot be printed is refused with its name", () => {
    const attempt = () => certificatesPdf([{ ...certificate, recipient: "王𠮷" }]);
    expect(attempt).toThrow(MissingGlyphs);
    expect(attempt).toThrow("𠮷");
  });
});
