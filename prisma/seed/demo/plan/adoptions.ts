import { type Day, nextWorkingDay, plusDays } from "../days";
import { secretaryOf } from "../duties";
import { type Org, type OrgField, orgs } from "../orgs";
import { streamOf } from "../random";

export type AdoptionState = "NOT_OPENED" | "DRAFTING" | "SUBMITTED" | "APPROVED";

/** 方案承接: what an organisation made of the county's scheme. */
export type PlannedAdoption = {
  org: string;
  state: AdoptionState;
  theme: string;
  carrier: string;
  scheme: string;
  openedOn: Day | null;
  submittedOn: Day | null;
  approvedOn: Day | null;
  approver: string | null;
  /** CAM-16: what the organisation added on top. */
  optionalAction: string | null;
};

/** The root issues, the leading party group is no link of the chain and the temporary branch follows its parent. */
export const withoutAdoption: readonly string[] = ["O01", "O03", "O09"];

const behind: Readonly<Record<string, AdoptionState>> = {
  O40: "NOT_OPENED",
  O39: "DRAFTING",
  O33: "DRAFTING",
  O34: "SUBMITTED",
  O41: "SUBMITTED",
  O44: "SUBMITTED",
};

type Words = readonly [theme: string, carrier: string, optional: string];

const wordsOf: Readonly<Record<OrgField, Words>> = {
  LEADING_ORGAN: ["走在前、作表率", "领导干部联系点", "联系点月走访"],
  ORGAN: ["服务中心走在前、建设队伍作表率", "机关流程再减一环", "周五学习日"],
  WINDOW: ["让群众少跑一趟", "窗口先锋岗", "窗口轮岗体验"],
  INSTITUTION: ["守好岗位、办好实事", "班组党员责任区", "岗位练兵"],
  RETIRED: ["离岗不离党、退休不褪色", "银发志愿队", "送学上门"],
  PROJECT: ["抢通一线党旗红", "突击队值班表", "工地夜话"],
  CONFIDENTIAL: ["坚守岗位、保障畅通", "值班岗位责任区", "内部技能赛"],
  SCHOOL: ["教书育人作表率", "党员教师结对辅导", "公开课月"],
  STATE_ENTERPRISE: ["安全正点、服务乘客", "党员示范车", "节油竞赛"],
  TWO_NEW: ["立足本职比贡献", "两新党建联络日", "新建支部帮带"],
  PRIVATE_ENTERPRISE: ["质量先锋、带头创业", "党员示范线", "工友夜校"],
  SOCIAL_ORG: ["诚信经营、服务会员", "会员服务日", "司机关爱行动"],
  RURAL: ["带头致富、带动乡邻", "党员联户", "村务夜谈"],
  COMMUNITY: ["邻里有事、党员在前", "楼栋党员责任区", "周末敲门行动"],
  FLOATING: ["身在他乡不忘组织", "云上支部", "返乡座谈"],
};

export function planAdoptions(): PlannedAdoption[] {
  return orgs.filter((org) => !withoutAdoption.includes(org.code)).map(adopt);
}

function adopt(org: Org): PlannedAdoption {
  const state = behind[org.code] ?? "APPROVED";
  const stream = streamOf("adoption", org.code);
  const openedOn = nextWorkingDay(plusDays("2026-01-13", stream.int(0, 6)));
  const [theme, carrier, optional] = wordsOf[org.field];
  const known = state !== "NOT_OPENED";
  const submitted =
    state === "SUBMITTED" ? `2026-06-1${stream.int(0, 6)}` : nextWorkingDay(plusDays(openedOn, stream.int(4, 9)));
  const sent = state === "SUBMITTED" || state === "APPROVED";
  return {
    org: org.code,
    state,
    theme: known ? theme : "",
    carrier: known ? carrier : "",
    scheme: known ? schemeOf(org, theme, carrier) : "",
    openedOn: known ? openedOn : null,
    submittedOn: sent ? submitted : null,
    approvedOn: state === "APPROVED" ? nextWorkingDay(plusDays(submitted, stream.int(1, 4))) : null,
    approver: state === "APPROVED" ? secretaryOf(org.parent ?? "O01") : null,
    optionalAction: known ? optional : null,
  };
}

const schemeOf = (org: Org, theme: string, carrier: string): string =>
  [
    `${org.shortName}以“${theme}”为主题，以“${carrier}”为载体开展创先争优活动。`,
    "一季度完成走访、定诺和公开；每季度组织一次领导点评；4 月和 7 月各参加一次群众评议；年底评选表彰。",
    `每月 25 日核对公开栏，每季度末上报践诺情况。责任人为${org.shortName}书记，联络人为组织委员。`,
  ].join("\n");
