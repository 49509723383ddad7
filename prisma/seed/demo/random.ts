/** A seeded stream: the same words always give the same demo county, on every machine. */
export type Stream = {
  next: () => number;
  int: (from: number, to: number) => number;
  pick: <T>(choices: readonly T[]) => T;
  shuffle: <T>(items: readonly T[]) => T[];
};

/** FNV-1a over the code points, to turn words into a seed. */
export function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (const char of words) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/** Mulberry32 seeded by words; small, and good enough for choosing texts and days. */
export function streamOf(...words: readonly string[]): Stream {
  let state = hashOf(words.join("\u001f"));
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return { next, int, pick: (choices) => pickFrom(choices, next()), shuffle: (items) => shuffled(items, int) };
}

function pickFrom<T>(choices: readonly T[], at: number): T {
  const chosen = choices[Math.floor(at * choices.length)];
  if (chosen === undefined) throw new Error("nothing to pick from");
  return chosen;
}

function shuffled<T>(items: readonly T[], int: Stream["int"]): T[] {
  const rest = [...items];
  const out: T[] = [];
  while (rest.length > 0) out.push(...rest.splice(int(0, rest.length - 1), 1));
  return out;
}
