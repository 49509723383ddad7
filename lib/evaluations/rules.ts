/** What a ballot holds for each answer, in the order a form offers them (EVA-14). */
export const marks = { satisfied: 1, fairly: 5, basically: 2, dissatisfied: 3, unknown: 4 } as const;
export type Mark = keyof typeof marks;
/** `basically` counts everybody content below the highest mark; whoever chose 比较满意 is among them. */
const columns = ["satisfied", "basically", "dissatisfied", "unknown"] as const;
export type Counted = Record<(typeof columns)[number], number>;
export type Graded = Counted & { fairly: number };

/** The marks of a form of three, four or five, in its order; twin of marks_of(). */
export const scaleOf = (grades: number): Mark[] =>
  (Object.keys(marks) as Mark[]).filter(
    (mark) => (mark !== "fairly" || grades === 5) && (mark !== "basically" || grades > 3),
  );

/** How many gave exactly this mark. */
export const gave = (counted: Graded, mark: Mark): number =>
  mark === "basically" ? counted.basically - counted.fairly : counted[mark];

/** Below this many a group is not shown apart. */
export const fewest = 5;

export const ballotsIn = (counted: Counted): number => columns.reduce((sum, column) => sum + counted[column], 0);

/** Those who know: 不了解 stands outside the denominator. */
export const knowing = ({ satisfied, basically, dissatisfied }: Counted): number =>
  satisfied + basically + dissatisfied;

/** Satisfied and basically satisfied among those who know; null when nobody does. */
export function satisfactionRate(counted: Counted): number | null {
  const known = knowing(counted);
  return known === 0 ? null : (counted.satisfied + counted.basically) / known;
}

/** INV-09: below the threshold a rectification opens; a handful of marks decides nothing (LIFE-18). */
export function fallsShort(counted: Counted, threshold: number): boolean {
  const known = knowing(counted);
  return known >= fewest && (counted.satisfied + counted.basically) * 100 < threshold * known;
}

/**
 * The classes shown apart. One under five is hidden, and the next smallest with it until those hidden are at least two
 * classes and five ballots together, so that whole minus parts tells nothing about fewer than five. Twin of close_evaluation().
 */
export function shownClasses<Name extends string>(sizes: readonly { name: Name; ballots: number }[]): Name[] {
  const rising = [...sizes].sort((a, b) => a.ballots - b.ballots || (a.name < b.name ? -1 : 1));
  if ((rising[0]?.ballots ?? 0) >= fewest) return sizes.map(({ name }) => name);
  let before = 0;
  const hidden = new Set<Name>();
  for (const [rank, { name, ballots }] of rising.entries()) {
    if (ballots < fewest || rank < 2 || before < fewest) hidden.add(name);
    before += ballots;
  }
  return sizes.map(({ name }) => name).filter((name) => !hidden.has(name));
}
