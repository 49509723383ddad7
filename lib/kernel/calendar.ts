import { addDays, type Day } from "./clock";

/** Days that differ from the plain week, from the editable `calendar` table. */
export type Exceptions = ReadonlyMap<Day, "HOLIDAY" | "WORKDAY">;

export function isWorkingDay(day: Day, exceptions: Exceptions): boolean {
  const exception = exceptions.get(day);
  if (exception) return exception === "WORKDAY";
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The last day of a period of `count` working days that begins on `from` (counted when it is one). */
export function lastWorkingDay(from: Day, count: number, exceptions: Exceptions): Day {
  let day = from;
  let left = count;
  for (;;) {
    if (isWorkingDay(day, exceptions)) left -= 1;
    if (left <= 0) return day;
    day = addDays(day, 1);
  }
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysUntil(from: Day, to: Day, exceptions: Exceptions): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, exceptions)) count += 1;
  return count;
}
