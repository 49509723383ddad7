import { awardCalls, awardTypes, grantedRows, type NominationState, nominationRows, revokedStar } from "../awards";
import { type Day, nextWorkingDay, plusDays, TODAY } from "../days";
import { secretaryOf } from "../duties";
import { members } from "../members";
import { orgOf } from "../orgs";
import type { Member } from "../people";
import { hashOf } from "../random";
import { orgFacts } from "./org-review-words";
import type { PlannedPledge } from "./pledge-shapes";

export type Holder =
  | { kind: "MEMBER"; person: string; org: string; name: string }
  | { kind: "ORG"; org: string; name: string };

export type PlannedNomination = {
  call: string;
  state: NominationState;
  nominee: Holder;
  nominatedBy: string;
  nominatedOn: Day;
  deeds: string;
  fulfilled: number;
  due: number;
};

export type PlannedAward = {
  call: string;
  holder: Holder;
  year: number;
  number: number;
  citation: string;
  grantedOn: Day;
  state: "GRANTED" | "REVOKED";
  endedOn: Day | null;
  endReason: string | null;
  slot: string | null;
};

type Pledges = readonly PlannedPledge[];

/** 提名 12, 征求意见 5, 公示中: three people under the running notice and one flag under the suspended one. */
export function planNominations(pledges: Pledges): PlannedNomination[] {
  return nominationRows.flatMap(([call, state, nominees]) =>
    nominees.split(" ").map((word, at) => nominate(call, state, holderOf(word, pledges), at, pledges)),
  );
}

function holderOf(word: string, pledges: Pledges): Holder {
  if (word.startsWith("O")) return { kind: "ORG", org: word, name: orgOf(word).name };
  const member = word.startsWith("@") ? bestOf(word.slice(1), pledges) : memberOf(word);
  return { kind: "MEMBER", person: member.code, org: member.org, name: member.name };
}

function memberOf(code: string): Member {
  const member = members.find((candidate) => candidate.code === code);
  if (member === undefined) throw new Error(`no member ${code}`);
  return member;
}

/** INV-10: the generated member of a branch with the most kept and nothing due; secretaries do not put themselves up. */
function bestOf(org: string, pledges: Pledges): Member {
  const kept = (member: Member): number => {
    const pledge = pledges.find((candidate) => candidate.key === `MEMBER:${member.code}`);
    if (pledge === undefined || pledge.state !== "PUBLISHED") return -1;
    if (pledge.items.some((item) => item.state === "OPEN" && item.dueOn <= TODAY)) return -1;
    return pledge.items.filter((item) => item.state === "FULFILLED").length;
  };
  const roll = members.filter(
    (member) => member.org === org && member.code.startsWith("M") && member.fullSince !== null,
  );
  const ranked = roll.filter((member) => secretaryOf(org) !== member.code).sort((a, b) => kept(b) - kept(a));
  const best = ranked[0];
  if (best === undefined) throw new Error(`nobody to nominate in ${org}`);
  return best;
}

function nominate(
  call: string,
  state: NominationState,
  nominee: Holder,
  at: number,
  pledges: Pledges,
): PlannedNomination {
  const { fulfilled, due, words } = figures(nominee, pledges);
  const nominatedOn = state === "NOMINATED" ? nextWorkingDay(plusDays("2026-06-08", at)) : "2026-05-20";
  return { call, state, nominee, nominatedBy: nominatorOf(nominee), nominatedOn, deeds: words, fulfilled, due };
}

/** Nobody signs for themselves: the superior's head puts up a secretary, and an organisation as a whole. */
function nominatorOf(nominee: Holder): string {
  const own = secretaryOf(nominee.org);
  if (nominee.kind === "MEMBER" && own !== nominee.person) return own;
  return nominee.kind === "ORG" ? own : secretaryOf(orgOf(nominee.org).parent ?? "O01");
}

function figures(nominee: Holder, pledges: Pledges): { fulfilled: number; due: number; words: string } {
  if (nominee.kind === "ORG") {
    const facts = orgFacts(nominee.org, TODAY, pledges);
    const words = `${facts.name}党员承诺 ${facts.items} 条，到期 ${facts.due} 条，兑现 ${facts.kept} 条；第一批群众评议达到标准，第一轮点评全部完成。`;
    return { fulfilled: facts.kept, due: facts.due, words };
  }
  const items = pledges.find((pledge) => pledge.key === `MEMBER:${nominee.person}`)?.items ?? [];
  const kept = items.filter((item) => item.state === "FULFILLED");
  const due = items.filter((item) => item.state === "FULFILLED" || item.dueOn <= TODAY).length;
  const done = kept.map((item) => `“${item.matter}”`).join("、");
  const words =
    kept.length === 0
      ? `承诺 ${items.length} 条按计划推进，记录齐全，群众反映好。`
      : `承诺 ${items.length} 条，已兑现${done}。`;
  return { fulfilled: kept.length, due, words };
}

/** Certificates of last year, numbered by issuer without gaps. */
export function planAwards(pledges: Pledges): PlannedAward[] {
  const last = new Map<string, number>();
  const granted = grantedRows.flatMap(([call, holders, grantedOn]) =>
    holders.split(" ").map((word) => award(call, holderOf(word, pledges), grantedOn, last)),
  );
  const fallen = award(revokedStar.call, starOf(revokedStar.branch, pledges), revokedStar.grantedOn, last);
  return [...granted, { ...fallen, state: "REVOKED", endedOn: revokedStar.revokedOn, endReason: revokedStar.reason }];
}

function starOf(branch: string, pledges: Pledges): Holder {
  const roll = members.filter(
    (member) =>
      member.org === branch && member.code.startsWith("M") && member.flags.length === 0 && member.birthYear > 1965,
  );
  const best = bestOf(branch, pledges);
  const member = roll.filter((candidate) => candidate !== best)[hashOf("star") % 7] ?? best;
  return { kind: "MEMBER", person: member.code, org: member.org, name: member.name };
}

function award(call: string, holder: Holder, grantedOn: Day, last: Map<string, number>): PlannedAward {
  const { type, year } = callOf(call);
  const kind = awardTypes.find((candidate) => candidate.key === type);
  if (kind === undefined) throw new Error(`no award type ${type}`);
  const number = (last.get(kind.org) ?? 0) + 1;
  last.set(kind.org, number);
  const citation = `在 ${year} 年创先争优活动中成绩突出，授予“${kind.name}”称号。`;
  const slot = kind.rotating ? "公司流动红旗" : null;
  return { call, holder, year, number, citation, grantedOn, state: "GRANTED", endedOn: null, endReason: null, slot };
}

function callOf(key: string) {
  const call = awardCalls.find((candidate) => candidate.key === key);
  if (call === undefined) throw new Error(`no award call ${key}`);
  return call;
}
