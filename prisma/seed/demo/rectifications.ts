import type { Day } from "./days";

export type RectificationSource = "OVERDUE_PLEDGE" | "REVIEW" | "EVALUATION" | "OPINION" | "SUPERVISION" | "SELF_CHECK";
export type RectificationState = "IN_PROGRESS" | "REPORTED" | "CLOSED" | "CANCELLED";

/** 整改四项 of the story; numbers are those of the organisation's own register. */
export type NamedRectification = {
  org: string;
  number: number;
  source: RectificationSource;
  sourceNote: string;
  problem: string;
  cause: string;
  measure: string;
  owner: string;
  verifier: string;
  verifierOrg: string;
  openedOn: Day;
  originalDueOn: Day;
  dueOn: Day;
  extension: { reason: string; grantedBy: string; on: Day } | null;
  state: RectificationState;
  escalatedOn: Day | null;
  reportedOn: Day | null;
  proof: string | null;
  verifiedOn: Day | null;
  closedOn: Day | null;
};

const open = { extension: null, escalatedOn: null, reportedOn: null, proof: null, verifiedOn: null, closedOn: null };

export const namedRectifications: readonly NamedRectification[] = [
  {
    ...open,
    org: "O05",
    number: 1,
    source: "OVERDUE_PLEDGE",
    sourceNote: "",
    problem: "X214 塌方路段 6 月 15 日未恢复双向通行",
    cause: "连续降雨，边坡二次滑塌",
    measure: "增加两台机械，夜间分段放行",
    owner: "P07",
    verifier: "P04",
    verifierOrg: "O02",
    openedOn: "2026-06-16",
    originalDueOn: "2026-06-15",
    dueOn: "2026-07-05",
    extension: { reason: "边坡二次滑塌，需等雨停后清方", grantedBy: "P04", on: "2026-06-17" },
    state: "IN_PROGRESS",
  },
  {
    ...open,
    org: "O07",
    number: 2,
    source: "OPINION",
    sourceNote: "群众意见第 10 号：路修好了，排水沟没有清，一下雨就淹菜地。",
    problem: "排水沟未清，淹菜地",
    cause: "验收只看路面",
    measure: "清沟 1.4 公里，验收单加排水一栏",
    owner: "P35",
    verifier: "P07",
    verifierOrg: "O04",
    openedOn: "2026-05-25",
    originalDueOn: "2026-06-30",
    dueOn: "2026-06-30",
    state: "REPORTED",
    reportedOn: "2026-06-17",
    proof: "已清沟 1.4 公里，验收单加了排水一栏；请受影响的菜农回看。",
  },
  {
    ...open,
    org: "O06",
    number: 3,
    source: "OPINION",
    sourceNote: "群众意见第 11 号：窗口叫号机坏了半个月。",
    problem: "窗口叫号机故障",
    cause: "无备件，无人值守",
    measure: "换配件，每日开窗前试机",
    owner: "P13",
    verifier: "P07",
    verifierOrg: "O04",
    openedOn: "2026-06-02",
    originalDueOn: "2026-06-17",
    dueOn: "2026-06-17",
    state: "IN_PROGRESS",
    escalatedOn: "2026-06-18",
  },
  {
    ...open,
    org: "O05",
    number: 4,
    source: "REVIEW",
    sourceNote: "第一轮领导点评",
    problem: "公开栏两处内容不一致",
    cause: "两人分别张贴，没有核对",
    measure: "每月 25 日由组织委员核对，拍照留存",
    owner: "P12",
    verifier: "P10",
    verifierOrg: "O05",
    openedOn: "2026-04-07",
    originalDueOn: "2026-04-30",
    dueOn: "2026-04-30",
    state: "CLOSED",
    reportedOn: "2026-04-24",
    proof: "4 月 24 日核对两处公开栏，拍照 2 张留存。",
    verifiedOn: "2026-04-27",
    closedOn: "2026-04-28",
  },
];

/** Faults as they are found in every county: the fields they belong to (none: all), 问题, 原因, 措施. */
// biome-ignore format: a table reads by rows
export const faults: readonly (readonly [fields: string, problem: string, cause: string, measure: string])[] = [
  ["", "学习日签到有代签", "签到册放在门口没人看", "由组织委员会前点名，缺席者本周补学"],
  ["", "公开栏仍挂着去年的承诺", "更换没有定人", "指定宣传委员每月 25 日更换并拍照"],
  ["", "谈心谈话记录雷同", "照着范本抄", "重谈重记，书记抽看三份"],
  ["", "承诺事项没有写检查方式", "审核时只看事项", "逐条补齐检查方式并公开"],
  ["", "三会一课少开一次党课", "与业务会冲突", "本月补课，全年日程提前排定"],
  ["", "党费收缴晚于当月", "线上线下两本账", "统一一本账，15 日前收齐"],
  ["", "困难党员走访没有记录", "走访后没有登记", "补记并由被访人签字"],
  ["", "意见箱钥匙由被评单位保管", "交接时没有变更", "钥匙交纪检委员，双人开箱"],
  ["WINDOW", "窗口政策解释口径不一", "新规没有集中学", "编一问一答，晨会过一遍"],
  ["ORGAN WINDOW", "群众来信超期未答复", "分办后没有催", "建立到期提醒，超期说明原因"],
  ["", "支委分工没有公开", "换届后漏报", "分工上墙并报上级备案"],
  ["RURAL COMMUNITY FLOATING", "流动党员两个月没有联系", "电话更换未登记", "更新通讯录，每季度视频一次"],
  ["INSTITUTION STATE_ENTERPRISE", "班前安全学习走形式", "只念文件", "改为案例讲评，人人发言"],
  ["INSTITUTION", "巡查记录有补填", "打点设备没电", "配备用电池，当日核对"],
  ["SCHOOL ORGAN INSTITUTION", "食堂采购没有比价", "供货商固定多年", "三家比价，结果张贴"],
  ["ORGAN", "公车使用登记不全", "派车单没有回收", "派车单还车时交回核销"],
  ["SCHOOL", "家访本缺家长签字", "走访时忘带本", "补签，下学期带本家访"],
  ["", "试点做法没有总结", "做完就散", "写一页纸经验交党总支"],
  ["RURAL", "村务公开栏位置偏", "原址在旧村部", "移到小卖部对面，加遮雨棚"],
  ["RETIRED RURAL COMMUNITY", "活动室钥匙难找", "管钥匙的人外出", "实行支委轮值开门"],
  ["RURAL COMMUNITY", "设岗定责卡没有更新", "去年的岗位照搬", "逐人谈话后重定岗位"],
  ["", "培养联系人半年没有谈话", "人员调动没有接续", "重新确定联系人，本月谈一次"],
  ["RURAL COMMUNITY STATE_ENTERPRISE", "党小组会记录空白", "组长不会记", "发一页样式，支委现场教"],
  ["ORGAN WINDOW INSTITUTION", "值班电话两次无人接", "午间离岗", "午间轮值，铃响四声内接听"],
  ["", "先锋岗牌子长期不换人", "挂牌后没有考核", "每季度评一次，换牌换人"],
  ["WINDOW STATE_ENTERPRISE", "服务承诺公示字太小", "照搬打印稿", "换大字版，高度降到视线处"],
  ["", "整改台账缺销号日期", "只写已整改", "补齐日期和佐证"],
  ["", "经费支出没有向党员公布", "以为只报上级", "每半年在党员大会上公布"],
  ["COMMUNITY SCHOOL", "志愿服务时长多报", "以到场代替服务", "由受助方签字确认"],
  ["ORGAN SCHOOL STATE_ENTERPRISE", "预备党员教育考察簿断档", "介绍人外派", "更换介绍人并补记"],
];
