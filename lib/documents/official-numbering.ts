import { chineseNumeral } from "./chinese-numerals";
import type { OfficialBlock } from "./official";

/** Headings with their numbers in the text: 一、 then （一） then 1. then （1）, each level starting anew under the one above. */
export function numberHeadings(blocks: readonly OfficialBlock[]): OfficialBlock[] {
  const counts = [0, 0, 0, 0];
  return blocks.map((block) => {
    if (block.kind !== "heading") return block;
    const count = (counts[block.level - 1] ?? 0) + 1;
    counts.fill(0, block.level);
    counts[block.level - 1] = count;
    return { ...block, text: `${headingNumber(block.level, count)}${block.text}` };
  });
}

function headingNumber(level: 1 | 2 | 3 | 4, count: number): string {
  const forms = {
    1: () => `${chineseNumeral(count)}、`,
    2: () => `（${chineseNumeral(count)}）`,
    3: () => `${count}.`,
    4: () => `（${count}）`,
  };
  return forms[level]();
}

/** 附件 lines: numbered only when there are several, as the standard has it. */
export function attachmentLines(attachments: readonly string[]): string[] {
  return attachments.length === 1 ? [...attachments] : attachments.map((name, i) => `${i + 1}.${name}`);
}
