export type Figure = { name: string; value: number; unit: string; target: string; pass: boolean };

/** `target` is written as `≤ 2` or `≥ 0.7`. */
export function figure(name: string, value: number, unit: string, target: string): Figure {
  const [sign, bound] = target.split(" ");
  const limit = Number(bound);
  return { name, value: Number(value.toFixed(3)), unit, target, pass: sign === "≥" ? value >= limit : value <= limit };
}
