import type { Day } from "./days";
import { paperDrafts } from "./paper-drafts";

export type PaperPlan = {
  key: string;
  org: string;
  by: string;
  kind: "SCHEME" | "NOTICE" | "OPINION" | "MINUTES" | "REPORT";
  title: string;
  issuer: string;
  /** 机关代字 and number of the org's own register, or a number typed in from the office system; a draft has neither. */
  number: readonly [series: string, number: number] | string | null;
  on: Day;
  recipients: string;
  bases: readonly string[];
  text: readonly string[];
  campaign: boolean;
  adoption?: boolean;
  voided?: { on: Day; reason: string };
  /** A draft that went into the bin. */
  binned?: boolean;
};

/** From the county down to one branch: each answers to the one above (CAM-02, CAM-03). A basis that is no key stands for itself. */
export const papers: readonly PaperPlan[] = [
  {
    ...{ key: "county points", org: "O01", by: "P01", kind: "NOTICE", issuer: "中共松涧县委员会", campaign: false },
    title: "关于印发2026年党建工作要点的通知",
    number: ["松委发", 1],
    on: "2026-01-06",
    recipients: "各党组（党委）、工委，各乡镇党委",
    bases: [],
    text: ["现将《2026年党建工作要点》印发给你们，请结合实际抓好落实。", "各单位落实情况，随季度通报一并上报。"],
  },
  {
    ...{ key: "county group", org: "O01", by: "P01", kind: "NOTICE", issuer: "中共松涧县委员会", campaign: true },
    title: "关于成立县创先争优活动领导小组的通知",
    number: "松发〔2026〕2号",
    on: "2026-01-08",
    recipients: "各党组（党委）、工委，各乡镇党委",
    bases: ["《中共云汀市委关于深入开展创先争优活动的意见》（云委发〔2026〕1号）"],
    text: [
      "为加强对全县创先争优活动的组织领导，县委决定成立县创先争优活动领导小组，由县委书记任组长，县委组织部部长任副组长。",
      "领导小组下设办公室，负责日常组织实施工作，办公室设在县委组织部。",
    ],
  },
  {
    ...{ key: "county scheme", org: "O01", by: "P01", kind: "SCHEME", issuer: "中共松涧县委员会", campaign: true },
    title: "松涧县2026年创先争优活动实施方案",
    number: ["松委发", 2],
    on: "2026-01-12",
    recipients: "各党组（党委）、工委，各乡镇党委",
    bases: ["《中共云汀市委关于深入开展创先争优活动的意见》（云委发〔2026〕1号）", "county points"],
    text: [
      "为深入开展创先争优活动，结合我县实际，制定本方案。",
      "一、总体安排",
      "围绕“走在前、作表率，为群众办实事”，全县党组织和党员全部参加。",
      "二、方法步骤",
      "三月底前定诺公开，每季度领导点评，四月、十月群众评议，十二月评选表彰。",
      "三、规定动作",
      "公开承诺、领导点评、群众评议一项不少，各单位结合实际增加自选动作。",
      "四、组织领导",
      "党组织书记是第一责任人，活动办每季度督促检查，年底考核。",
    ],
  },
  {
    ...{
      key: "county review, void",
      org: "O01",
      by: "P01",
      kind: "NOTICE",
      issuer: "中共松涧县委员会",
      campaign: true,
    },
    title: "关于做好第一轮领导点评工作的通知",
    number: ["松委发", 3],
    on: "2026-03-02",
    recipients: "各乡镇党委",
    bases: ["county scheme"],
    text: ["三月底前完成第一轮领导点评。"],
    voided: { on: "2026-03-03", reason: "主送机关漏列县直单位，另行印发" },
  },
  {
    ...{ key: "county review", org: "O01", by: "P01", kind: "NOTICE", issuer: "中共松涧县委员会", campaign: true },
    title: "关于认真做好创先争优领导点评工作的通知",
    number: ["松委发", 4],
    on: "2026-03-03",
    recipients: "各党组（党委）、工委，各乡镇党委",
    bases: ["county scheme"],
    text: [
      "根据活动安排，现就第一轮领导点评工作通知如下。",
      "一、点评范围",
      "党员领导干部点评下一级党组织和党员，做到全覆盖。",
      "二、点评内容",
      "肯定成绩，指出不足，提出努力方向，三项都要写到。",
      "三、时间要求",
      "三月底前完成，点评意见当面反馈，整改事项逐条立项。",
    ],
  },
  {
    ...{ key: "organs", org: "O02", by: "P04", kind: "NOTICE", issuer: "县直属机关工作委员会", campaign: true },
    title: "关于县直机关贯彻落实创先争优活动实施方案的通知",
    number: ["松直工发", 1],
    on: "2026-01-14",
    recipients: "各机关党总支、党支部",
    bases: ["county scheme"],
    text: ["各党总支、党支部一月底前完成承接，方案报工委审定。", "窗口单位结合服务群众确定自选动作。"],
  },
  {
    ...{
      key: "bureau scheme",
      org: "O04",
      by: "P07",
      kind: "SCHEME",
      issuer: "县交通运输局机关党总支",
      campaign: true,
    },
    title: "县交通运输局机关党总支创先争优活动实施方案",
    number: "松交党总支〔2026〕3号",
    on: "2026-01-19",
    recipients: "各党支部",
    bases: ["organs"],
    adoption: true,
    text: [
      "根据县直机关工委通知，结合本局实际，制定本方案。",
      "一、活动主题",
      "走在前、作表率，为群众办实事。",
      "二、主要任务",
      "各支部三月底前完成承诺公开，每季度上报践诺情况，整改事项限期销号。",
    ],
  },
  {
    ...{
      key: "bureau review",
      org: "O04",
      by: "P07",
      kind: "NOTICE",
      issuer: "县交通运输局机关党总支",
      campaign: true,
    },
    title: "关于成立领导点评工作组的通知",
    number: "松交党总支〔2026〕4号",
    on: "2026-03-20",
    recipients: "各党支部",
    bases: ["county review"],
    text: ["成立领导点评工作组，排定点评轮次，收齐履责情况报告。"],
  },
  {
    ...{
      key: "branch scheme",
      org: "O05",
      by: "P11",
      kind: "SCHEME",
      issuer: "县交通运输局第一党支部",
      campaign: true,
    },
    title: "第一党支部创先争优活动实施方案",
    number: ["交一支", 1],
    on: "2026-01-22",
    recipients: "本支部全体党员",
    bases: ["bureau scheme"],
    adoption: true,
    text: [
      "按照党总支方案，本支部确定以下安排。",
      "一、载体",
      "窗口午间不断档。",
      "二、步骤",
      "三月定诺，逐月报进展，年底评诺。",
    ],
  },
  {
    ...{ key: "branch study", org: "O05", by: "P10", kind: "NOTICE", issuer: "县交通运输局第一党支部", campaign: true },
    title: "关于坚持周五学习日制度的通知",
    number: ["交一支", 2],
    on: "2026-03-17",
    recipients: "各党小组",
    bases: ["branch scheme"],
    text: ["每周五下午集中学习一小时，窗口人员轮流参加，组织委员登记到会人数。"],
  },
  ...paperDrafts,
];
