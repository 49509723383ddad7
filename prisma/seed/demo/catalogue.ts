import { dutyRows } from "./catalogue/duty";
import { integrityRows } from "./catalogue/integrity";
import { livelihoodRows } from "./catalogue/livelihood";
import { reformRows } from "./catalogue/reform";
import type { SampleRow } from "./catalogue/rows";
import { studyRows } from "./catalogue/study";
import { styleRows } from "./catalogue/style";
import { teamRows } from "./catalogue/team";
import { type Day, YEAR } from "./days";
import { type Measure, measureOf } from "./measures";
import { type Category, categoryOf, type Series } from "./series";

/** One of the 140 sample items of the demo county, e.g. 丙2. */
export type Sample = {
  key: string;
  series: Series;
  category: Category;
  pledger: string;
  matter: string;
  target: string;
  measure: Measure;
  dueOn: Day;
  beneficiary: string;
  check: string;
};

const tables: readonly (readonly [mark: string, series: Series, rows: readonly SampleRow[]])[] = [
  ["甲", "STUDY", studyRows],
  ["乙", "REFORM", reformRows],
  ["丙", "DUTY", dutyRows],
  ["丁", "INTEGRITY", integrityRows],
  ["戊", "TEAM", teamRows],
  ["己", "STYLE", styleRows],
  ["庚", "LIVELIHOOD", livelihoodRows],
];

export const samples: readonly Sample[] = tables.flatMap(([mark, series, rows]) =>
  rows.map(([pledger, matter, target, due, beneficiary, check], at) => ({
    key: `${mark}${at + 1}`,
    series,
    category: categoryOf(series),
    pledger,
    matter,
    target,
    measure: measureOf(target),
    dueOn: `${YEAR}-${due}`,
    beneficiary,
    check,
  })),
);

const byKey = new Map(samples.map((sample) => [sample.key, sample]));

export function sampleOf(key: string): Sample {
  const sample = byKey.get(key);
  if (sample === undefined) throw new Error(`no sample ${key}`);
  return sample;
}
