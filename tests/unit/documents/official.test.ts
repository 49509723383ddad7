import JSZip from "jszip";
import { describe, expect, test } from "vitest";
import { noticeDocument } from "@/lib/documents/notice";
import type { OfficialDocument } from "@/lib/documents/official";
import { officialDocx } from "@/lib/documents/official-docx";
import { officialPdf } from "@/lib/documents/official-pdf";
import { readPdf } from "./read-pdf";

const row = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙";

const document: OfficialDocument = {
  head: { issuer: "中共松涧县直属机关工作委员会", number: "松直工发〔2026〕5号" },
  title: "关于开展2026年度创先争优评选表彰工作的通知",
  recipients: "县直各党总支、党支部",
  blocks: [
    { kind: "heading", level: 1, text: "总体要求" },
    { kind: "paragraph", text: row.repeat(40) },
    { kind: "heading", level: 2, text: "坚持标准" },
    { kind: "paragraph", text: "请认真组织实施。" },
  ],
  attachments: ["推荐表", "汇总表"],
  issuers: ["中共松涧县直属机关工作委员会"],
  day: "2026-04-08",
  colophon: { copies: "县委办公室", office: "县直机关工委办公室", day: "2026-04-09" },
};

const docxParts = async (bytes: Buffer) => {
  const zip = await JSZip.loadAsync(bytes);
  const read = async (path: string) => (await zip.file(path)?.async("string")) ?? "";
  const footers = Object.keys(zip.files).filter((path) => path.startsWith("word/footer"));
  return {
    body: await read("word/document.xml"),
    styles: await read("word/styles.xml"),
    footers: (await Promise.all(footers.map(read))).join(""),
    pictures: Object.keys(zip.files).filter((path) => /^word\/media\/.+\.png$/.test(path)),
  };
};

describe("official document as PDF", () => {
  const { pages, embeddedFonts } = readPdf(officialPdf(document));

  test("a full page holds 22 lines of 28 characters within 156 × 225 mm", () => {
    const lines = pages[1]?.lines.filter((line) => !line.text.includes("—")) ?? [];
    expect(lines).toHaveLength(22);
    expect(new Set(lines.map((line) => [...line.text].length))).toEqual(new Set([28]));
    expect(lines[0]?.xMm).toBeCloseTo(28, 1);
    const pitch = ((lines[21]?.yMm ?? 0) - (lines[0]?.yMm ?? 0)) / 21;
    expect(pitch).toBeCloseTo(225 / 22, 2);
  });

  test("page numbers stand right on odd pages and left on even ones", () => {
    const number = (page: number) => pages[page]?.lines.find((line) => line.text.startsWith("—"));
    expect(number(0)?.text).toBe("— 1 —");
    expect(number(0)?.xMm).toBeGreaterThan(150);
    expect(number(1)?.xMm).toBeLessThan(40);
  });

  test("it reads in the order of the standard", () => {
    const text = pages.map((page) => page.text).join("");
    const order = [
      "工作委员会文件",
      "松直工发〔2026〕5号",
      "关于开展2026年度",
      "党支部：",
      "一、总体要求",
      "（一）坚持标准",
      "附件：1.推荐表2.汇总表",
      "2026年4月8日",
      "抄送：县委办公室。",
      "2026年4月9日印发",
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(embeddedFonts).toContain("NotoSansSC-Medium");
  });
});

describe("official document as Word", () => {
  test("names the fonts of the standard, its margins and its grid", async () => {
    const { body, styles, footers } = await docxParts(await officialDocx(document));
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"');
    for (const font of ["方正小标宋简体", "黑体", "楷体_GB2312"]) expect(body).toContain(`w:eastAsia="${font}"`);
    const margin = (side: string) =>
      (Number(new RegExp(`<w:pgMar[^>]* w:${side}="(\\d+)"`).exec(body)?.[1]) / 1440) * 25.4;
    expect([margin("top"), margin("bottom"), margin("left"), margin("right")].map(Math.round)).toEqual([
      37, 35, 28, 26,
    ]);
    expect(body).toMatch(/<w:docGrid w:type="lines" w:linePitch="579"\/>/);
    expect(22 * 579).toBeLessThanOrEqual(16838 - 2098 - 1984);
    // 28 characters of 16 pt, each drawn closer by the spacing of the style, fit 156 mm.
    const closer = Number(/<w:spacing w:val="(-?\d+)"/.exec(styles)?.[1]);
    expect(28 * (320 + closer)).toBeLessThanOrEqual(11906 - 1588 - 1474);
    expect(footers).toContain("— ");
    expect(footers).toContain("PAGE");
  });

  test("carries the red rule, the numbered headings and the signature", async () => {
    const { body } = await docxParts(await officialDocx(document));
    expect(body).toMatch(/<w:bottom w:val="single" w:color="C00000"/);
    for (const text of ["一、总体要求", "（一）坚持标准", "附件：1.推荐表", "2026年4月8日", "抄送：县委办公室。"])
      expect(body).toContain(text);
  });

  test("typed angle brackets stay text", async () => {
    const { body } = await docxParts(await officialDocx({ ...document, title: "关于<w:p>与&的通知" }));
    expect(body).toContain("&lt;w:p&gt;");
  });
});

describe("notice", () => {
  const notice = noticeDocument({
    title: "关于拟表彰对象的公示",
    basis: ["经支部推荐、征求意见、工委会议研究，拟表彰下列同志，现予公示。"],
    candidates: {
      columns: [
        { header: "姓名", share: 1 },
        { header: "拟表彰项目", share: 2 },
      ],
      rows: [
        ["方晓棠", "优秀共产党员"],
        ["秦一鸣", "优秀共产党员"],
      ],
    },
    order: "按姓氏笔画排序",
    period: { from: "2026-06-15", to: "2026-06-22", workingDays: 5, remark: "6月19日为法定假日，不计" },
    objection: { office: "县直机关工委", phone: "0999-5550112", address: "行政中心310室", mail: "gw@example.cn" },
    issuers: ["中共松涧县直属机关工作委员会"],
    day: "2026-06-15",
    online: { url: "https://zhengyou.example/board/sj01/notices/7", fingerprint: "3f9a 7c21" },
  });

  test("states list, order, both dates, working days and every way to object on one page", () => {
    const { pages } = readPdf(officialPdf(notice));
    expect(pages).toHaveLength(1);
    const text = pages[0]?.text ?? "";
    expect(text).toContain("公示时间：2026年6月15日至6月22日，共5个工作日（6月19日为法定假日，不计）。");
    for (const part of [
      "按姓氏笔画排序",
      "方晓棠",
      "电话、来信、来访、电子邮件",
      "0999-5550112",
      "gw@example.cn",
      "3f9a 7c21",
    ])
      expect(text).toContain(part);
  });

  test("a period over New Year names both years", () => {
    const words = noticeDocument({
      title: "公示",
      basis: [],
      candidates: { columns: [], rows: [] },
      issuers: ["某支部"],
      day: "2026-12-29",
      period: { from: "2026-12-29", to: "2027-01-06", workingDays: 5 },
      objection: { office: "某工委", phone: "1", address: "2" },
    }).blocks.map((block) => ("text" in block ? block.text : ""));
    expect(words).toContain("公示时间：2026年12月29日至2027年1月6日，共5个工作日。");
    expect(words[0]).toBe("公示名单如下：");
  });

  test("the Word copy carries table and picture of the code", async () => {
    const { body, pictures } = await docxParts(await officialDocx(notice));
    expect(body).toContain("<w:tblHeader");
    expect(pictures).toHaveLength(1);
  });
});
