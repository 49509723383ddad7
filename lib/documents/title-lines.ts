import { emWidth } from "./em-width";

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

// The dictionary of the runtime takes this one apart.
const phrase = /(创先争优)/;

const wordsOf = (line: string) =>
  line
    .split(phrase)
    .flatMap((part) => (phrase.test(part) ? [part] : [...segmenter.segment(part)].map((word) => word.segment)));

/**
 * A title of 22 pt in lines of at most 20 characters that never cut a word and are of like length,
 * as the standard asks of titles of several lines. A line break typed by the author is kept.
 */
export function titleLines(title: string, capacity = 20): string[] {
  return title.split("\n").flatMap((line) => balanced(line.trim(), capacity));
}

function balanced(line: string, capacity: number): string[] {
  const count = Math.ceil(emWidth(line) / capacity);
  if (count <= 1) return [line];
  for (let width = emWidth(line) / count; width < capacity; width += 0.5) {
    const lines = filled(line, width);
    if (lines.length <= count) return lines;
  }
  return filled(line, capacity);
}

function filled(line: string, width: number): string[] {
  const lines = [""];
  for (const word of wordsOf(line)) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && emWidth(last + word) > width) lines.push(word);
    else lines[lines.length - 1] = last + word;
  }
  return lines;
}
