import { type Day, spoken } from "./days";

/** The number and unit inside a target; a bottom-line target (零违反) has the number 0. */
export type Measure = { amount: number | null; unit: string };

const numbered = /(\d+(?:\.\d+)?)\s*(%|[^\d，,、。；（）\s]+)?/u;

/** Reads "每周 2 次" as 2 次 and "80 分以上" as 80 分以上. */
export function measureOf(target: string): Measure {
  if (target.startsWith("零")) return { amount: 0, unit: target.slice(1) };
  const found = numbered.exec(target);
  if (found === null) return { amount: null, unit: target };
  return { amount: Number(found[1]), unit: found[2] ?? "" };
}

/** 时限＋事项＋目标; a target that the matter already says is not said twice. */
export function pledgeText(dueOn: Day, matter: string, target: string): string {
  const said = matter.replaceAll(" ", "").includes(target.replaceAll(" ", ""));
  return said ? `${spoken(dueOn)}前，${matter}` : `${spoken(dueOn)}前，${matter}，${target}`;
}
