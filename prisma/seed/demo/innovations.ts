import type { Day } from "./days";

export type PlannedInnovation = {
  key: string;
  org: string;
  name: string;
  content: string;
  /** A person, or the head of the organisation. */
  responsible: string;
  from: Day;
  due: Day;
  /** The day first set, where it was moved. */
  first?: Day;
  ended?: readonly [state: "DONE" | "STOPPED", on: Day, result: string, evidence: string];
  notes: readonly (readonly [on: Day, text: string, evidence?: string])[];
};

// biome-ignore format: a table reads by rows
export const innovations: readonly PlannedInnovation[] = [
  { key: "noon", org: "O05", name: "窗口午间“接力值守”", content: "群众中午来办事没人接。两个股室轮流接力，午间一人在岗、一人备勤", responsible: "P10", from: "2026-02-10", due: "2026-06-30", notes: [["2026-03-02", "排出值守表，试运行一周，午间接待 46 人"], ["2026-05-08", "与政务服务中心窗口合并值守，高峰日加派一人", "值守登记册第 2 本"]] },
  { key: "report", org: "O05", name: "践诺进展“一次填、处处用”", content: "同一件事填三张表。把台账、公开栏和季报并成一次填写", responsible: "P12", from: "2026-01-20", due: "2026-05-31", notes: [["2026-03-16", "梳理出重复栏目 21 个，删并 14 个"], ["2026-06-02", "季报已能直接取台账，公开栏仍需手工抄一次"]] },
  { key: "case", org: "O05", name: "执法文书“老带新”互查", content: "文书错漏多。每月由老同志带新同志交叉互查十份", responsible: "P11", from: "2026-02-01", due: "2026-05-20", ended: ["DONE", "2026-05-18", "四个月互查 160 份，错漏由每百份 11 处降到 3 处，形成常用文书样本 8 种", "互查记录表 4 份"], notes: [["2026-03-31", "互查 80 份，归纳常见错漏 9 类"]] },
  { key: "ditch", org: "O07", name: "雨季排水“一沟一图”", content: "排水沟底数不清。逐沟画图编号，挂到养护台账", responsible: "HEAD", from: "2026-03-10", due: "2026-07-31", first: "2026-06-15", notes: [["2026-04-20", "完成 X214 线 38 条沟的编号"], ["2026-06-11", "配合清沟 1.4 公里，补画四条支沟"]] },
  { key: "review", org: "O10", name: "线索办理“双人双查”", content: "线索初核标准不一。两人分别查、当面对", responsible: "P09", from: "2026-02-20", due: "2026-09-30", notes: [["2026-04-28", "试行 12 件，两人意见不一致 3 件，均集体会商"]] },
  { key: "card", org: "O14", name: "“一窗通办”材料共享", content: "群众重复交证明。把 9 类证照改为内部核验", responsible: "HEAD", from: "2026-02-15", due: "2026-06-10", notes: [["2026-04-30", "6 类证照已能内部核验"], ["2026-06-09", "还差 3 类，等上级接口"]] },
  { key: "bus", org: "O31", name: "学生班车“刷脸等车”", content: "家长不放心。到站发车都有提示", responsible: "HEAD", from: "2026-03-01", due: "2026-06-30", ended: ["STOPPED", "2026-05-12", "涉及人脸信息，家长代表和法律顾问都不赞成，改为班主任点名交接", "座谈会记录"], notes: [["2026-04-02", "征求两所学校意见"]] },
  { key: "crop", org: "O37", name: "助销“支部选品日”", content: "农产品零散难卖。每月一天由支部集中选品、验级、统一发货", responsible: "HEAD", from: "2026-03-05", due: "2026-10-31", notes: [["2026-04-18", "第一次选品，验级 3.2 吨"], ["2026-05-20", "与结对单位签订长期供货单", "供货单 1 份"]] },
];
