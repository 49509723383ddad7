import type { Day } from "./days";

export type OpinionSource = "BOX" | "SLIP" | "PHONE" | "SYMPOSIUM" | "HOME_VISIT" | "BOARD_CODE" | "LETTER";
export type OpinionOutcome =
  | "CLOSED"
  | "CLOSED_ANSWERED_WELL"
  | "HANDLING"
  | "TO_RECTIFICATION"
  | "CLOSED_NOT_PERSONAL";

export type EvaluatorClass =
  | "SERVICE_USER"
  | "MASS_DELEGATE"
  | "SELF_EMPLOYED"
  | "ENTERPRISE_DELEGATE"
  | "VILLAGER"
  | "UNSTATED"
  | "RETIRED_MEMBER"
  | "PARTY_DELEGATE"
  | "CONGRESS_DEPUTY"
  | "CPPCC_MEMBER"
  | "CONDUCT_SUPERVISOR";

export const classNames: Readonly<Record<EvaluatorClass, string>> = {
  SERVICE_USER: "服务对象",
  MASS_DELEGATE: "群众代表",
  SELF_EMPLOYED: "个体工商户",
  ENTERPRISE_DELEGATE: "企业代表",
  VILLAGER: "村民",
  UNSTATED: "未说明",
  RETIRED_MEMBER: "离退休党员",
  PARTY_DELEGATE: "党代表",
  CONGRESS_DEPUTY: "人大代表",
  CPPCC_MEMBER: "政协委员",
  CONDUCT_SUPERVISOR: "行风监督员",
};

export type RegisteredOpinion = {
  number: number;
  source: OpinionSource;
  evaluatorClass: EvaluatorClass;
  text: string;
  assignedTo: string;
  receivedOn: Day;
  answer: string;
  answeredOn: Day | null;
  outcome: OpinionOutcome;
  /** Number of the rectification it led to. */
  rectification: number | null;
  /** Whether somebody else wrote it down for the person. */
  takenDown: boolean;
};

type Row = readonly [
  number: number,
  source: OpinionSource,
  evaluatorClass: EvaluatorClass,
  receivedOn: Day,
  assignedTo: string,
  text: string,
  answer: string,
  answeredOn: Day | null,
  outcome: OpinionOutcome,
  rectification?: number,
];

/** 群众意见: 第1至5号 precede the eight of the story, so that the register has no gap. */
// biome-ignore format: a table reads by rows
const rows: readonly Row[] = [
  [1, "BOX", "SERVICE_USER", "2026-02-09", "O14", "叫号屏看不清，坐后排的老人常错过。", "已把叫号声调大，后排加一块小屏。", "2026-02-26", "CLOSED"],
  [2, "PHONE", "VILLAGER", "2026-02-27", "O37", "三组路灯坏了两盏。", "两盏都换了，报修电话已写在组里公示牌上。", "2026-03-06", "CLOSED_ANSWERED_WELL"],
  [3, "LETTER", "RETIRED_MEMBER", "2026-03-11", "O08", "学习材料寄到时学习日已经过了。", "改为提前五天送到家，行动不便的由支委带去。", "2026-03-20", "CLOSED"],
  [4, "SYMPOSIUM", "ENTERPRISE_DELEGATE", "2026-03-25", "O34", "分拨点卸货口太窄，大车调头难。", "协会与场地方拓宽到 9 米，4 月中旬完工。", "2026-04-17", "CLOSED"],
  [5, "BOARD_CODE", "UNSTATED", "2026-04-02", "O43", "单元门口常停电动车堵路。", "划了停车线，网格员早晚各巡一次。", "2026-04-15", "CLOSED"],
  [6, "BOX", "SERVICE_USER", "2026-04-29", "O06", "年审要跑两趟，第一次没有讲要带行驶证复印件。", "已改为一次性告知单，复印件由窗口免费复印，5 月 8 日起执行。", "2026-05-08", "CLOSED"],
  [7, "SLIP", "MASS_DELEGATE", "2026-04-24", "O30", "早上六点半的班车常晚到二十分钟。", "查了 20 个班次，6 次晚点，原因是中途加油；已改在收班后加油，站牌贴了新时刻。", "2026-05-12", "CLOSED_ANSWERED_WELL"],
  [8, "PHONE", "SELF_EMPLOYED", "2026-05-13", "O05", "车站门口停车位被长期占用。", "与社区划出 40 个短停车位，其余 80 个 9 月底前完成，进度每月公开。", "2026-05-20", "HANDLING"],
  [9, "SYMPOSIUM", "ENTERPRISE_DELEGATE", "2026-05-15", "O14", "许可材料里有两项重复证明。", "两项均已取消，新办事指南第 3 页可查。", "2026-05-27", "CLOSED"],
  [10, "HOME_VISIT", "VILLAGER", "2026-05-22", "O07", "路修好了，排水沟没有清，一下雨就淹菜地。", "意见属实，列入整改第 2 号，6 月 30 日前清沟 1.4 公里，请您到时看。", "2026-05-25", "TO_RECTIFICATION", 2],
  [11, "BOARD_CODE", "UNSTATED", "2026-06-01", "O06", "窗口叫号机坏了半个月。", "配件已到，6 月 24 日修复；修复前由专人发号。", "2026-06-16", "TO_RECTIFICATION", 3],
  [12, "LETTER", "RETIRED_MEMBER", "2026-06-03", "O05", "公开栏的字太小，老人看不清。", "已换大字版，印 12 份送到离退休支部。", "2026-06-10", "CLOSED_ANSWERED_WELL"],
  [13, "BOARD_CODE", "UNSTATED", "2026-06-08", "O06", "有位同志态度不好，希望换人。", "未写时间和窗口，无法核实到人；支部已对全体窗口人员作一次提醒，欢迎补充情况。", "2026-06-15", "CLOSED_NOT_PERSONAL"],
];

export const opinions: readonly RegisteredOpinion[] = rows.map(
  ([number, source, evaluatorClass, receivedOn, assignedTo, text, answer, answeredOn, outcome, rectification]) => ({
    number,
    source,
    evaluatorClass,
    text,
    assignedTo,
    receivedOn,
    answer,
    answeredOn,
    outcome,
    rectification: rectification ?? null,
    takenDown: source === "PHONE" || source === "HOME_VISIT",
  }),
);

/** The numbers the story quotes. */
export const quotedOpinions: readonly number[] = [6, 7, 8, 9, 10, 11, 12, 13];
