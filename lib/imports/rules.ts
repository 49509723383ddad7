import type { Fault, Field, ImportKind, Verdict } from "./fields/schema";
import { indicatorFields } from "./indicators/fields";
import { orgFields } from "./orgs/fields";
import { peopleFields } from "./people/rules";
import { pledgeFields } from "./pledges/fields";

/** The fields of each kind of list, as data: a new kind is a row here and its three functions in the database. */
export const fieldsOf: Record<ImportKind, readonly Field[]> = {
  PEOPLE: peopleFields,
  ORGS: orgFields,
  PLEDGES: pledgeFields,
  INDICATORS: indicatorFields,
};

/** Kinds whose rows belong to the campaign that runs and are shown as what stood and what comes, each for itself to take or leave. */
export const isCompared = (kind: ImportKind): boolean => kind === "PLEDGES" || kind === "INDICATORS";

export const largestFile = 10 * 2 ** 20;

export type Counts = Record<Verdict, number>;

/** What is wrong with the mapping itself: two columns for one field, or none for what every row needs. */
export function faultOfMapping(chosen: readonly string[], fields: readonly Field[]): "duplicate" | "required" | null {
  const used = chosen.filter(Boolean);
  if (new Set(used).size < used.length) return "duplicate";
  return fields.every(({ key, required }) => !required || used.includes(key)) ? null : "required";
}

/** The faults of one row, in the order of its columns. */
export const inOrder = (faults: readonly Fault[]): Fault[] => [...faults].sort((a, b) => a.column - b.column);

/** The kinds that a page offers: organisations where others may stand below, pledges where members are and a campaign runs, figures where indicators are kept. */
type Open = { leads: boolean; pledges: boolean; indicators: boolean };
export const openKinds = ({ leads, pledges, indicators }: Open): readonly ImportKind[] => [
  "PEOPLE",
  ...(leads ? (["ORGS"] as const) : []),
  ...(pledges ? (["PLEDGES"] as const) : []),
  ...(indicators ? (["INDICATORS"] as const) : []),
];
