import { StackedBar } from "@/components/ui/bar";
import type { Counts } from "@/lib/campaigns/coverage/queries";
import { adoptionStates, reachedOf } from "@/lib/campaigns/coverage/rules";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { stateTones } from "./state-tones";

/** The whole line at one look; the figures stand under the bar in words. */
export function CoverageBar({ locale, counts }: { locale: Locale; counts: Partial<Counts> }) {
  const words = loadWords(locale, "campaigns");
  const segments = adoptionStates.map((state) => ({
    label: words(`adoptionStates.${state}`),
    value: counts[state] ?? 0,
    tone: stateTones[state],
  }));
  return <StackedBar segments={segments} caption={words("coverage.reached", { orgs: reachedOf(counts) })} />;
}
