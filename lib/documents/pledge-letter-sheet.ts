import type { Ledger } from "./ledger";
import { deadlineWords, letterWords, type PledgeLetter } from "./pledge-letter";

type Filled = { letter: PledgeLetter; reporter: string; day: string; keys: readonly string[] };

/** The letter as one sheet: its items as rows with their keys, the line to sign at the foot (PLG-10). */
export function pledgeLetterSheet({ letter, reporter, day, keys }: Filled): Ledger {
  const text = (key: string, header: string, width: number) => ({ key, header, width, kind: "text" as const });
  return {
    name: letterWords.heading,
    title: `${letter.pledger}${letterWords.heading}`,
    unit: letter.org,
    reporter,
    day,
    columns: [
      { key: "number", header: "序号", kind: "number", width: 6 },
      text("item", "承诺事项", 44),
      text("target", "目标", 18),
      text("deadline", "时限", 18),
      text("beneficiary", "受益对象", 18),
      text("check", "检查方式", 24),
    ],
    rows: letter.items.map((item, at) => ({
      key: keys[at] ?? "",
      cells: {
        number: at + 1,
        item: item.text,
        target: item.target,
        deadline: deadlineWords(item),
        beneficiary: item.beneficiary,
        check: item.check,
      },
    })),
    summary: `${letterWords.closing}　　　　${letterWords.signature}　　　　　　　　　　${letterWords.date}`,
  };
}
