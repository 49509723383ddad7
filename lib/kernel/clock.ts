/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export type Day = string & { readonly __day?: never };

const offset = 8 * 3_600_000;
const dayLength = 86_400_000;

/** The day a moment falls on in Asia/Shanghai. */
export const dayOf = (moment: Date): Day => new Date(moment.getTime() + offset).toISOString().slice(0, 10);

/** Prisma takes a `date` column as midnight UTC. */
export const asDate = (day: Day): Date => new Date(`${day}T00:00:00Z`);

export const addDays = (day: Day, days: number): Day =>
  new Date(asDate(day).getTime() + days * dayLength).toISOString().slice(0, 10);

/** Whole days from one day to another; negative when `to` lies before `from`. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((asDate(to).getTime() - asDate(from).getTime()) / dayLength);

/** The quarter a day falls in, as `2026Q2`. */
export const periodOf = (day: Day): string => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** Periods to choose from: this quarter with two on either side; half-years and years with one. */
export function periodsAround(day: Day): { quarters: string[]; halves: string[]; years: string[] } {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const named = (mark: string, each: number, spread: number) =>
    Array.from(
      { length: 2 * spread + 1 },
      (_, at) => year * each + Math.ceil((month * each) / 12) - 1 + at - spread,
    ).map((count) => `${Math.floor(count / each)}${mark}${each === 1 ? "" : (count % each) + 1}`);
  return { quarters: named("Q", 4, 2), halves: named("H", 2, 1), years: named("", 1, 1) };
}

export const isDay = (text: string): text is Day =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(asDate(text).getTime()) &&
  asDate(text).toISOString().startsWith(text);
