import { dimensionSets } from "@/lib/reviews/rounds/rules";
import { orgs } from "../demo/orgs";
import type { PlannedRound, PlannedTarget } from "../demo/plan/review-shapes";

export const roundKey = (round: Pick<PlannedRound, "org" | "round" | "scope">): string =>
  `${round.org} ${round.scope} ${round.round}`;

export const roundOf = (target: PlannedTarget): string =>
  roundKey({ org: target.roundOrg, round: target.round, scope: target.scope });

export const personOf = (target: PlannedTarget): string | null =>
  "person" in target.subject ? target.subject.person : null;

/** REV-32 to REV-39: the set of dimensions that suits the field. */
export function dimensionsOf(round: Pick<PlannedRound, "org" | "scope">): readonly string[] {
  const field = orgs.find((org) => org.code === round.org)?.field;
  const code = round.scope === "SUBORDINATES" ? "E" : (memberSets[field ?? "ORGAN"] ?? "B");
  return dimensionSets.find((set) => set.code === code)?.dimensions ?? [];
}

const memberSets: Readonly<Record<string, string>> = {
  RURAL: "D2",
  STATE_ENTERPRISE: "G",
  PRIVATE_ENTERPRISE: "G",
  SCHOOL: "D",
};
