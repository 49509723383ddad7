import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

/** 差 12.5 个百分点: how far an organisation stands from a point; nothing where one of the two has no figure. */
export function distanceWords(locale: Locale, model: number | null, own: number | null): string {
  const words = loadWords(locale, "meetings");
  if (model === null || own === null) return "";
  const points = Math.round((own - model) * 10) / 10;
  if (points === 0) return words("points.even");
  return points > 0 ? words("points.ahead", { points }) : words("points.behind", { points: -points });
}
