import type { Day } from "./days";
import { TODAY } from "./days";
import { type DutyKind, dutyRows } from "./duty-rows";
import { members } from "./members";
import { branches, type Org } from "./orgs";
import type { Member } from "./people";

export type Duty = {
  person: string;
  org: string;
  kind: DutyKind;
  title: string;
  from: Day;
  until: Day | null;
  acting: boolean;
};

const stated: readonly Duty[] = dutyRows.map(([person, org, kind, title, from, until, acting]) => ({
  person,
  org,
  kind,
  title,
  from,
  until: until ?? null,
  acting: acting ?? false,
}));

/** Below seven members a branch has a secretary alone. */
const COMMITTEE_FROM = 7;
const DEPUTY_FROM = 30;
const committeeTitles = ["组织委员", "宣传委员", "纪检委员"];

function elected(branch: Org): Duty[] {
  const held = stated.filter((duty) => duty.org === branch.code && duty.until === null);
  const titles = vacantTitles(branch, held);
  const free = members.filter((member) => member.org === branch.code && electable(member));
  return titles.map(([kind, title], at) => ({
    person: chosen(free, at).code,
    org: branch.code,
    kind,
    title,
    from: electionDay(branch),
    until: null,
    acting: false,
  }));
}

const electable = (member: Member): boolean => member.code.startsWith("M") && !member.leadingCadre;

const electionDay = (branch: Org): Day => {
  if (branch.code === "O05") return "2026-03-12";
  return branch.code === "O13" ? "2026-04-13" : "2023-12-18";
};

function vacantTitles(branch: Org, held: readonly Duty[]): [DutyKind, string][] {
  const titles: [DutyKind, string][] = [];
  if (!held.some((duty) => duty.kind === "SECRETARY")) titles.push(["SECRETARY", `${branch.shortName}书记`]);
  if (branch.members >= DEPUTY_FROM) titles.push(["DEPUTY_SECRETARY", `${branch.shortName}副书记`]);
  if (branch.members < COMMITTEE_FROM) return titles;
  const vacant = committeeTitles.filter((title) => !held.some((duty) => duty.title === title));
  return [...titles, ...vacant.map((title): [DutyKind, string] => ["COMMITTEE_MEMBER", title])];
}

function chosen(free: readonly Member[], at: number): Member {
  const member = free[at];
  if (member === undefined) throw new Error("a branch has too few members for its committee");
  return member;
}

/** LIFE-14: the secretaries of the two branches that became O13; the first of them leads the merged one. */
function mergedSecretaries(): Duty[] {
  return ["O13A", "O13B"].map((org) => ({
    person: chosen(
      members.filter((member) => member.formerOrg === org && electable(member)),
      0,
    ).code,
    org,
    kind: "SECRETARY",
    title: org === "O13A" ? "审批股党支部书记" : "城建股党支部书记",
    from: "2023-12-18",
    until: "2026-04-13",
    acting: false,
  }));
}

/** All duties of the county, those that have ended included. */
export const duties: readonly Duty[] = [...stated, ...branches.flatMap(elected), ...mergedSecretaries()];

/** Who led an organisation on a day; the superior's head stands in where the post is vacant (LIFE-03). */
export function secretaryOf(org: string, day: Day = TODAY): string {
  const found = duties.find(
    (duty) =>
      duty.org === org && duty.kind === "SECRETARY" && duty.from <= day && (duty.until === null || day < duty.until),
  );
  if (found === undefined) throw new Error(`${org} has no secretary on ${day}`);
  return found.person;
}

export const committeeMemberOf = (org: string, title: string): string | null =>
  duties.find((duty) => duty.org === org && duty.title === title && duty.until === null)?.person ?? null;
