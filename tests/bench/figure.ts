import type { Paired } from "./rounds";

/** `range` holds the least and the most of the rounds behind the value. */
export type Figure = { name: string; value: number; unit: string; target: string; pass: boolean; range?: string };

/** `target` is written as `≤ 2` or `≥ 0.7`. */
export function figure(name: string, value: number, unit: string, target: string): Figure {
  const [sign, bound] = target.split(" ");
  const limit = Number(bound);
  return { name, value: round(value), unit, target, pass: sign === "≥" ? value >= limit : value <= limit };
}

/** The machine did other things meanwhile; a second try may find it quiet. */
export class TooNoisy extends Error {}

/** Refuses a ratio whose baseline wandered: the machine was too busy to measure. */
export function ratioOf(name: string, { ratio, least, most, spread }: Paired, unit: string, target: string): Figure {
  if (spread > 0.25)
    throw new TooNoisy(
      `${name}: the baseline's own spread is ${(spread * 100).toFixed(0)} %, so ${round(ratio)} says nothing`,
    );
  return { ...figure(name, ratio, unit, target), range: `${round(least)}–${round(most)}` };
}

const round = (value: number) => Number(value.toFixed(3));
