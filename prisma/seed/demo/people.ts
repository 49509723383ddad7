import type { Day } from "./days";
import { externalRows, headRows, type PersonRow, personRows } from "./person-rows";

export type Gender = "M" | "F";

export type MemberFlag =
  | "RETIRED"
  | "FLOATING"
  | "LAID_OFF"
  | "NO_POST"
  | "OLD_OR_INFIRM"
  | "LOW_SCHOOLING"
  | "OUT_OF_CONTACT"
  | "SICK_LEAVE"
  | "SECONDED";

export type StaffClass =
  | "ORGAN_STAFF"
  | "INSTITUTION_STAFF"
  | "TEACHER"
  | "ENTERPRISE_STAFF"
  | "FARMER"
  | "RESIDENT"
  | "RETIREE"
  | "FREELANCE";

export type Person = {
  code: string;
  name: string;
  gender: Gender;
  birthYear: number;
  phone: string;
};

export type Member = Person & {
  /** The one place where a member is counted. */
  org: string;
  post: string;
  staffClass: StaffClass;
  leadingCadre: boolean;
  flags: readonly MemberFlag[];
  group: string | null;
  /** First day as a probationary member. */
  joinedOn: Day;
  /** First day as a full member; null while on probation. */
  fullSince: Day | null;
  /** Since when counted in this branch, and where before. */
  since: Day;
  formerOrg: string | null;
};

/** A leader who holds a duty in the tree while the membership lies in a branch outside it. */
export type SeatedLeader = Person & { org: string; post: string };

export type External = Person & { capacity: string; since: Day; until: Day | null };

const seats = new Set(["O01", "O02", "O21"]);

/** All telephone numbers of the demo county are invented: 0999-555xxxx. */
export const phoneOf = (serial: number): string => `0999-555${1000 + serial}`;

const personOf = ([code, name, gender, birthYear]: PersonRow, at: number): Person => ({
  code,
  name,
  gender,
  birthYear,
  phone: phoneOf(at),
});

export const seatedLeaders: readonly SeatedLeader[] = personRows
  .map((row, at) => ({ ...personOf(row, at), org: row[5], post: row[4] }))
  .filter((leader) => seats.has(leader.org));

export type NamedMember = Person & { org: string; post: string; leadingCadre: boolean; joinedOn: Day };

export const namedMembers: readonly NamedMember[] = [...personRows, ...headRows]
  .map((row, at) => ({ ...personOf(row, at), org: row[5], post: row[4], leadingCadre: row[6], joinedOn: row[7] }))
  .filter((member) => !seats.has(member.org));

export const externals: readonly External[] = externalRows.map(
  ([code, name, gender, birthYear, capacity, since, until], at) => ({
    code,
    name,
    gender,
    birthYear,
    phone: phoneOf(personRows.length + headRows.length + at),
    capacity,
    since,
    until,
  }),
);

export const firstFreePhone = personRows.length + headRows.length + externalRows.length;
