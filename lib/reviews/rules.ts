import type { Day } from "@/lib/kernel/clock";
import type { TargetState } from "./targets/lifecycle";

export type Standing = "DUE" | "OVERDUE" | "REVIEWED" | "EXEMPTED";

/** Overdue is computed from the round's last day, never stored. */
export function standingOf(state: TargetState, closesOn: Day, today: Day): Standing {
  if (state !== "DUE") return state;
  return closesOn < today ? "OVERDUE" : "DUE";
}

export type Coverage = {
  /** 应点评: everybody drawn. */
  due: number;
  done: number;
  exempted: number;
  overdue: number;
  left: number;
};

/** REV-44: the four figures of a round; `due` is all that were drawn, so due = done + exempted + left. */
export function coverageOf(counts: Partial<Record<TargetState, number>>, closesOn: Day, today: Day): Coverage {
  const done = counts.REVIEWED ?? 0;
  const exempted = counts.EXEMPTED ?? 0;
  const left = counts.DUE ?? 0;
  return { due: done + exempted + left, done, exempted, left, overdue: closesOn < today ? left : 0 };
}

/** INV-05: covered means reviewed or exempted with a reason. */
export const isCovered = ({ left, due }: Coverage): boolean => due > 0 && left === 0;

export type Score = { position: number; score: number };
export type Dimension = { position: number; name: string; weight: number };

/** REV-41: the weighted mean of the dimensions, to one decimal; null until every dimension has its score. */
export function weightedScore(dimensions: readonly Dimension[], scores: readonly Score[]): number | null {
  const weights = dimensions.reduce((total, { weight }) => total + weight, 0);
  let total = 0;
  for (const { position, weight } of dimensions) {
    const found = scores.find((score) => score.position === position);
    if (!found) return null;
    total += found.score * weight;
  }
  return weights === 0 ? null : Math.round((total / weights) * 10) / 10;
}

export type ItemBucket = "FULFILLED" | "OVERDUE" | "NOT_DUE" | "WITHDRAWN";

/** Decision 3: due means that the day has come. */
export function bucketOf(item: { state: string; dueOn: Day }, today: Day): ItemBucket {
  if (item.state === "FULFILLED" || item.state === "WITHDRAWN") return item.state;
  return item.dueOn <= today ? "OVERDUE" : "NOT_DUE";
}
