/** A calendar day as YYYY-MM-DD; days compare as text. */
export type Day = string;

/** The demo county is told as of this Saturday in the second quarter. */
export const TODAY: Day = "2026-06-20";
export const YEAR = "2026";

const DAY_MS = 86_400_000;

export const plusDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** A due day counts as due from the day itself on. */
export const isDue = (dueOn: Day): boolean => dueOn <= TODAY;

/** 6月30日, as it stands in a pledge. */
export function spoken(day: Day): string {
  const [, month, date] = day.split("-");
  return `${Number(month)}月${Number(date)}日`;
}

/** Public holidays of 2026 that the demo story touches. */
const holidays = new Set(["2026-01-01", "2026-04-06", "2026-05-01", "2026-05-04", "2026-05-05", "2026-06-19"]);
const springFestival = { from: "2026-02-15", to: "2026-02-23" };

export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const onLeave = day >= springFestival.from && day <= springFestival.to;
  return weekday !== 0 && weekday !== 6 && !holidays.has(day) && !onLeave;
}

export function nextWorkingDay(day: Day): Day {
  let at = day;
  while (!isWorkingDay(at)) at = plusDays(at, 1);
  return at;
}

export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0;
  for (let at = from; at <= to; at = plusDays(at, 1)) if (isWorkingDay(at)) count += 1;
  return count;
}
