/** 表彰项目 with the organisation that issues it. */
export type AwardType = {
  key: string;
  org: string;
  name: string;
  subject: "PERSON" | "ORG";
  issuer: string;
  rotating: boolean;
};

// biome-ignore format: a table reads by rows
export const awardTypes: readonly AwardType[] = [
  { key: "MEMBER_COUNTY", org: "O01", name: "全县优秀共产党员", subject: "PERSON", issuer: "中共松涧县委员会", rotating: false },
  { key: "ORG_COUNTY", org: "O01", name: "全县先进基层党组织", subject: "ORG", issuer: "中共松涧县委员会", rotating: false },
  { key: "STAR", org: "O01", name: "创先争优党员之星", subject: "PERSON", issuer: "中共松涧县委员会", rotating: false },
  { key: "MEMBER_ORGANS", org: "O02", name: "县直机关优秀共产党员", subject: "PERSON", issuer: "松涧县直属机关工作委员会", rotating: false },
  { key: "FLAG", org: "O28", name: "创先争优流动红旗", subject: "ORG", issuer: "松涧客运有限公司党委", rotating: true },
];

export type AwardCall = { key: string; type: string; year: 2025 | 2026; title: string; open: boolean };

// biome-ignore format: a table reads by rows
export const awardCalls: readonly AwardCall[] = [
  { key: "MEMBER_COUNTY_2026", type: "MEMBER_COUNTY", year: 2026, title: "2026 年度全县优秀共产党员评选", open: true },
  { key: "ORG_COUNTY_2026", type: "ORG_COUNTY", year: 2026, title: "2026 年度全县先进基层党组织评选", open: true },
  { key: "MEMBER_ORGANS_2026", type: "MEMBER_ORGANS", year: 2026, title: "2026 年度县直机关优秀共产党员评选", open: true },
  { key: "FLAG_2026", type: "FLAG", year: 2026, title: "2026 年下半年创先争优流动红旗评选", open: true },
  { key: "MEMBER_ORGANS_2025", type: "MEMBER_ORGANS", year: 2025, title: "2025 年度县直机关优秀共产党员评选", open: false },
  { key: "ORG_COUNTY_2025", type: "ORG_COUNTY", year: 2025, title: "2025 年度全县先进基层党组织评选", open: false },
  { key: "STAR_2025", type: "STAR", year: 2025, title: "2025 年度创先争优党员之星评选", open: false },
  { key: "FLAG_2025", type: "FLAG", year: 2025, title: "2025 年创先争优流动红旗评选", open: false },
];

export type NominationState = "NOMINATED" | "CONSULTED" | "NOTICED";

/** Where the nominees of this year come from: branches for members, or the organisations themselves. */
export const nominationRows: readonly (readonly [call: string, state: NominationState, nominees: string])[] = [
  ["MEMBER_ORGANS_2026", "NOTICED", "P14 P12 P33"],
  ["FLAG_2026", "NOTICED", "O31"],
  ["MEMBER_COUNTY_2026", "NOMINATED", "P35 P26 P30 @O16 @O24 @O27 @O41"],
  ["ORG_COUNTY_2026", "NOMINATED", "O07 O19 O23 O27 O37"],
  ["MEMBER_ORGANS_2026", "CONSULTED", "@O08 @O12 @O14"],
  ["ORG_COUNTY_2026", "CONSULTED", "O10 O26"],
];

/** 去年: nine granted and one revoked. `@` stands for a generated member of that branch. */
export const grantedRows: readonly (readonly [call: string, holders: string, grantedOn: string])[] = [
  ["MEMBER_ORGANS_2025", "P10 @O10 @O14", "2025-07-01"],
  ["ORG_COUNTY_2025", "O07 O23 O37", "2025-06-28"],
  ["STAR_2025", "P26 @O30", "2025-12-20"],
  ["FLAG_2025", "O30", "2025-12-24"],
];

export const revokedStar = {
  call: "STAR_2025",
  branch: "O43",
  grantedOn: "2025-12-20",
  revokedOn: "2026-05-15",
  reason: "受党内警告处分，按规定撤销称号，收回证书",
} as const;
