import type { Day } from "./days";
import { orgRows } from "./org-rows";

export type OrgKind =
  | "LOCAL_COMMITTEE"
  | "WORKING_COMMITTEE"
  | "PARTY_GROUP"
  | "COMMITTEE"
  | "GENERAL_BRANCH"
  | "BRANCH"
  | "JOINT_BRANCH"
  | "TEMPORARY_BRANCH"
  | "AWAY_BRANCH";

export type OrgLevel = "COUNTY" | "DEPARTMENT" | "UNIT" | "GRASSROOTS" | "ENTERPRISE" | "TOWNSHIP" | "VILLAGE";

export type OrgField =
  | "LEADING_ORGAN"
  | "ORGAN"
  | "WINDOW"
  | "INSTITUTION"
  | "RETIRED"
  | "PROJECT"
  | "CONFIDENTIAL"
  | "SCHOOL"
  | "STATE_ENTERPRISE"
  | "TWO_NEW"
  | "PRIVATE_ENTERPRISE"
  | "SOCIAL_ORG"
  | "RURAL"
  | "COMMUNITY"
  | "FLOATING";

export type Org = {
  code: string;
  /** The permanent short code in addresses: /board/sj05. */
  shortCode: string;
  name: string;
  shortName: string;
  kind: OrgKind;
  level: OrgLevel;
  parent: string | null;
  members: number;
  field: OrgField;
  note: string;
  phone: string;
  /** LIFE-11: a confidential unit shows its pledges inside the house only. */
  publication: "PUBLIC" | "INTERNAL";
};

export const orgs: readonly Org[] = orgRows.map(
  ([code, name, shortName, kind, level, parent, members, field, note], at) => ({
    code,
    shortCode: `sj${String(at + 1).padStart(2, "0")}`,
    name,
    shortName,
    kind,
    level,
    parent,
    members,
    field,
    note,
    phone: `0999-5550${111 + at}`,
    publication: field === "CONFIDENTIAL" ? "INTERNAL" : "PUBLIC",
  }),
);

/** LIFE-14: a branch that was merged away; its papers stay, its address leads to the successor. */
export type FormerOrg = {
  code: string;
  shortCode: string;
  name: string;
  shortName: string;
  parent: string;
  successor: string;
  endedOn: Day;
  basis: string;
};

const merger = {
  parent: "O11",
  successor: "O13",
  endedOn: "2026-04-13",
  basis: "县直机关工委关于县规划建设局党支部设置调整的批复（松直工〔2026〕9号）",
} as const;

export const formerOrgs: readonly FormerOrg[] = [
  { code: "O13A", shortCode: "sj45", name: "县规划建设局审批股党支部", shortName: "审批股党支部", ...merger },
  { code: "O13B", shortCode: "sj46", name: "县规划建设局城建股党支部", shortName: "城建股党支部", ...merger },
];

const byCode = new Map(orgs.map((org) => [org.code, org]));

export function orgOf(code: string): Org {
  const org = byCode.get(code);
  if (org === undefined) throw new Error(`no org ${code}`);
  return org;
}

export const branches: readonly Org[] = orgs.filter((org) => org.members > 0);
export const childrenOf = (code: string): readonly Org[] => orgs.filter((org) => org.parent === code);
export const isRetiredBranch = (org: Org): boolean => org.field === "RETIRED" && org.members > 0;
