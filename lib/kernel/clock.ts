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

export const isDay = (text: string): text is Day =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(asDate(text).getTime()) &&
  asDate(text).toISOString().startsWith(text);
