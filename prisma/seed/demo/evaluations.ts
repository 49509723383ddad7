import type { Day } from "./days";
import type { OrgField } from "./orgs";

export type BallotClass =
  | "SERVICE_USER"
  | "MASSES"
  | "ENTERPRISE"
  | "SELF_EMPLOYED"
  | "PARTY_DELEGATE"
  | "PEOPLES_DEPUTY"
  | "CPPCC_MEMBER"
  | "CONDUCT_SUPERVISOR";

export type Batch = { number: 1 | 2; title: string; opensOn: Day; closesOn: Day; rollFixedOn: Day; closed: boolean };

export const batches: readonly Batch[] = [
  {
    number: 1,
    title: "2026 年第一批群众评议",
    opensOn: "2026-04-15",
    closesOn: "2026-04-24",
    rollFixedOn: "2026-04-10",
    closed: true,
  },
  {
    number: 2,
    title: "2026 年第二批群众评议",
    opensOn: "2026-07-06",
    closesOn: "2026-07-17",
    rollFixedOn: "2026-06-18",
    closed: false,
  },
];

export const questions: readonly string[] = [
  "兑现公开承诺",
  "为群众办实事",
  "工作作风和服务态度",
  "遵纪守法、廉洁自律",
];

/** LIFE: fewer than ten would not stay secret, so O17 is asked about together with O15. */
export const mergedForEvaluation: Readonly<Record<string, string>> = { O17: "O15" };

/** Who is asked about a branch of this field. */
export const classesOf: Readonly<Partial<Record<OrgField, readonly BallotClass[]>>> = {
  ORGAN: ["SERVICE_USER", "ENTERPRISE", "PARTY_DELEGATE"],
  WINDOW: ["SERVICE_USER", "SELF_EMPLOYED", "CONDUCT_SUPERVISOR"],
  INSTITUTION: ["SERVICE_USER", "MASSES"],
  RETIRED: ["MASSES", "SERVICE_USER"],
  SCHOOL: ["MASSES", "SERVICE_USER", "PARTY_DELEGATE"],
  STATE_ENTERPRISE: ["SERVICE_USER", "MASSES"],
  PRIVATE_ENTERPRISE: ["MASSES", "ENTERPRISE"],
  SOCIAL_ORG: ["ENTERPRISE", "SELF_EMPLOYED"],
  RURAL: ["MASSES", "PEOPLES_DEPUTY"],
  COMMUNITY: ["MASSES", "SELF_EMPLOYED", "CPPCC_MEMBER"],
  FLOATING: ["MASSES"],
};

/** Share of satisfied, basically satisfied and dissatisfied in a branch, in percent; the rest is 不了解. */
export const weakBranches: Readonly<Record<string, readonly [number, number, number]>> = {
  O40: [42, 30, 24],
  O43: [48, 27, 20],
};

/** Below this share of satisfied and basically satisfied a rectification opens (INV-09). */
export const THRESHOLD = 80;

/** 纸质评议表 at the service hall: 发出 60, 收回 57 (有效 54, 空白 2, 无效 1), 未收回 3. */
export const paperForms = {
  org: "O14",
  ballotClass: "SERVICE_USER",
  issued: 60,
  returned: 57,
  valid: 54,
  blank: 2,
  void: 1,
  missing: 3,
} as const;

export const comments: readonly string[] = [
  "办事的同志把材料一次讲清了，少跑一趟。",
  "早上来得早，门口有人引导，挺好。",
  "电话能打通，回话也快。",
  "希望周末也能办一部分业务。",
  "公开栏内容实在，就是字小了点。",
  "说到做到，路灯修好了。",
  "走访是来了，问题解决得慢。",
  "建议把进展贴到村口，老人不看手机。",
  "态度比去年好，等的时间还是长。",
  "投诉打了两次才有人回。",
  "孩子的作业老师盯得紧，家长放心。",
  "班车时刻改了要早点通知。",
  "党员带头清沟，我们看得见。",
  "楼道堆物清了又堆，要常抓。",
];
