import "server-only";
import type { Paper } from "@/lib/campaigns/papers/queries";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { OfficialBlock, OfficialDocument } from "./official";

/** A paper as an official document by GB/T 9704: red head and number, title, recipients, text, issuer and day (CAM-02). */
export function paperDocument(paper: Paper, today: Day): OfficialDocument {
  const words = loadWords("zh-CN", "papers");
  const day = paper.issuedOn ?? today;
  const copies = paper.copies ? { copies: paper.copies } : {};
  return {
    head: { issuer: paper.issuer, ...(paper.numberText ? { number: paper.numberText } : {}) },
    title: paper.title,
    ...(paper.recipients ? { recipients: paper.recipients.replace(/[：:]$/, "") } : {}),
    blocks: blocksOf(paper.body),
    attachments: linesOf(paper.attachments),
    issuers: [paper.issuer],
    day,
    ...(paper.state === "VOID" ? { remark: words("paper.voided", { reason: paper.voidReason }) } : {}),
    ...(paper.issuedOn ? { colophon: { ...copies, office: paper.issuer, day } } : {}),
  };
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

const levels = [/^[一二三四五六七八九十]+、\s*/, /^[（(][一二三四五六七八九十]+[）)]\s*/] as const;
const longest = 30;

/**
 * Lines that begin with 一、 or （一） and are short are headings, whose numbers the layout writes anew. Where one line of a level
 * runs on into its text, the whole level is left as it was written: its numbers would not add up otherwise.
 */
export function blocksOf(body: string): OfficialBlock[] {
  const lines = linesOf(body);
  const headed = levels.map((mark) => lines.filter((line) => mark.test(line)).every((line) => line.length <= longest));
  return lines.map((line) => {
    const at = levels.findIndex((mark, level) => headed[level] && mark.test(line));
    const mark = levels[at];
    return mark
      ? { kind: "heading", level: at === 0 ? 1 : 2, text: line.replace(mark, "") }
      : { kind: "paragraph", text: line };
  });
}
