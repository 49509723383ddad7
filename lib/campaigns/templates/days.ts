import { asDate, isDay } from "@/lib/kernel/clock";
import type { PartKind, Rhythm } from "./schema";

/** 3月31日, 3-31 and 3.31 are all the last of March; whatever is no month and day stays as it was typed. */
export function readYearDay(typed: string): string {
  const [, month = "", day = ""] = typed.match(/^(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?$/) ?? [];
  return month ? `${month.padStart(2, "0")}-${day.padStart(2, "0")}` : typed.replace(/[日号]$/, "");
}

/** Whether it comes every year, so not the 29th of February. */
export const isYearDay = (text: string) => /^\d{2}-\d{2}$/.test(text) && isDay(`2001-${text}`);

/** The day a quarter's or month's number stands for; the 31st of a shorter month is its last day. */
export function dayInMonth(year: number, month: string, number: number): string {
  const last = new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(Math.min(number, last)).padStart(2, "0")}`;
}

type Dated = { kind: PartKind; rhythm: Rhythm | ""; endsDay: string };

/** CAM-08: a key of `refusals.fields` when the day of a part is none its rhythm knows, otherwise null. */
export function faultOfDay({ kind, rhythm, endsDay }: Dated): "badYearDay" | "badMonthDay" | "badWeekDay" | null {
  if (endsDay === "") return null;
  if (kind !== "CADENCE" || rhythm === "YEAR") return isYearDay(endsDay) ? null : "badYearDay";
  const most = rhythm === "WEEK" ? 7 : 31;
  const fits = /^\d{1,2}$/.test(endsDay) && Number(endsDay) >= 1 && Number(endsDay) <= most;
  if (fits) return null;
  return rhythm === "WEEK" ? "badWeekDay" : "badMonthDay";
}

/** A month and day as any day of that name, to be written out in the reader's language. */
export const sampleOf = (yearDay: string) => asDate(`2001-${yearDay}`);
