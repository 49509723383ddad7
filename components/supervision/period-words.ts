import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

/** 2026W25, 2026-06 and 2026Q2 in words. */
export function periodWords(locale: Locale, period: string): string {
  const words = loadWords(locale, "supervision");
  const year = period.slice(0, 4);
  if (period[4] === "W") return words("periods.week", { year, week: String(Number(period.slice(5))) });
  if (period[4] === "Q") return words("periods.quarter", { year, quarter: quarters[Number(period[5]) - 1] ?? "" });
  return words("periods.month", { year, month: String(Number(period.slice(5))) });
}

const quarters = ["一", "二", "三", "四"];
