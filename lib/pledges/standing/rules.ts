import type { Day } from "@/lib/kernel/clock";

/** The same month and day, in the first year whose check day is not before today; 29 February falls on the 28th. */
export function nextCheckDay(checkDay: Day, today: Day): Day {
  const inYear = (year: number): Day => {
    const day = `${year}${checkDay.slice(4)}`;
    return day.endsWith("-02-29") && !isLeap(year) ? `${year}-02-28` : day;
  };
  const year = Number(today.slice(0, 4));
  const next = inYear(year) < today ? inYear(year + 1) : inYear(year);
  return next > checkDay ? next : inYear(Number(checkDay.slice(0, 4)) + 1);
}

const isLeap = (year: number) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
