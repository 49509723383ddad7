import type { Day } from "./days";

type Row = readonly [
  org: string,
  kind: string,
  name: string,
  holder: string,
  place: string,
  phone: string,
  allDay: boolean,
  beginsOn: Day,
  note: string,
  figures?: { total: number; covered?: number; approximate?: true },
];

/** SYS-43: what the county's pairs are counted under. */
export const pairingGoal = "城乡结对帮扶";

/** ORG-09, ORG-10, ORG-11, ORG-42, ORG-43, ORG-45: what the county's organisations keep a register of. */
// biome-ignore format: a table reads by rows
export const registered: readonly Row[] = [
  ["O01", "PAIRING_GOAL", pairingGoal, "", "", "", false, "2026-02-10", "机关、企业支部与村党支部", { total: 12 }],
  ["O32", "ENTERPRISES", "县域规模以上非公企业", "闻书仪", "", "", false, "2026-01-08", "", { total: 14, covered: 14 }],
  ["O32", "ASSOCIATIONS", "县级行业协会、商会", "闻书仪", "", "", false, "2026-01-08", "", { total: 9, covered: 7 }],
  ["O32", "CHAINS", "茶叶、竹木、冷链物流产业链", "闻书仪", "", "", false, "2026-01-08", "", { total: 3, covered: 2 }],
  ["O35", "COOPERATIVES", "枫埠镇农民专业合作社", "", "", "", false, "2026-01-20", "", { total: 21, covered: 15, approximate: true }],
  ["O42", "COOPERATIVES", "鹭塘镇农民专业合作社", "", "", "", false, "2026-01-20", "", { total: 16, covered: 12 }],
  ["O05", "VENUE", "党员活动室", "秦一鸣", "行政中心 2 号楼 204 室", "0999-5550301", false, "2019-05-06", "与第二党支部轮流使用"],
  ["O05", "PIONEER_POST", "财务审核先锋岗", "方晓棠", "财务股", "", false, "2026-03-16", ""],
  ["O05", "RESPONSIBILITY_ZONE", "机关院落文明责任区", "第一党支部", "行政中心北院", "", false, "2026-03-16", ""],
  ["O06", "MODEL_WINDOW", "运政党员示范窗口", "沈若谷", "运政大厅 3 号窗口", "0999-5550302", false, "2026-02-20", ""],
  ["O07", "SERVICE_TEAM", "公路抢通志愿服务队", "阮铁山", "养护中心", "0999-5550303", true, "2024-06-01", "汛期随叫随到"],
  ["O07", "VENUE", "道班党员活动室", "阮铁山", "二号道班", "", false, "2018-07-01", ""],
  ["O09", "PROJECT", "X214 线水毁抢通工程", "孟守拙", "X214 线 K12 至 K19", "0999-5550304", true, "2026-04-10", "完工后撤销"],
  ["O14", "MODEL_WINDOW", "综合受理党员示范窗口", "政务服务中心党支部", "政务大厅 1 号窗口", "0999-5550305", false, "2026-01-12", ""],
  ["O15", "JOINT_UNIT", "县供销合作社", "", "", "", false, "2015-03-01", "党员 5 名"],
  ["O15", "JOINT_UNIT", "县农机服务站", "", "", "", false, "2015-03-01", "党员 4 名"],
  ["O15", "JOINT_UNIT", "县土产公司", "", "", "", false, "2015-03-01", "党员 3 名"],
  ["O19", "VENUE", "老干部活动中心二楼", "丁佩兰", "老干部活动中心", "0999-5550306", false, "2016-10-09", ""],
  ["O28", "JOINT_BODY", "党群共建联席会议", "石开阳", "公司三楼会议室", "", false, "2025-04-28", "工会、共青团、妇联每季度一次"],
  ["O37", "SERVICE_POINT", "上筏村便民服务点", "魏长河", "村委会一楼", "0999-5550307", true, "2023-09-01", "代办、家政、助农"],
  ["O37", "VENUE", "上筏村党员活动室", "魏长河", "村委会二楼", "", false, "2017-06-20", ""],
  ["O41", "HOST", "云汀市鱼尾街道综合服务中心", "", "云汀市鱼尾街道", "0999-5550308", false, "2022-05-10", "流出地：枫埠镇党委"],
];
