import type { Day } from "./days";

/** 重点项目 with who leads it and how many of its tasks were forgotten. */
export type PlannedProject = {
  key: string;
  org: string;
  name: string;
  content: string;
  lead: string;
  from: Day;
  until: Day | null;
  duty: string;
  reward: string;
  penalty: string;
  /** Not issued yet when one of the four is still open. */
  draft?: true;
  missed: readonly Day[];
};

export const projects: readonly PlannedProject[] = [
  {
    key: "road",
    org: "O04",
    name: "X214 线路面改造",
    content: "全长 18.6 公里，10 月底前双向通车",
    lead: "P07",
    from: "2026-04-01",
    until: "2026-10-31",
    duty: "牵头征拆、施工、安全三条线，每周现场调度一次",
    reward: "按期双向通车，专班通报表扬，年度考核优先评优",
    penalty: "每逾期十天通报一次，逾期一个月约谈责任领导",
    missed: ["2026-05-01", "2026-06-19"],
  },
  {
    key: "window",
    org: "O01",
    name: "政务服务“一窗通办”",
    content: "6 月底前 120 个事项进驻综合窗口",
    lead: "P03",
    from: "2026-04-01",
    until: "2026-12-31",
    duty: "协调 18 个部门，120 个事项全部进驻综合窗口",
    reward: "按期完成，窗口专班记入单位加分",
    penalty: "每少进驻十个事项扣一分，并书面说明",
    missed: ["2026-06-12"],
  },
  {
    key: "bus",
    org: "O28",
    name: "城乡公交班次加密",
    content: "早晚高峰各加两班，通到上筏村",
    lead: "P23",
    from: "2026-05-04",
    until: "2026-09-30",
    duty: "组织车辆和驾驶员，早晚高峰各加两班",
    reward: "群众满意率达到九成，班组发放安全服务奖",
    penalty: "无故停班一次，扣减当月绩效",
    missed: ["2026-05-15"],
  },
  {
    key: "charger",
    org: "O28",
    name: "客运站新能源充电区",
    content: "站东停车场建 12 个快充车位",
    lead: "P23",
    from: "2026-07-01",
    until: null,
    duty: "办理用电增容，组织招标和施工",
    reward: "",
    penalty: "",
    draft: true,
    missed: [],
  },
];

/** What is written when a task is kept; taken in turn. */
export const kept: Readonly<Record<"WEEKLY_DISPATCH" | "MONTHLY_CHECK" | "QUARTERLY_CIRCULAR", readonly string[]>> = {
  WEEKLY_DISPATCH: [
    "听取施工、征拆、安全三方面情况，明确三件事本周办结",
    "现场调度，协调电力杆线迁改，定下完成日期",
    "核对进度表，比计划慢两天，增加一个作业班组",
    "调度材料供应和雨天预案，责任到人",
  ],
  MONTHLY_CHECK: ["按台账逐项检查，发现资料滞后一处，当场改正", "检查进度和质量，抽看三处现场，签字留存"],
  QUARTERLY_CIRCULAR: ["通报季度进展、存在问题和下季度安排"],
};

/** SUP-07: bodies that look at retired branches each quarter. */
export const rhythms = [
  { org: "O18", subject: "O19", bodies: "县委组织部、县委老干部局", responsible: "H18" },
  { org: "O18", subject: "O20", bodies: "县委组织部、县委老干部局", responsible: "H18" },
] as const;

export type PlannedVisit = {
  org: string;
  by: string;
  lead: string;
  kind: "DAILY" | "RESEARCH" | "RANDOM" | "SPECIAL" | "URGE";
  on: Day;
  bodies?: string;
  situation: string;
  comment: string;
  problems?: readonly string[];
  good?: readonly string[];
  /** What was said when asked; numbered opinions of that day with the same words stand in the register (SUP-22). */
  unitOpinions?: readonly string[];
  userOpinions?: readonly string[];
  replyDueOn?: Day;
  reply?: readonly [text: string, by: string, on: Day];
};

// biome-ignore format: a table reads by rows
export const visits: readonly PlannedVisit[] = [
  { org: "O19", by: "O18", lead: "H18", kind: "DAILY", on: "2026-03-18", bodies: "县委组织部、县委老干部局", situation: "看了支部活动记录和“两史”宣讲安排，听取四名老党员意见", comment: "“送学上门”办得实，行动不便的老党员都有人联系；活动记录要当月补齐。", good: ["行动不便的党员由支委送学上门"], problems: ["2 月活动记录没有补齐"] },
  { org: "O20", by: "O18", lead: "H18", kind: "DAILY", on: "2026-03-19", bodies: "县委组织部、县委老干部局", situation: "核对走访慰问登记，随机电话问三名党员", comment: "走访有登记、有回音；宣传栏要换得勤一些。", good: ["走访登记附照片"] },
  { org: "O37", by: "O01", lead: "P02", kind: "RESEARCH", on: "2026-04-15", situation: "到三组、五组看了报修电话公示和产业路，与六户村民座谈", comment: "承诺接地气，村民说得出是谁承诺了什么；报修电话要贴到每户。", good: ["承诺事项贴到村民必经的小卖部"], problems: ["三组村民不知道找谁报修"], unitOpinions: ["几张报表的内容相同，希望合成一张"], userOpinions: ["报修电话最好贴到每户门口"] },
  { org: "O30", by: "O01", lead: "P31", kind: "RANDOM", on: "2026-05-26", situation: "按抽取结果到车队，查看台账、公开栏和安全学习记录", comment: "公开栏内容齐，安全学习不能只念文件。", problems: ["班前安全学习走形式"] },
  { org: "O39", by: "O01", lead: "P31", kind: "RANDOM", on: "2026-05-26", situation: "按抽取结果到东片党支部，核对设岗定责卡", comment: "设岗定责有落实，少数卡片照搬去年。", problems: ["设岗定责卡没有更新"] },
  { org: "O44", by: "O01", lead: "P31", kind: "RANDOM", on: "2026-05-27", situation: "按抽取结果到石筏村，走访五户", comment: "进展补录及时，公开栏位置偏。", problems: ["村务公开栏位置偏"], good: ["困难户走访一户一册"] },
  { org: "O04", by: "O02", lead: "P05", kind: "SPECIAL", on: "2026-06-09", bodies: "县直机关工委、县纪委机关", situation: "专项督查窗口服务和限时办结，查阅 40 件办件记录", comment: "限时办结执行较好，叫号机故障处置慢。", good: ["超时办件有登记、有说明"], problems: ["叫号机故障半个月没有修复"], userOpinions: ["叫号机坏了以后没有人说明要等多久"] },
  { org: "O11", by: "O02", lead: "P04", kind: "URGE", on: "2026-06-10", situation: "规划局两个支部合并后，原二维码公示仍有两处没有更换", comment: "请逐处核对，15 日内换完并报送照片。", problems: ["合并后旧公示没有全部更换"], replyDueOn: "2026-06-25" },
  { org: "O05", by: "O04", lead: "P07", kind: "DAILY", on: "2026-06-11", situation: "看了公开栏、践诺台账和午间值守表", comment: "台账与公开栏一致，午间值守排到了人。", good: ["组织委员每月 25 日核对公开栏并拍照"], problems: ["两条承诺没有写检查方式"], unitOpinions: ["台账能不能一次填、几处用"] },
  { org: "O07", by: "O04", lead: "P07", kind: "DAILY", on: "2026-05-22", situation: "到养护路段看排水和公示牌，与沿线四户菜农说了话", comment: "路面恢复得快，路边的沟也要一并清。", good: ["施工公示牌写明了联系人和电话"], userOpinions: ["路修好了，排水沟没有清，一下雨就淹菜地。"] },
  { org: "O07", by: "O04", lead: "P07", kind: "URGE", on: "2026-06-03", situation: "群众第 10 号意见反映排水沟未清", comment: "请于一周内清沟并到户回访。", replyDueOn: "2026-06-12", reply: ["已清沟 1.4 公里，验收单加了排水一栏，到四户菜农家回访。", "P35", "2026-06-11"] },
];

export const draw = {
  org: "O01",
  by: "P31",
  on: "2026-05-25",
  purpose: "5 月随机抽查：台账、公开栏、学习记录",
  /** Drawn on that day; with it and the list of branches anyone finds the same three. */
  take: 3,
} as const;
