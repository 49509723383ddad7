import { type Day, periodOf } from "@/lib/kernel/clock";

/** The last day of a quarter such as 2026Q2. */
export function endOfPeriod(period: string): Day {
  const [year, quarter] = [Number(period.slice(0, 4)), Number(period.slice(5))];
  return new Date(Date.UTC(year, quarter * 3, 0)).toISOString().slice(0, 10);
}

export const periodBefore = (period: string): string => {
  const [year, quarter] = [Number(period.slice(0, 4)), Number(period.slice(5))];
  return quarter === 1 ? `${year - 1}Q4` : `${year}Q${quarter - 1}`;
};

/** What may be reported today: the running quarter and the one before it, of the campaign's own year. */
export function openPeriods(today: Day, beginsOn: Day): string[] {
  const now = periodOf(today);
  return [now, periodBefore(now)].filter((period) => endOfPeriod(period) >= beginsOn);
}

/** The campaign's own day for the report, else the last day of the quarter. */
export const reportDueOn = (period: string, given: Day | undefined): Day => given ?? endOfPeriod(period);
