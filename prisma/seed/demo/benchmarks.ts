import type { Day } from "./days";

export type PlannedBenchmark = {
  org: string;
  /** Left out: the organisation's own. */
  person?: string;
  object: string;
  target: string;
  soughtOn: Day;
  due: Day;
  matched?: readonly [on: Day, gap: string, measures: string];
  reached?: readonly [on: Day, proof: string];
  won?: readonly [on: Day, honour: string];
};

// biome-ignore format: a table reads by rows
export const benchmarks: readonly PlannedBenchmark[] = [
  { org: "O04", object: "市交通运输局机关党总支", target: "所属支部季度点评反馈当月销号率达到九成五", soughtOn: "2026-02-06", due: "2026-10-31", matched: ["2026-02-27", "去年当月销号率八成一，差在责任人不落名", "反馈单逐条落名；每月 25 日总支碰头对账"] },
  { org: "O05", object: "县政务服务中心党支部", target: "窗口一次办结率达到 96%", soughtOn: "2026-02-10", due: "2026-09-30", matched: ["2026-03-05", "一次办结率 89%，差在材料清单口径不一", "三类高频事项统一清单；每周五互查十份"], reached: ["2026-06-12", "二季度窗口统计 96.4%，政务服务中心盖章"] },
  { org: "O05", person: "P11", object: "省级劳模王秀成的案卷质量", target: "全年经办案卷零退回", soughtOn: "2026-02-16", due: "2026-12-15", matched: ["2026-03-02", "去年退回 3 件，均为送达回证不全", "送达前两人核对；每月自查一次"] },
  { org: "O05", person: "P12", object: "市局信息科“一次填、处处用”", target: "同一数据只填一次，季报编制由三天减到半天", soughtOn: "2026-02-20", due: "2026-06-10", matched: ["2026-03-10", "公开栏仍要手工抄一次", "台账栏目合并，季报直接取数"] },
  { org: "O05", person: "P14", object: "本支部去年优秀党员的报账时限", target: "报账五个工作日内办结", soughtOn: "2026-03-12", due: "2026-08-31" },
  { org: "O07", object: "邻县公路养护中心党支部", target: "雨季水毁抢通平均不超过 6 小时", soughtOn: "2026-02-25", due: "2026-08-31", matched: ["2026-03-20", "去年平均 9 小时，夜间集合慢", "夜班分片值守；机械前置到三个道班"] },
  { org: "O10", object: "市纪委机关第二党支部", target: "初核按期办结率 100%", soughtOn: "2026-03-01", due: "2026-11-30", matched: ["2026-03-25", "去年有 4 件延期", "线索按时限亮灯，逾期三日前提醒"] },
  { org: "O14", object: "全市“一窗通办”示范大厅", target: "群众满意率 98% 以上", soughtOn: "2026-01-28", due: "2026-05-31", matched: ["2026-02-20", "满意率 94.6%，差在午间无人", "午间轮值；疑难事项专窗"], reached: ["2026-05-15", "四月群众评议满意率 98.3%"], won: ["2026-06-03", "全市政务服务示范窗口"] },
];
