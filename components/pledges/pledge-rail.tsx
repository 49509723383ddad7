import { type Step, StepRail } from "@/components/ui/rail";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { PledgeItem } from "@/lib/pledges/items/lifecycle";
import type { PledgeState } from "@/lib/pledges/lifecycle";

type PledgeRailProps = { locale: Locale; state: PledgeState; items: readonly Pick<PledgeItem, "state">[] };

/** 定诺 → 示诺 → 践诺 → 评诺 (PLG-02). */
export function PledgeRail({ locale, state, items }: PledgeRailProps) {
  const [words, common] = [loadWords(locale, "pledges"), loadWords(locale, "common")];
  const current = stepOf(state, items);
  const names = (["set", "show", "keep", "judge"] as const).map((name) => words(`steps.${name}`));
  const steps = names.map((name, at): Step => {
    const standing = standingOf(at, current);
    return { name, state: standing, stateLabel: common(`states.${standing}`) };
  });
  return <StepRail label={words("steps.label")} steps={steps} />;
}

const standingOf = (at: number, current: number): Step["state"] => {
  if (at < current) return "done";
  return at === current ? "current" : "ahead";
};

/** How many steps are behind; 4 when everything is judged. */
function stepOf(state: PledgeState, items: readonly Pick<PledgeItem, "state">[]): number {
  if (state === "SETTLED") return 1;
  if (state !== "PUBLISHED") return 0;
  const live = items.filter((item) => item.state !== "WITHDRAWN");
  if (live.length === 0 || live.some((item) => item.state === "OPEN")) return 2;
  return live.some((item) => item.state === "CLAIMED") ? 3 : 4;
}
