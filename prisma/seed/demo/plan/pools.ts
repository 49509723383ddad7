import { committeeMemberOf, secretaryOf } from "../duties";
import type { Member } from "../people";
import { communityRows } from "../supplements/communities";
import { enterpriseRows } from "../supplements/enterprises";
import { fleetRows } from "../supplements/fleets";
import { floaterRows } from "../supplements/floaters";
import { inspectorRows } from "../supplements/inspectors";
import { organRows } from "../supplements/organs";
import { retireeRows } from "../supplements/retirees";
import type { SupplementRow } from "../supplements/rows";
import { schoolRows } from "../supplements/schools";
import { stationRows } from "../supplements/stations";
import { villageRows } from "../supplements/villages";
import { windowRows } from "../supplements/windows";

const poolTable: readonly (readonly [orgs: string, rows: readonly SupplementRow[]])[] = [
  ["O05 O12 O13 O15 O16 O17 O36", organRows],
  ["O06 O14", windowRows],
  ["O07", stationRows],
  ["O08 O19 O20 O27", retireeRows],
  ["O10", inspectorRows],
  ["O23 O24 O25 O26", schoolRows],
  ["O29 O30 O31", fleetRows],
  ["O33 O34", enterpriseRows],
  ["O37 O39 O40 O44", villageRows],
  ["O41", floaterRows],
  ["O43", communityRows],
];

const pools = new Map(poolTable.flatMap(([orgs, rows]) => orgs.split(" ").map((org) => [org, rows] as const)));

export function poolOf(org: string): readonly SupplementRow[] {
  const rows = pools.get(org);
  if (rows === undefined) throw new Error(`no pool for ${org}`);
  return rows;
}

const YOUTH = 1990;
const villages = "O37 O39 O40 O44";

/** Which members a sample's 承诺人 may mean: the branches, and a word in the post where that decides. */
// biome-ignore format: a table reads by rows
const pledgerTable: readonly (readonly [pledger: string, orgs: string, posts: string])[] = [
  ["机关党员", "O05 O12 O13 O15 O36", ""],
  ["运政人员", "O06", "执法 许可 稽查"],
  ["教师党员", "O23 O24 O25 O26", ""],
  ["青年教师党员", "O23 O24 O25 O26", ""],
  ["养护工党员", "O07", "养护工 操作手"],
  ["养护工程师", "O07", "工程师"],
  ["养护班长", "O07", "班长"],
  ["财务人员", "O05 O29", "财务"],
  ["驾驶员党员", "O30", "驾驶员"],
  ["车队党员", "O30", ""],
  ["离退休党员", "O08 O19 O20 O27", ""],
  ["村党员", villages, ""],
  ["村干部党员", villages, "小组长"],
  ["无职党员（政策宣传岗）", villages, ""],
  ["无职党员（环境监督岗）", villages, ""],
  ["窗口党员", "O06 O14", ""],
  ["青年党员", "O05 O12 O29 O36", ""],
  ["企业党员", "O33", ""],
  ["食品企业党员", "O33", ""],
  ["技术骨干党员", "O30 O33", "修理工 班长"],
  ["流动党员", "O41", ""],
  ["社区党员", "O43", ""],
  ["纪检干部党员", "O10", ""],
  ["规划人员", "O12 O13", "规划 审批 放线"],
  ["政务中心党员", "O14", ""],
  ["信息员", "O05", "信息员"],
  ["统计人员", "O05", "统计员"],
  ["采购人员", "O33", "采购"],
  ["工程管理人员", "O12", "工程"],
  ["职校教师", "O25", ""],
  ["职校党员", "O25", ""],
  ["班主任党员", "O23 O24 O26", "班主任"],
  ["客运站党员", "O31", ""],
  ["物流协会党员", "O34", ""],
  ["协会党员", "O34", "干事"],
  ["气象观测党员", "O16", "观测 预报"],
  ["供销社党员", "O15", "供销社"],
];

const pledgers = new Map(pledgerTable.map(([pledger, orgs, posts]) => [pledger, { orgs: orgs.split(" "), posts }]));

/** Whether a sample written for such a pledger suits the member. */
export function suits(pledger: string, member: Member): boolean {
  if (pledger === "支部书记") return secretaryOf(member.org) === member.code;
  if (pledger === "预备党员") return member.fullSince === null;
  if (pledger === "党务干部") return committeeMemberOf(member.org, "组织委员") === member.code;
  if (pledger === "领导干部") return member.leadingCadre;
  const rule = pledgers.get(pledger);
  if (rule === undefined || !rule.orgs.includes(member.org)) return false;
  if (pledger.startsWith("青年") && member.birthYear < YOUTH) return false;
  if (pledger.startsWith("无职") && !member.flags.includes("NO_POST")) return false;
  return rule.posts === "" || rule.posts.split(" ").some((post) => member.post.includes(post));
}
