import type { Day } from "./days";

/** What happened, where, and which situation of life it is an example of. */
export type Happening = {
  on: Day;
  orgs: readonly string[];
  people: readonly string[];
  what: string;
  situation: string;
};

type Row = readonly [on: Day, orgs: string, people: string, situation: string, what: string];

// biome-ignore format: a table reads by rows
const rows: readonly Row[] = [
  ["2025-12-20", "O06", "", "LIFE-09", "运政窗口十项服务承诺年度自查，结果贴在窗口"],
  ["2026-01-12", "O01", "P01 P03", "CAM-17", "县委印发 2026 年创先争优活动实施方案，逐级部署"],
  ["2026-03-12", "O05", "P11 P10", "LIFE-04", "第一党支部换届，梁守成任期届满，周敬和当选，移交清单双方签字"],
  ["2026-04-10", "O09", "P16", "LIFE-13", "X214 线抢通临时党支部成立，9 名党员参加，关系留在原支部"],
  ["2026-04-13", "O13", "", "LIFE-14", "审批股、城建股两个党支部合并为第二党支部，原支部只读保留，旧二维码转到新公开栏"],
  ["2026-04-24", "O01", "", "EVA-13", "第一批群众评议结束，名册、评议条和纸质表分别核对"],
  ["2026-05-06", "O26 O24", "P22", "LIFE-01", "韩语桐由鹭塘中心学校党支部转入实验学校中学部党支部，两项辅导承诺随人接续"],
  ["2026-05-09", "O44", "", "LIFE-08", "石筏村党支部补录第一季度进展，不计迟报"],
  ["2026-05-28", "O08", "", "LIFE-09", "客运站东候车厅停工改造，值守承诺一条终止，单列不计分母"],
  ["2026-06-01", "O05", "P15", "LIFE-01", "田小满转为正式党员"],
  ["2026-06-01", "O19", "P19 P18", "LIFE-04", "祝云樵主持离退休第一党支部 6 月日常工作"],
  ["2026-06-03", "O31 O28", "P23", "INV-11", "流动红旗公示收到实名异议，中止公示，开始核查"],
  ["2026-06-04", "O01", "P03", "LIFE-07", "县委通知把第二季度上报由 6 月 25 日改为 7 月 2 日，2 条整改撤销立项"],
  ["2026-06-15", "O02", "P14 P12 P33", "AWD-21", "县直机关优秀共产党员拟表彰对象公示开始"],
  ["2026-06-18", "O04", "P04", "REV-01", "县直机关工委对交通运输局机关党总支作第二轮会议点评"],
];

export const timeline: readonly Happening[] = rows.map(([on, orgs, people, situation, what]) => ({
  on,
  orgs: orgs.split(" "),
  people: people === "" ? [] : people.split(" "),
  what,
  situation,
}));

/** 上级调整时限 of the second quarter's reports. */
export const movedDeadline = {
  from: "2026-06-25",
  to: "2026-07-02",
  on: "2026-06-04",
  basis: "县委关于调整第二季度践诺情况上报时间的通知",
};

/** LIFE-05: the nine who work in the temporary branch and stay counted at home. */
export const taskForceSize = 9;
