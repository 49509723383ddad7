/** REV-53: from this likeness on the writer is asked whether the words fit this subject. */
const nearCopy = 0.8;
const fewest = 8;

/** Words that could be said of anybody. */
const empty = /^(很好|较好|一般|无|没有|暂无|继续努力|再接再厉|表现不错|工作认真|有待提高|需要加强)[。！，\s]*$/;

export type Nudge = "COPIED" | "EMPTY";

/** REV-53: a private hint, never a bar: copied words, or words that say nothing. */
export function nudgeOf(parts: readonly string[], likeness: number | null): Nudge | null {
  if (likeness !== null && likeness >= nearCopy) return "COPIED";
  const thin = parts.some((part) => empty.test(part.trim()) || (part.trim() !== "" && part.trim().length < fewest));
  return thin ? "EMPTY" : null;
}

type Part = "achievements" | "shortcomings" | "direction";

/** A library to begin a sentence with; the facts are the reviewer's own. */
export const phrases: Record<Part, readonly string[]> = {
  achievements: ["到期承诺按时兑现，", "带头在一线，", "群众当面反映", "进展记录及时，", "难事主动往前赶，"],
  shortcomings: [
    "进展集中在月底补填，",
    "与服务对象见面少，",
    "目标定得偏低，",
    "第　条进度偏慢，",
    "佐证材料不够具体，",
  ],
  direction: [
    "每月 25 日前填一次进展，",
    "请服务对象当面评一评，",
    "把难事分到每个月，",
    "下月底前完成第　条，",
    "带一名年轻同志一起做，",
  ],
};
