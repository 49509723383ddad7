import { diffChars } from "diff";

export type Wording = { text: string; target: string; dueOn: string; beneficiary: string; checkedHow: string };

export const wordingFields = ["text", "target", "dueOn", "beneficiary", "checkedHow"] as const;
export type WordingField = (typeof wordingFields)[number];

export type Piece = { kind: "same" | "added" | "removed"; text: string };

/** Two wordings as pieces that stayed, came and went; in Chinese signs are compared, not words. */
export const piecesOf = (before: string, after: string): Piece[] =>
  diffChars(before, after).map(({ value, added, removed }) => ({
    kind: kindOf(added, removed),
    text: value,
  }));

function kindOf(added: boolean, removed: boolean): Piece["kind"] {
  if (added) return "added";
  return removed ? "removed" : "same";
}

/** The fields that differ; none means that nothing was proposed. */
export const changedFields = (before: Wording, after: Wording): WordingField[] =>
  wordingFields.filter((field) => before[field] !== after[field]);
