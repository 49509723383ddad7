import { type Day, nextWorkingDay, plusDays } from "../days";
import { branches, childrenOf, formerOrgs, orgOf, orgs } from "../orgs";
import { streamOf } from "../random";
import type { PlannedRound } from "./review-shapes";

const basis = [
  {
    text: "关于开展第一轮领导点评的通知（松创先办〔2026〕6号）",
    on: "2026-03-10",
    opens: "2026-03-16",
    closes: "2026-04-10",
  },
  {
    text: "关于开展第二轮领导点评的通知（松创先办〔2026〕14号）",
    on: "2026-05-20",
    opens: "2026-05-25",
    closes: "2026-06-30",
  },
] as const;

/** 柳坪村的两个支部: the town wanted them done by the fifteenth, so what is left there is overdue. */
export const earlyEnd: Readonly<Record<string, Day>> = { O39: "2026-06-15", O40: "2026-06-15" };

export const closesOn = (org: string, round: 1 | 2): Day =>
  (round === 2 ? earlyEnd[org] : undefined) ?? basis[round - 1]?.closes ?? "";

const rounds: readonly (1 | 2)[] = [1, 2];

/** Every branch reviews its members, every organisation above reviews the next lower ones (REV-01, REV-02). */
export function planRounds(): PlannedRound[] {
  const superiors = orgs.filter((org) => childrenOf(org.code).length > 0);
  return rounds.flatMap((round) => [
    ...branchesOf(round).map((org) => roundOf(org, round, "MEMBERS")),
    ...superiors.map((org) => roundOf(org.code, round, "SUBORDINATES")),
  ]);
}

/** The first round was held before the merger, in the two branches of that day. */
const branchesOf = (round: 1 | 2): string[] => {
  const now = branches.map((branch) => branch.code);
  if (round === 2) return now;
  return now.flatMap((code) => (code === "O13" ? formerOrgs.map((former) => former.code) : [code]));
};

function roundOf(org: string, round: 1 | 2, scope: PlannedRound["scope"]): PlannedRound {
  const paper = basis[round - 1] ?? basis[0];
  const closed = round === 1;
  return {
    round,
    scope,
    org,
    title: `第${round === 1 ? "一" : "二"}轮领导点评`,
    basis: paper.text,
    basisOn: paper.on,
    opensOn: paper.opens,
    closesOn: closesOn(org, round),
    state: closed ? "CLOSED" : "OPEN",
    closedOn: closed ? paper.closes : null,
  };
}

const fixedSessions: Readonly<Record<string, Day>> = {
  "O05 1": "2026-04-02",
  "O08 1": "2026-04-08",
  "O05 2": "2026-06-12",
  "O10 2": "2026-06-05",
  "O04>O05 1": "2026-04-07",
  "O35>O36 2": "2026-06-02",
  "O28>O29 2": "2026-06-03",
  "O02>O14 2": "2026-06-04",
  "O18>O19 2": "2026-06-04",
  "O21>O25 2": "2026-06-05",
  "O11>O12 2": "2026-06-15",
};

/** The day a branch sat down for its review. */
export function sessionDay(org: string, round: 1 | 2): Day {
  const fixed = fixedSessions[`${org} ${round}`];
  if (fixed !== undefined) return fixed;
  const stream = streamOf("session", org, String(round));
  const first = round === 1 ? "2026-03-23" : "2026-05-29";
  const day = nextWorkingDay(plusDays(first, stream.int(0, round === 1 ? 16 : 17)));
  return round === 1 && day > "2026-04-09" ? "2026-04-09" : day;
}

export const roomOf = (org: string): string => {
  const known = orgs.find((candidate) => candidate.code === org);
  return known === undefined ? "规划建设局会议室" : `${orgOf(org).shortName}活动室`;
};
