// The database leaves out the same marks in `text_pairs`; a test holds the two against each other.
const marks = /[\s!-/:-@[-`{-~，。；：、！？“”‘’（）《》·]/g;

function pairsOf(text: string): Set<string> {
  const signs = [...text.replace(marks, "")];
  return new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`));
}

/** How alike two texts are, 0 to 1: twice the shared pairs of neighbouring characters over the pairs of both (Decision 18). For texts that never reach the database. */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}
