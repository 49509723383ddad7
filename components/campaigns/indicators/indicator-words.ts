import type { Indicator } from "@/lib/campaigns/indicators/queries";
import { growthOf, isAbout, type Plan, percentOf, timeLeft, totalOf } from "@/lib/campaigns/indicators/rules";
import type { Approximation } from "@/lib/campaigns/indicators/schema";
import { formatNumber, formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";

type Amount = { quantity: number; approximate: Approximation };

/** 32 亿元, 20 余张: a figure as a paper puts it. */
export function amountWords(locale: Locale, { unit, decimals }: Indicator, { quantity, approximate }: Amount): string {
  const count = formatNumber(locale, Number(quantity.toFixed(decimals)));
  return loadWords(locale, "ledgers")(`indicators.counted.${approximate || "EXACT"}`, { count, unit });
}

export function totalWords(locale: Locale, indicator: Indicator): string {
  const { figures, counting } = indicator;
  if (figures.length === 0) return loadWords(locale, "ledgers")("indicators.noFigures");
  const approximate = isAbout(figures) ? "ABOUT" : "";
  return amountWords(locale, indicator, { quantity: totalOf(figures, counting), approximate });
}

/** 145%, 106.7%, 约 98%: each plan's percentage with its own decimals (RPT-30). */
export function rateWords(locale: Locale, indicator: Indicator, plan: Plan): string {
  const { figures, counting, rounding } = indicator;
  const rate = percentOf(totalOf(figures, counting), plan.quantity, plan.precision, rounding) ?? 0;
  const about = isAbout(figures) || plan.approximate !== "";
  return loadWords(locale, "ledgers")(about ? "indicators.about" : "indicators.percent", {
    rate: rate.toFixed(plan.precision),
  });
}

/** 完成省厅计划 22 亿元的 145%, one for each issuer. */
export function planWords(locale: Locale, indicator: Indicator): string[] {
  const words = loadWords(locale, "ledgers");
  return indicator.plans.map((plan) =>
    words(indicator.kind === "ASSESSMENT" ? "indicators.marksOf" : "indicators.rateOf", {
      issuer: plan.issuer,
      plan: amountWords(locale, indicator, plan),
      rate: rateWords(locale, indicator, plan),
    }),
  );
}

export function growthWords(locale: Locale, { figures, counting, rounding }: Indicator): string {
  const words = loadWords(locale, "ledgers");
  const growth = growthOf(figures, counting, rounding);
  if (growth === null) return words("indicators.noGrowth");
  if (growth === 0) return words("indicators.even");
  const rate = words("indicators.percent", { rate: Math.abs(growth).toFixed(1) });
  return words(growth > 0 ? "indicators.grown" : "indicators.fallen", { rate });
}

/** RPT-34: 还剩 41 天（40 余天）. */
export function leftWords(locale: Locale, dueOn: Day, today: Day): string {
  const words = loadWords(locale, "ledgers");
  const { days, tens } = timeLeft(today, dueOn);
  if (days === 0) return words("indicators.over");
  return tens === null ? words("indicators.days", { days }) : words("indicators.daysOdd", { days, tens });
}

export const figurePeriod = (locale: Locale, period: string): string =>
  period.length === 4
    ? loadWords(locale, "ledgers")("indicators.years", { year: period })
    : formatPeriod(locale, period);
