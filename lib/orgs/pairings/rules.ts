export type TypedPair = { line: number; holder: string; opened: string };

export const mostPairs = 100;

/** The pairs of a pasted list, and the lines that are none: two names or codes a line, apart by a tab, a comma or 、. */
export function readPairs(text: string): { pairs: TypedPair[]; faults: number[] } {
  const lines = text
    .split(/\r?\n/)
    .map((content, at) => ({ line: at + 1, parts: partsOf(content) }))
    .filter(({ parts }) => parts.length > 0);
  return {
    pairs: lines.flatMap(({ line, parts: [holder, opened, ...more] }) =>
      holder && opened && more.length === 0 ? [{ line, holder, opened }] : [],
    ),
    faults: lines.filter(({ parts }) => parts.length !== 2).map(({ line }) => line),
  };
}

const partsOf = (content: string) =>
  content
    .split(/[\t,，;；、]| {2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Lines that say the same pair again. */
export const repeated = (pairs: readonly TypedPair[]): number[] =>
  pairs
    .filter(({ holder, opened }, at) => pairs.findIndex((p) => p.holder === holder && p.opened === opened) < at)
    .map(({ line }) => line);
