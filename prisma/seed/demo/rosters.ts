import type { Day } from "./days";
import type { MemberFlag, StaffClass } from "./people";

/** How the generated members of a branch look: ages, posts and class of staff. */
export type Roster = {
  born: readonly [from: number, to: number];
  posts: readonly string[];
  staffClass: StaffClass;
};

// biome-ignore format: a table reads by rows
const rosterRows: readonly (readonly [orgs: string, from: number, to: number, staffClass: StaffClass, posts: string])[] = [
  ["O05", 1968, 1996, "ORGAN_STAFF", "办公室干部、财务股干部、工程股干部、运输股干部、信息员、统计员"],
  ["O06", 1969, 1997, "ORGAN_STAFF", "运政执法员、运政窗口办事员、许可审核员、稽查员"],
  ["O07", 1967, 1995, "INSTITUTION_STAFF", "养护工、养护班长、养护工程师、路政巡查员、机械操作手"],
  ["O10", 1970, 1996, "ORGAN_STAFF", "信访室干部、审查调查室干部、案件审理室干部、案件监督管理室干部、党风政风室干部"],
  ["O12", 1968, 1996, "ORGAN_STAFF", "规划股干部、办公室干部、测绘员、工程管理员"],
  ["O13", 1969, 1997, "ORGAN_STAFF", "审批股干部、城建股干部、放线员、档案员"],
  ["O14", 1972, 1998, "ORGAN_STAFF", "综合窗口办事员、政策咨询员、首席代表"],
  ["O15", 1967, 1993, "ORGAN_STAFF", "供销社干部、农机站干部、农技推广站干部"],
  ["O16", 1972, 1997, "INSTITUTION_STAFF", "观测员、预报员、设备保障员"],
  ["O17", 1975, 1996, "INSTITUTION_STAFF", "值班员、技术员"],
  ["O08 O19 O20 O27", 1938, 1963, "RETIREE", "退休干部、退休职工"],
  ["O23 O26", 1968, 1998, "TEACHER", "小学教师、班主任、教研组长"],
  ["O24", 1968, 1998, "TEACHER", "中学教师、班主任、备课组长"],
  ["O25", 1968, 1996, "TEACHER", "职校教师、实训指导教师、班主任"],
  ["O29", 1968, 1994, "ENTERPRISE_STAFF", "安全科职员、财务科职员、调度员、人事科职员"],
  ["O30", 1967, 1992, "ENTERPRISE_STAFF", "驾驶员、乘务员、修理工、车队调度"],
  ["O31", 1969, 1997, "ENTERPRISE_STAFF", "站务员、售票员、安检员、值班站长"],
  ["O33", 1972, 1998, "ENTERPRISE_STAFF", "车间班长、质检员、包装线操作工、采购员"],
  ["O34", 1970, 1996, "ENTERPRISE_STAFF", "协会干事、物流公司经理、货车司机"],
  ["O36", 1968, 1998, "ORGAN_STAFF", "党政办干部、农业服务中心干部、民政助理、综治办干部"],
  ["O37 O39 O40 O44", 1942, 1999, "FARMER", "种粮户、菌菇棚社员、村民小组长、村医、护林员"],
  ["O41", 1974, 1998, "FREELANCE", "外出务工、建筑工地班组长、个体经营"],
  ["O43", 1940, 1997, "RESIDENT", "社区居民、网格员、楼栋长、退休职工、个体经营"],
];

const rosters = new Map<string, Roster>(
  rosterRows.flatMap(([orgs, from, to, staffClass, posts]) =>
    orgs.split(" ").map((org) => [org, { born: [from, to] as const, posts: posts.split("、"), staffClass }] as const),
  ),
);

export function rosterOf(org: string): Roster {
  const roster = rosters.get(org);
  if (roster === undefined) throw new Error(`no roster for ${org}`);
  return roster;
}

/** Generated leading cadres per branch, beside the named ones; O10 comes to 13 in all (RPT-01). */
// biome-ignore format: a table reads by rows
export const moreLeaders: Readonly<Record<string, number>> = {
  O05: 2, O10: 11, O12: 2, O13: 2, O14: 2, O15: 3, O16: 1, O17: 1, O24: 1, O25: 2, O26: 1, O29: 2, O31: 1, O36: 5,
};

/** Generated members on probation per branch. */
// biome-ignore format: a table reads by rows
export const onProbation: Readonly<Record<string, number>> = {
  O06: 1, O12: 1, O14: 1, O23: 1, O24: 1, O25: 1, O29: 1, O30: 1, O31: 1, O33: 1, O36: 1, O37: 2, O39: 1, O43: 2, O44: 1,
};

type FlagQuota = Partial<Record<MemberFlag, number>>;

/** How many generated members of a branch carry a flag that no age or post decides. */
// biome-ignore format: a table reads by rows
export const flagQuotas: Readonly<Record<string, FlagQuota>> = {
  O07: { SICK_LEAVE: 1 },
  O08: { OLD_OR_INFIRM: 8 },
  O12: { SICK_LEAVE: 1 },
  O13: { SECONDED: 1 },
  O14: { SECONDED: 1 },
  O15: { LAID_OFF: 2 },
  O19: { SICK_LEAVE: 2, OLD_OR_INFIRM: 6 },
  O20: { SICK_LEAVE: 1, OLD_OR_INFIRM: 5 },
  O24: { SICK_LEAVE: 1 },
  O25: { SECONDED: 1 },
  O27: { SICK_LEAVE: 1, OLD_OR_INFIRM: 4 },
  O29: { SECONDED: 1, LAID_OFF: 1 },
  O30: { SICK_LEAVE: 1, OUT_OF_CONTACT: 1, LAID_OFF: 2 },
  O36: { SICK_LEAVE: 1, SECONDED: 1 },
  O37: { NO_POST: 24, FLOATING: 4, OUT_OF_CONTACT: 1, OLD_OR_INFIRM: 5, LOW_SCHOOLING: 7 },
  O39: { NO_POST: 16, FLOATING: 3, OLD_OR_INFIRM: 3, LOW_SCHOOLING: 5 },
  O40: { NO_POST: 13, FLOATING: 2, OUT_OF_CONTACT: 1, OLD_OR_INFIRM: 3, LOW_SCHOOLING: 4 },
  O43: { NO_POST: 26, LAID_OFF: 6, SICK_LEAVE: 1, OUT_OF_CONTACT: 2, OLD_OR_INFIRM: 8 },
  O44: { NO_POST: 22, FLOATING: 4, OUT_OF_CONTACT: 1, OLD_OR_INFIRM: 5, LOW_SCHOOLING: 6 },
};

/** Who came to the branch by a transfer or with a merger, and when. */
export const arrivals: Readonly<Record<string, readonly [from: string, since: Day]>> = {
  P22: ["O26", "2026-05-06"],
  P27: ["O06", "2024-09-10"],
};
