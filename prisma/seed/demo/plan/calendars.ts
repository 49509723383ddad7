import { type Day, plusDays } from "../days";
import { streamOf } from "../random";

/** The transport branches were counted on the 18th for the superior's review, so nothing there moves later. */
export const transportBranches: readonly string[] = ["O05", "O06", "O07", "O08"];

const beforeSpring: readonly Day[] = ["2026-01-30", "2026-02-04", "2026-02-06", "2026-02-10", "2026-02-12"];
const afterSpring: readonly Day[] = ["2026-02-26", "2026-02-27", "2026-03-03", "2026-03-05"];

/** Days the story fixes: the first branch settled its pledges after the turnover of 12 March. */
const fixedDays: Readonly<Record<string, Day>> = {
  O05: "2026-03-26",
  O08: "2026-03-30",
  O09: "2026-04-24",
  O10: "2026-02-06",
  O26: "2026-02-10",
  O24: "2026-02-12",
};

/** The day an organisation hung its members' pledges. */
export function publishDay(org: string): Day {
  const fixed = fixedDays[org];
  if (fixed !== undefined) return fixed;
  return streamOf("publish", org).pick([...beforeSpring, ...afterSpring]);
}

/** The steps before publication, each on its own day (INV-01). */
export const stepsBefore = (published: Day) => ({
  surveyedOn: plusDays(published, -12),
  raisedOn: plusDays(published, -6),
  examinedOn: plusDays(published, -2),
});

// biome-ignore format: a table reads by rows
export const earlyDues: readonly Day[] = [
  "2026-03-31", "2026-04-10", "2026-04-30", "2026-05-15", "2026-05-20", "2026-05-31", "2026-06-10", "2026-06-15",
];
// biome-ignore format: a table reads by rows
export const laterDues: readonly Day[] = [
  "2026-06-30", "2026-07-15", "2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31", "2026-11-30",
];
export const yearEndDues: readonly Day[] = ["2026-12-15", "2026-12-20", "2026-12-31"];

/** Fallen due within the three days of grace, so that no rectification stands yet. */
export const graceDues = (org: string): readonly Day[] =>
  transportBranches.includes(org) ? ["2026-06-17", "2026-06-18"] : ["2026-06-17", "2026-06-18", "2026-06-20"];

/** Fallen due earlier and open since: each of these has a rectification. */
export const lapsedDues: readonly Day[] = ["2026-05-10", "2026-05-15", "2026-05-20", "2026-05-31", "2026-06-05"];
