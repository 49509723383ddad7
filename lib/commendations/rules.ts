import type { Day } from "@/lib/kernel/clock";

export type SubjectKind = "PERSON" | "ORG";
export const ruleNames = ["standing", "pledge", "review", "evaluation", "fulfilment", "rectification"] as const;
export type RuleName = (typeof ruleNames)[number];

export type Satisfaction = {
  roundId: string;
  orgName: string;
  satisfied: number;
  basically: number;
  dissatisfied: number;
  /** The org's own evaluation was too small to be shown, so the one above it counts: 并入. */
  merged: boolean;
};

/** What the rows say of one candidate; each figure with the row it comes from. */
export type Facts = {
  subjectKind: SubjectKind;
  standing: "FULL" | "PROBATIONARY" | null;
  membershipId: string | null;
  pledgeId: string | null;
  publishedOn: Day | null;
  due: number;
  fulfilled: number;
  reviewTargetId: string | null;
  reviewId: string | null;
  reviewedOn: Day | null;
  evaluation: Satisfaction | null;
  openOrdered: number;
  orderedId: string | null;
};

export type Standard = { minSatisfaction: number; minFulfilment: number };

export type Check = { rule: RuleName; passed: boolean; figure: string; sourceKind: string; sourceId: string | null };

const percent = (share: number) => `${(Math.floor(share * 1000) / 10).toFixed(1)}%`;

/** 满意 and 基本满意 of those who judged; 不了解 stands outside the denominator. Null when nobody judged. */
export function satisfactionShare({ satisfied, basically, dissatisfied }: Satisfaction): number | null {
  const judged = satisfied + basically + dissatisfied;
  return judged === 0 ? null : (satisfied + basically) / judged;
}

/** Nothing due yet is nothing broken: with no due item the rule is met. */
export const fulfilmentShare = ({ due, fulfilled }: Pick<Facts, "due" | "fulfilled">): number =>
  due === 0 ? 1 : fulfilled / due;

/**
 * INV-10: every rule answered apart, so that the page can say which one a candidate met and by which row.
 * A person is graded only as a full member; an organisation has no standing.
 */
export function checksOf(facts: Facts, standard: Standard): Check[] {
  const checks = [
    pledgeCheck(facts),
    reviewCheck(facts),
    evaluationCheck(facts, standard),
    fulfilmentCheck(facts, standard),
    rectificationCheck(facts),
  ];
  return facts.subjectKind === "PERSON" ? [standingCheck(facts), ...checks] : checks;
}

const standingCheck = ({ standing, membershipId }: Facts): Check => ({
  rule: "standing",
  passed: standing === "FULL",
  figure: standing ?? "",
  sourceKind: "MEMBERSHIP",
  sourceId: membershipId,
});

const pledgeCheck = ({ pledgeId, publishedOn }: Facts): Check => ({
  rule: "pledge",
  passed: pledgeId !== null,
  figure: publishedOn ?? "",
  sourceKind: "PLEDGE",
  sourceId: pledgeId,
});

const reviewCheck = ({ reviewTargetId, reviewId, reviewedOn }: Facts): Check => ({
  rule: "review",
  passed: reviewTargetId !== null,
  figure: reviewedOn ?? "",
  sourceKind: reviewId ? "REVIEW" : "REVIEW_TARGET",
  sourceId: reviewId ?? reviewTargetId,
});

function evaluationCheck({ evaluation }: Facts, { minSatisfaction }: Standard): Check {
  const share = evaluation && satisfactionShare(evaluation);
  const kind = evaluation?.merged ? "EVALUATION_MERGED" : "EVALUATION";
  return {
    rule: "evaluation",
    passed: share !== null && share * 100 >= minSatisfaction,
    figure: share === null ? "" : [percent(share), ...(evaluation?.merged ? [evaluation.orgName] : [])].join(" · "),
    sourceKind: kind,
    sourceId: evaluation?.roundId ?? null,
  };
}

const fulfilmentCheck = (facts: Facts, { minFulfilment }: Standard): Check => ({
  rule: "fulfilment",
  passed: fulfilmentShare(facts) * 100 >= minFulfilment,
  figure: `${facts.fulfilled}/${facts.due}`,
  sourceKind: "PLEDGE",
  sourceId: facts.pledgeId,
});

/** LIFE-18: only 责令限期整改 stands in the way of an award. */
const rectificationCheck = ({ openOrdered, orderedId }: Facts): Check => ({
  rule: "rectification",
  passed: openOrdered === 0,
  figure: String(openOrdered),
  sourceKind: "RECTIFICATION",
  sourceId: orderedId,
});

export const reaches = (checks: readonly Check[]): boolean => checks.every(({ passed }) => passed);

/** AWD-09, RPT-28: no quota. Whoever reaches the standard is a candidate, ten if ten do and none if none does. */
export function divideByStandard<Candidate extends Facts>(
  candidates: readonly Candidate[],
  standard: Standard,
): { reached: Judged<Candidate>[]; short: Judged<Candidate>[] } {
  const judged = candidates.map((candidate) => ({ candidate, checks: checksOf(candidate, standard) }));
  return {
    reached: judged.filter(({ checks }) => reaches(checks)),
    short: judged.filter(({ checks }) => !reaches(checks)),
  };
}
export type Judged<Candidate> = { candidate: Candidate; checks: Check[] };

type Caps = { nominationCap: number; excellentShare: number; subjectKind: string };

/**
 * How many one organisation may put forward: the number and the share its line has set, whichever is less, and null where
 * neither is set (AWD-09). The share is of full members, who alone are graded, and leaves every organisation one.
 */
export function mostNominations({ nominationCap, excellentShare, subjectKind }: Caps, fullMembers: number) {
  const byNumber = nominationCap > 0 ? [nominationCap] : [];
  const shared = subjectKind === "PERSON" && excellentShare < 100;
  const byShare = shared ? [Math.max(1, Math.floor((fullMembers * excellentShare) / 100))] : [];
  const caps = [...byNumber, ...byShare];
  return caps.length > 0 ? Math.min(...caps) : null;
}
