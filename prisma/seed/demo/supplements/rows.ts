import type { MemberSeries } from "../series";

/** ONCE is a piece of work with an end; YEAR runs through the year and falls due in December. */
export type Pace = "ONCE" | "YEAR";

/**
 * Further items for the members whom the 140 samples do not reach. `{a|b}` is one of several wordings, so that two
 * members of a branch never pledge in the same words.
 */
export type SupplementRow = readonly [
  series: MemberSeries,
  pace: Pace,
  matter: string,
  target: string,
  beneficiary: string,
  check: string,
];
