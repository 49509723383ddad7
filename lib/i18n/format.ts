import { type Locale, timeZone } from "./locales";
import { loadWords } from "./words";

export type Day = Date | string;

const tags: Record<Locale, string> = { "zh-CN": "zh-CN", "zh-Hant": "zh-Hant", en: "en-GB" };
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

const dateFormat = (locale: Locale, options: Intl.DateTimeFormatOptions) => {
  const key = locale + JSON.stringify(options);
  const format = dates.get(key) ?? new Intl.DateTimeFormat(tags[locale], { timeZone, ...options });
  dates.set(key, format);
  return format;
};

const numberFormat = (locale: Locale, options: Intl.NumberFormatOptions) => {
  const key = locale + JSON.stringify(options);
  const format = numbers.get(key) ?? new Intl.NumberFormat(tags[locale], options);
  numbers.set(key, format);
  return format;
};

/** An ISO day reads as midnight UTC, which is the same day in Shanghai. */
const instant = (day: Day) => (typeof day === "string" ? new Date(day) : day);

/** 6月15日 */
export const formatDay = (locale: Locale, day: Day) =>
  dateFormat(locale, { month: "long", day: "numeric" }).format(instant(day));

/** 2026年6月15日 */
export const formatFullDay = (locale: Locale, day: Day) =>
  dateFormat(locale, { year: "numeric", month: "long", day: "numeric" }).format(instant(day));

/** 2026年6月15日星期一 */
export const formatDayWithWeek = (locale: Locale, day: Day) =>
  dateFormat(locale, { year: "numeric", month: "long", day: "numeric", weekday: "short" }).format(instant(day));

/** 星期五, of 1 to 7 from Monday on */
export const formatWeekday = (locale: Locale, number: number) =>
  dateFormat(locale, { weekday: "long" }).format(instant(`2001-01-0${number}`));

/** 2026年6月 */
export const formatMonth = (locale: Locale, day: Day) =>
  dateFormat(locale, { year: "numeric", month: "long" }).format(instant(day));

/** 10:32 */
export const formatClock = (locale: Locale, at: Day) =>
  dateFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(instant(at));

/** 6月20日 10:32 */
export const formatMoment = (locale: Locale, at: Day) => `${formatDay(locale, at)} ${formatClock(locale, at)}`;

/** 2026年6月20日 10:32 */
export const formatFullMoment = (locale: Locale, at: Day) => `${formatFullDay(locale, at)} ${formatClock(locale, at)}`;

/** 2026, 2026H1, 2026Q2, 2026-06 and 2026W25 in words. */
export function formatPeriod(locale: Locale, period: string): string {
  const words = loadWords(locale, "common");
  const [year, mark, number] = [period.slice(0, 4), period[4], String(Number(period.slice(5)))];
  if (mark === undefined) return words("periods.year", { year });
  if (mark === "H") return words("periods.half", { year, number });
  if (mark === "Q") return words("periods.quarter", { year, number });
  return words(mark === "W" ? "periods.week" : "periods.month", { year, number });
}

/** 1,234 */
export const formatNumber = (locale: Locale, value: number) => numberFormat(locale, {}).format(value);

/** 0.704 reads 70.4%; always one decimal, so columns of figures align. */
export const formatPercent = (locale: Locale, ratio: number) =>
  numberFormat(locale, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(ratio);

/** 剩9天, 今天, 逾期3天: days from today to the date, negative once it has passed. */
export function formatDeadline(locale: Locale, days: number): string {
  const words = loadWords(locale, "common");
  if (days === 0) return words("deadlines.today");
  return days > 0 ? words("deadlines.left", { days }) : words("deadlines.late", { days: -days });
}
