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
