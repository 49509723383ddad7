/** 责任状 of 2026, level by level; targets as family, text, figure, unit, post, reached. */
type TargetRow = readonly [
  family: "BUSINESS" | "CREATION",
  text: string,
  quantity: number,
  unit: string,
  post: string,
  actual?: number,
];
export type PlannedLetter = {
  org: string;
  giver: readonly [org: string, person: string];
  signer: string | null;
  targets: readonly TargetRow[];
};

// biome-ignore format: a table reads by rows
export const letters: readonly PlannedLetter[] = [
  { org: "O02", giver: ["O01", "P01"], signer: "P04", targets: [["BUSINESS", "窗口办件按时办结率", 98, "%", "政务服务大厅", 97.2], ["CREATION", "支部点评覆盖率", 100, "%", "工委办公室", 100]] },
  { org: "O04", giver: ["O02", "P04"], signer: "P07", targets: [["BUSINESS", "X214 线路面改造", 18.6, "公里", "项目股", 11.2], ["BUSINESS", "运政业务限时办结", 100, "%", "运政窗口", 98], ["CREATION", "群众意见按时答复率", 100, "%", "机关党总支办公室", 100]] },
  { org: "O05", giver: ["O04", "P07"], signer: "P10", targets: [["BUSINESS", "公路养护巡查", 240, "次", "巡查岗", 128], ["CREATION", "党员承诺按期兑现率", 95, "%", "组织委员", 81.4]] },
  { org: "O06", giver: ["O04", "P07"], signer: null, targets: [["BUSINESS", "窗口午间不断档", 250, "天", "运政窗口"], ["CREATION", "先锋岗每季评议", 4, "次", "宣传委员"]] },
];

export const circular = {
  org: "O02",
  by: "P04",
  period: "2026Q1",
  number: 1,
  issuedOn: "2026-04-08",
  opening: "一季度，县直机关各党组织按部署完成承诺公开，首轮领导点评全部结束，总体进展平稳。",
  praise: "交通局机关党总支把承诺贴到窗口，规划局党总支两支部互评，做法可推广。",
  requirements: "未公开承诺的抓紧补齐；逾期整改逐项说明原因；二季度督查不打招呼，直接到支部。",
} as const;

/** 联点领导 at the contact point: duty, how, when, what. */
export const contactActs = [
  ["SURVEY", "ON_SITE", "2026-02-26", "到三组、五组走访六户，了解报修和产业路情况"],
  ["SCHEME", "ON_SITE", "2026-03-10", "审定支部实施方案，要求承诺写到户、写到人"],
  ["PLEDGES", "ON_SITE", "2026-03-18", "督促承诺上墙，核对公开栏"],
  [null, "PHONE", "2026-05-14", "电话了解春耕农资和报修电话张贴情况"],
  ["PROBLEMS", "ON_SITE", "2026-06-09", "协调交通局落实 1.2 公里产业路会车道"],
] as const;

/** 双重包抓: who was at the branch or rang it up, when, about what. */
export const dualActs = [
  ["O08", "P08", "ON_SITE", "2026-03-05", "到老干部活动室听取对送学上门的意见"],
  ["O08", "P08", "PHONE", "2026-05-20", "核对学习材料寄送时间，改为提前一周"],
  ["O08", "H18D", "ON_SITE", "2026-04-16", "参加支部组织生活会，看望两位住院党员"],
  ["O19", "H18", "ON_SITE", "2026-03-11", "随支部到社区看护学点，现场定下值守表"],
  ["O19", "H18D", "PHONE", "2026-05-27", "了解承诺进展，提醒补填三月记录"],
  ["O20", "H18", "ON_SITE", "2026-04-09", "逐条看承诺，帮助改写两条笼统表述"],
  ["O20", "P05", "ON_SITE", "2026-03-24", "与支委谈心，协调解决活动室无障碍坡道"],
  ["O20", "P05", "PHONE", "2026-06-11", "问坡道施工进度，约定七一前完工"],
] as const;

export const deeds = [
  ["FUNDS", "2026-03-20", "助销农产品首批资金", 120000, null, null, false],
  ["DEED", "2026-04-22", "帮助三组清理排水沟、修补便道", null, 3, 64, false],
  ["FUNDS", "2026-06-01", "资助 12 名困难学生", 2900, null, 12, false],
  ["VISIT", "2026-06-05", "机关党员入户走访，收集问题清单", null, null, 26, false],
] as const;

/** 岗位与阵地: org, kind, name, place, holder, telephone, from. */
export const designations = [
  ["O05", "PIONEER_POST", "养护巡查先锋岗", "X214 线 K12 路段", "P12", "", "2026-03-01"],
  ["O05", "RESPONSIBILITY_AREA", "国庆路段党员责任区", "城南路段", "P10", "", "2026-03-01"],
  ["O06", "MODEL_WINDOW", "运政综合示范窗口", "政务大厅二楼 6 号", null, "", "2026-03-05"],
  ["O37", "SERVICE_CENTRE", "上筏村便民服务站", "村部一楼", null, "0999-5550137", "2025-11-01"],
  ["O43", "VOLUNTEER_TEAM", "鹭塘社区家政志愿服务队", "社区党群服务中心", null, "0999-5550143", "2026-01-15"],
] as const;

/** 奖惩办法: org, kind, case, what follows, what for, basis, from when. */
export const rewardRules = [
  [
    "O01",
    "REWARD",
    "HONOUR",
    "连续两个季度承诺按时兑现率在九成以上",
    "通报表扬，优先推荐评先评优",
    "评先评优",
    "县活动办〔2026〕3号",
    "2026-02-10",
  ],
  [
    "O01",
    "PENALTY",
    "",
    "督办两次仍不落实",
    "约谈主要负责人，当年不得推荐先进",
    "评先评优、年度考核",
    "县活动办〔2026〕3号",
    "2026-02-10",
  ],
  [
    "O04",
    "REWARD",
    "HONOUR",
    "窗口全年没有超时件",
    "服务标兵，年度绩效加分",
    "绩效考核",
    "局绩效考核办法第八条",
    "2026-01-04",
  ],
  [
    "O04",
    "PENALTY",
    "",
    "因责任心不强造成工程返工",
    "扣减当季绩效，情节重的调整岗位",
    "绩效考核、岗位调整",
    "局绩效考核办法第十二条",
    "2026-01-04",
  ],
  [
    "O01",
    "REWARD",
    "EMOTION",
    "长期坚守窗口、病事假为零的党员和老党员",
    "书记上门走访慰问，七一当面致谢",
    "走访慰问",
    "县活动办〔2026〕3号",
    "2026-02-10",
  ],
  [
    "O01",
    "REWARD",
    "TARGET",
    "季度指标提前完成的党组织",
    "在推进会上通报，下季度目标由本单位提出",
    "绩效考核",
    "县活动办〔2026〕3号",
    "2026-02-10",
  ],
  [
    "O01",
    "REWARD",
    "ROLE",
    "承诺全部按时兑现、群众评议满意的党员",
    "担任带教人、窗口示范岗或难题攻坚小组组长",
    "岗位安排",
    "县活动办〔2026〕3号",
    "2026-02-10",
  ],
] as const;

/** 处罚记录: org, who was penalised, why, yuan, by whom, paper, when, entered by. */
/** 责任追究: whose head, for what, by which rule, proposed and decided by whom. */
export const cases = [
  {
    org: "O11",
    authority: "O02",
    measure: "TALK",
    grounds: "城建股整改事项逾期两次，书记没有过问",
    standard: "县直机关创先争优责任追究办法第六条",
    proposedBy: "P05",
    proposedOn: "2026-06-11",
    decidedBy: "P04",
    decidedOn: "2026-06-15",
    document: "县直工委谈话通知〔2026〕3号",
    decision: "由工委书记约谈，要求七日内提出整改措施并报工委备案",
  },
] as const;

export const penalties = [
  [
    "O04",
    "路面改造二标段施工单位",
    "台背回填压实度不合格，返工重做",
    50000,
    "县交通工程质量监督站",
    "质监罚〔2026〕4号",
    "2026-05-14",
    "P07",
  ],
  ["O04", "班线运营企业", "擅自停班两日未报告", 3000, "县交通运输局", "交运罚〔2026〕11号", "2026-03-19", "P07"],
] as const;
