import { type Ledger, textColumn } from "./ledger";
import { deadlineWords, letterWords, type PledgeLetter } from "./pledge-letter";

type Filled = { letter: PledgeLetter; reporter: string; day: string; keys: readonly string[] };

/** The letter as one sheet: its items as rows with their keys, the line to sign at the foot (PLG-10). */
export function pledgeLetterSheet({ letter, reporter, day, keys }: Filled): Ledger {
  return {
    name: letterWords.heading,
    title: `${letter.pledger}${letterWords.heading}`,
    unit: letter.org,
    reporter,
    day,
    columns: [
      { key: "number", header: "序号", kind: "number", width: 6 },
      textColumn("item", "承诺事项", 44),
      textColumn("target", "目标", 18),
      textColumn("deadline", "时限", 18),
      textColumn("beneficiary", "受益对象", 18),
      textColumn("check", "检查方式", 24),
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
