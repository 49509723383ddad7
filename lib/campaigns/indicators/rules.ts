import { type Day, daysBetween } from "@/lib/kernel/clock";
import type { Approximation, IndicatorRhythm, Rounding } from "./schema";

export type Figure = {
  period: string;
  quantity: number;
  prior: number | null;
  approximate: Approximation;
  note: string;
};
export type Plan = { id: string; issuer: string; quantity: number; approximate: Approximation; precision: number };

const scale = 10_000;
/** Figures have at most four decimals; whole numbers keep what floating point would lose. */
const whole = (value: number): bigint => BigInt(Math.round(value * scale));
const round = (value: bigint, by: bigint, rounding: Rounding): bigint => {
  const [size, sign] = value < 0n ? [-value, -1n] : [value, 1n];
  return sign * ((rounding === "HALF_UP" ? 2n * size + by : 2n * size) / (2n * by));
};

/** RPT-30: part as a percentage of a whole, with as many decimals as the paper prints, rounded as it rounds; null without a whole. */
export function percentOf(part: number, total: number, precision: number, rounding: Rounding = "HALF_UP") {
  if (total <= 0) return null;
  const digits = round(whole(part) * 100n * 10n ** BigInt(precision), whole(total), rounding);
  return Number(digits) / 10 ** precision;
}

/** 同比增长: against the same periods of the year before; only when each of them is known. */
export function growthOf(figures: readonly Figure[], counting: string, rounding: Rounding = "HALF_UP"): number | null {
  const known = counting === "LATEST" ? figures.slice(-1) : figures;
  if (known.length === 0 || known.some(({ prior }) => prior === null)) return null;
  const prior = known.reduce((sum, figure) => sum + (figure.prior ?? 0), 0);
  return percentOf(totalOf(figures, counting) - prior, prior, 1, rounding);
}

/** The year so far: the sum of its periods, or the newest; sums are taken in whole ten-thousandths. */
export function totalOf(figures: readonly Figure[], counting: string): number {
  if (counting === "LATEST") return figures.at(-1)?.quantity ?? 0;
  return Number(figures.reduce((sum, { quantity }) => sum + whole(quantity), 0n)) / scale;
}

/** RPT-12: one approximate figure makes its sum approximate. */
export const isAbout = (figures: readonly Figure[]): boolean => figures.some(({ approximate }) => approximate !== "");

/** RPT-34: days left until the day, and how a paper says it: 41 days are 40 余天. */
export function timeLeft(today: Day, dueOn: Day): { days: number; tens: number | null } {
  const days = Math.max(0, daysBetween(today, dueOn));
  return { days, tens: days > 10 && days % 10 !== 0 ? Math.floor(days / 10) * 10 : null };
}

/** 按时间进度: how much of the span is over, in whole per cent. */
export function elapsedOf(beginsOn: Day, dueOn: Day, today: Day): number {
  const all = daysBetween(beginsOn, dueOn) + 1;
  const over = Math.min(all, Math.max(0, daysBetween(beginsOn, today) + 1));
  return percentOf(over, all, 0) ?? 0;
}

const two = (value: number) => String(value).padStart(2, "0");

/** The periods from the first day on that have begun, oldest first, as an entry names them. */
export function periodsOf(rhythm: IndicatorRhythm, beginsOn: Day, until: Day): string[] {
  const [first, last] = [monthsOf(beginsOn), monthsOf(until)];
  const months = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  const named = months.map((month) => {
    const [year, number] = [Math.floor(month / 12), (month % 12) + 1];
    if (rhythm === "YEAR") return `${year}`;
    return rhythm === "MONTH" ? `${year}-${two(number)}` : `${year}Q${Math.ceil(number / 3)}`;
  });
  return [...new Set(named)];
}

const monthsOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
