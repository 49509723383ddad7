import { writeFileSync } from "node:fs";
import { columns, table } from "@/scripts/setup/say.mjs";
import { benchBallot } from "./ballot";
import { benchBoard } from "./board";
import { benchCascade } from "./cascade";
import { benchColdStart } from "./cold";
import { benchDashboard } from "./dashboard";
import { type Figure, TooNoisy } from "./figure";
import type { Ground, Urls } from "./ground";
import { benchImport } from "./import";
import { benchItems } from "./items";
import { benchJavascript } from "./javascript";
import { benchList } from "./list";
import { benchMemory } from "./memory";
import { benchReviews } from "./reviews";
import { benchScope } from "./scope";
import { benchTallies } from "./tallies";
import { benchTree } from "./tree";

const measures: Record<string, (ground: Ground) => Promise<Figure[]>> = {
  scope: benchScope,
  list: benchList,
  items: benchItems,
  tallies: benchTallies,
  tree: benchTree,
  cascade: benchCascade,
  dashboard: benchDashboard,
  board: benchBoard,
  ballot: benchBallot,
  import: benchImport,
  javascript: benchJavascript,
  cold: benchColdStart,
  memory: benchMemory,
  reviews: benchReviews,
};

/** Runs the measures named, or all; one that cannot be taken is told and counts as missed. */
async function main(): Promise<boolean> {
  const words = process.argv.slice(2);
  const chosen = Object.keys(measures).filter((name) => words.includes(name));
  const ground: Ground = {
    demo: JSON.parse(process.env.BENCH_DEMO ?? "") as Urls,
    prefecture: JSON.parse(process.env.BENCH_PREFECTURE ?? "") as Urls,
    quick: words.includes("--quick"),
  };
  const figures: Figure[] = [];
  let whole = true;
  for (const name of chosen.length > 0 ? chosen : Object.keys(measures)) {
    const taken = await take(name, ground);
    whole &&= taken !== null;
    figures.push(...(taken ?? []));
  }
  writeFileSync(".data/bench.json", `${JSON.stringify(figures, null, 2)}\n`);
  console.log(`\n${draw(figures)}\n`);
  return whole && figures.every(({ pass }) => pass);
}

async function take(name: string, ground: Ground): Promise<Figure[] | null> {
  const began = performance.now();
  try {
    return await whenQuiet(async () => (await measures[name]?.(ground)) ?? []);
  } catch (error) {
    console.error(`${name} could not be measured:`, error instanceof Error ? error.message : error);
    return null;
  } finally {
    console.log(`${name}: ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  }
}

async function whenQuiet<T>(measure: () => Promise<T>, tries = 3): Promise<T> {
  try {
    return await measure();
  } catch (error) {
    if (!(error instanceof TooNoisy) || tries <= 1) throw error;
    console.log(`${error.message}; once more`);
    return whenQuiet(measure, tries - 1);
  }
}

function draw(figures: Figure[]): string {
  const cells = figures.map(({ name, value, unit, target, pass, range }) => ({
    name,
    value: String(value),
    range: range ?? "",
    unit,
    target,
    pass: pass ? "yes" : "MISSED",
  }));
  const wide = Math.max(5, ...cells.map(({ value }) => columns(value)));
  const rows = cells.map(({ name, value, range, unit, target, pass }) => [
    name,
    value.padStart(wide),
    range,
    unit,
    target,
    pass,
  ]);
  return table([["figure", "value".padStart(wide), "range", "unit", "target", "met"], ...rows]);
}

process.exit((await main()) ? 0 : 1);
