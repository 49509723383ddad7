export type Showable = { id: string; ahead: boolean; number: number };

/** PLG-09: bodies, committee and leading cadres pledge first, then all members; within each in the order of their numbers. */
export const assemblyOrder = <Row extends Showable>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => Number(b.ahead) - Number(a.ahead) || a.number - b.number);
