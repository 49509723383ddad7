import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { ServicePoints } from "@/lib/orgs/registers/queries";

/** RPT-16: who has a service centre or station, and the share; only where everybody has one is it said of all, round hundreds put as 500多. */
export function servicePointSentence(
  locale: Locale,
  { townships, townshipsWith, villages, villagesWith }: ServicePoints,
): string {
  const words = loadWords(locale, "registers");
  const [all, having] = [townships + villages, townshipsWith + villagesWith];
  // Rounded down, so that one village without never reads as 100 %.
  const share = `${Math.floor((1_000 * having) / all) / 10}%`;
  if (having < all)
    return words("coverage.part", { towns: townships, townsWith: townshipsWith, villages, villagesWith, share });
  const hundreds = Math.floor(villages / 100) * 100;
  const many = hundreds >= 100 && hundreds < villages;
  return words("coverage.whole", {
    towns: townships,
    villages: many ? words("coverage.many", { count: hundreds }) : String(villages),
    share,
  });
}
