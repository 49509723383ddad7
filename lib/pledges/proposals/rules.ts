import { diffChars } from "diff";

export type Wording = { text: string; target: string; dueOn: string; beneficiary: string; checkedHow: string };

export const wordingFields = ["text", "target", "dueOn", "beneficiary", "checkedHow"] as const;
export type WordingField = (typeof wordingFields)[number];

export type Piece = { kind: "same" | "added" | "removed"; text: string };

/** Up to here a value is read at one glance: what differs is shown as one piece, not sign by sign. */
const short = 12;

/** Two wordings as pieces that stayed, came and went; in Chinese signs are compared, not words. */
export const piecesOf = (before: string, after: string): Piece[] =>
  Math.max(before.length, after.length) <= short
    ? wholePieces(before, after)
    : diffChars(before, after).map(({ value, added, removed }) => ({ kind: kindOf(added, removed), text: value }));

function wholePieces(before: string, after: string): Piece[] {
  const [from, to] = [[...before], [...after]];
  const least = Math.min(from.length, to.length);
  let head = 0;
  while (head < least && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < least - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  const middle = (signs: string[]) => signs.slice(head, signs.length - tail).join("");
  const pieces: Piece[] = [
    { kind: "same", text: from.slice(0, head).join("") },
    { kind: "removed", text: middle(from) },
    { kind: "added", text: middle(to) },
    { kind: "same", text: tail > 0 ? from.slice(-tail).join("") : "" },
  ];
  return pieces.filter(({ text }) => text !== "");
}

function kindOf(added: boolean, removed: boolean): Piece["kind"] {
  if (added) return "added";
  return removed ? "removed" : "same";
}

/** The fields that differ; none means that nothing was proposed. */
export const changedFields = (before: Wording, after: Wording): WordingField[] =>
  wordingFields.filter((field) => before[field] !== after[field]);
