export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** `spread`: how far the baseline's rounds lie from their median, as a share of it; the median of these distances. */
export type Paired = { ratio: number; least: number; most: number; spread: number };

/** Measures A and B in turn, A B A B, after one warm-up of each, and answers the median of the rounds' ratios A / B. */
export async function pair(a: () => Promise<number>, b: () => Promise<number>, rounds = 5): Promise<Paired> {
  await a();
  await b();
  const measured: { a: number; b: number }[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push({ a: await a(), b: await b() });
  const ratios = measured.map((round) => round.a / round.b);
  const baseline = measured.map((round) => round.b);
  const middle = median(baseline);
  const distances = baseline.map((value) => Math.abs(value - middle) / middle);
  return { ratio: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios), spread: median(distances) };
}

/** How often a second `work` is done, one after the other. */
export async function perSecond(times: number, work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  for (let done = 0; done < times; done += 1) await work();
  return times / ((performance.now() - began) / 1_000);
}
