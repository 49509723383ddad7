import { committeeMemberOf, secretaryOf } from "../duties";
import { members } from "../members";
import type { Member } from "../people";
import { streamOf } from "../random";
import type { PledgeState } from "./pledge-shapes";

/** How many members of a branch have not got as far as publication; the rest of the county has. */
const behind: Readonly<Record<string, Partial<Record<PledgeState, number>>>> = {
  O06: { RAISED: 2, RETURNED: 1 },
  O12: { SETTLED: 1 },
  O14: { SETTLED: 1 },
  O19: { RAISED: 1 },
  O23: { SETTLED: 1 },
  O24: { RETURNED: 1 },
  O30: { RAISED: 2, RETURNED: 1 },
  O31: { SETTLED: 1 },
  O36: { RETURNED: 1 },
  O37: { RETURNED: 2 },
  O39: { RAISED: 3, RETURNED: 2, SETTLED: 1 },
  O40: { RAISED: 7, RETURNED: 3 },
  O43: { RAISED: 3, RETURNED: 2, SETTLED: 1 },
  O44: { RAISED: 2, RETURNED: 2 },
};

/** Organisations whose own pledge is not public yet. */
export const orgsBehind: Readonly<Record<string, PledgeState>> = { O39: "RAISED", O40: "RAISED", O33: "SETTLED" };

const isAway = (member: Member): boolean => member.flags.includes("SICK_LEAVE") || member.flags.includes("SECONDED");

/** Members who cannot be reached are exempt by class (LIFE-15); everybody else must pledge. */
export const mustPledge = (member: Member): boolean => !member.flags.includes("OUT_OF_CONTACT");

/** The state of every member's pledge; the long sick and the seconded have theirs withdrawn (LIFE-09). */
export function pledgeStates(): ReadonlyMap<string, PledgeState> {
  const states = new Map<string, PledgeState>();
  for (const member of members.filter(mustPledge)) states.set(member.code, isAway(member) ? "WITHDRAWN" : "PUBLISHED");
  for (const [org, quota] of Object.entries(behind)) {
    const late = streamOf("behind", org).shuffle(members.filter((member) => member.org === org && mayBeBehind(member)));
    const order = org === "O06" ? ["P13", ...late.map((member) => member.code)] : late.map((member) => member.code);
    for (const state of ["RETURNED", "RAISED", "SETTLED"] as const) {
      for (const code of order.splice(0, quota[state] ?? 0)) states.set(code, state);
    }
  }
  return states;
}

/** Office-holders and the named people of the story stand published; 沈若谷 is the exception. */
function mayBeBehind(member: Member): boolean {
  const officer = [secretaryOf(member.org), committeeMemberOf(member.org, "组织委员")].includes(member.code);
  return member.code.startsWith("M") && !officer && !isAway(member) && mustPledge(member) && !member.leadingCadre;
}

type Quota = { fulfilled: number; due: number };

/** RPT-01 to RPT-03 for O10 and O05; the four transport branches sum to 118 due, 96 fulfilled. */
const exact: Readonly<Record<string, Quota>> = {
  O05: { fulfilled: 34, due: 8 },
  O06: { fulfilled: 21, due: 5 },
  O07: { fulfilled: 24, due: 6 },
  O08: { fulfilled: 17, due: 3 },
  O10: { fulfilled: 55, due: 15 },
};

/** Items long overdue in a branch, each with an open rectification. */
export const lapsedItems: Readonly<Record<string, number>> = { O12: 1, O25: 1, O30: 2, O31: 1, O36: 1, O37: 1 };

/** Items fulfilled some days after their day, each with a rectification that was closed. */
// biome-ignore format: a table reads by rows
export const lateItems: Readonly<Record<string, number>> = {
  O12: 1, O19: 1, O23: 1, O26: 1, O29: 1, O30: 1, O36: 1, O37: 1, O43: 1, O44: 1,
};

export function quotaOf(org: string, publishedItems: number): Quota {
  const fixed = exact[org];
  if (fixed !== undefined) return fixed;
  const stream = streamOf("quota", org);
  const fulfilled = Math.round(publishedItems * (stream.int(44, 56) / 100));
  const due = Math.max(lapsedItems[org] ?? 0, Math.round(publishedItems * (stream.int(2, 6) / 100)));
  return { fulfilled, due };
}
