import { ISSUER, THIS_YEAR } from "./campaigns";
import { type Loading, momentOf } from "./loading";

type Line = readonly [
  org: string,
  on: string,
  kind: string,
  title: string,
  place: string,
  organiser: string,
  participants: number | null,
  figure: readonly [quantity: number, unit: string, approximate: string] | null,
  money: number | null,
  result: string,
  medium?: string,
];

// biome-ignore format: a table reads by rows
const lines: readonly Line[] = [
  ["O01", "2026-01-15", "MOBILISATION", "全县创先争优活动动员会", "县委礼堂", "县委书记主持", 186, null, null, "宣读实施方案；三家单位作表态发言；各单位会后一周内完成承接"],
  ["O01", "2026-04-16", "PROMOTION", "全县创先争优活动推进会", "县委三楼会议室", "组织部部长主持", 74, null, null, "通报一季度践诺情况，部署群众评议"],
  ["O01", "2026-05-21", "ON_SITE", "窗口单位创先争优现场会", "县政务服务中心", "县委书记主持", 58, null, null, "观摩政务服务中心、客运站、交通窗口三个现场"],
  ["O01", "2026-03-24", "SUPERVISION", "一季度专项督查", "", "县委督查室", 6, [24, "个党组织", ""], null, "四个组分片走访，反馈问题 11 条"],
  ["O01", "2026-06-12", "SUPERVISION", "二季度专项督查", "", "县委督查室", 6, [26, "个党组织", ""], null, "重点看窗口午间值守和整改销号"],
  ["O01", "2026-06-17", "JOINT_MEETING", "党群共建联席会议", "县总工会", "组织部副部长主持", 12, null, null, "商定工人劳动竞赛、青年创业、巾帼建功三项活动"],
  ["O05", "2026-01-22", "MOBILISATION", "第一党支部动员会", "局二楼会议室", "支部书记主持", 24, null, null, "学习县委方案，讨论本支部载体"],
  ["O05", "2026-03-20", "STUDY", "周五学习日", "局二楼会议室", "组织委员", 22, null, null, "学习服务规范，交流两个案例"],
  ["O05", "2026-06-05", "COMPETITION", "执法文书技能比武", "局培训室", "支部", 16, null, null, "评出标兵三名"],
  ["O05", "2026-04-03", "STUDY", "周五学习日：党章第一章", "局二楼会议室", "组织委员", 23, null, null, "逐条对照，交流体会"],
  ["O05", "2026-04-10", "STUDY", "周五学习日：窗口礼仪与用语", "局二楼会议室", "组织委员", 21, null, null, "分组演练"],
  ["O05", "2026-04-17", "STUDY", "周五学习日：安全生产要求", "局二楼会议室", "组织委员", 24, null, null, ""],
  ["O05", "2026-04-24", "STUDY", "周五学习日：政策问答", "局二楼会议室", "宣传委员", 22, null, null, ""],
  ["O05", "2026-05-08", "STUDY", "周五学习日：廉洁纪律", "局二楼会议室", "纪检委员", 25, null, null, ""],
  ["O05", "2026-05-15", "STUDY", "周五学习日：身边榜样", "局二楼会议室", "组织委员", 20, null, null, ""],
  ["O05", "2026-05-22", "STUDY", "周五学习日：业务新规", "局二楼会议室", "组织委员", 22, null, null, ""],
  ["O05", "2026-06-12", "STUDY", "周五学习日：群众来信怎么回", "局二楼会议室", "组织委员", 23, null, null, ""],
  ["O05", "2026-03-06", "PUBLICITY", "办事大厅横幅", "一楼大厅", "宣传委员", null, [2, "条", ""], null, "", "BANNER"],
  ["O05", "2026-03-31", "PUBLICITY", "承诺公开栏", "一楼大厅", "宣传委员", null, [1, "期", ""], null, "", "PLEDGE_COLUMN"],
  ["O05", "2026-04-29", "PUBLICITY", "活动简报第一期", "", "宣传委员", null, [1, "期", ""], null, "", "BULLETIN"],
  ["O05", "2026-05-13", "PUBLICITY", "便民服务标语", "各窗口", "宣传委员", null, [10, "张", "ODD"], null, "", "SLOGAN"],
  ["O05", "2026-06-09", "PUBLICITY", "报送活动信息", "", "宣传委员", null, [3, "篇", ""], null, "", "INFO"],
  ["O10", "2026-01-23", "MOBILISATION", "纪检监察机关党支部动员会", "机关会议室", "支部书记主持", 26, null, null, "传达县委部署，逐人谈承诺打算"],
  ["O10", "2026-02-26", "STUDY", "集中学习", "机关会议室", "宣传委员", 25, null, null, "学习纪律处分条例，随堂测试"],
  ["O10", "2026-03-18", "RESEARCH", "群众身边问题调研", "枫埠镇、鹭塘镇", "支部书记", 8, [37, "户", "ODD"], null, "梳理问题 19 条，分办 6 个单位"],
  ["O10", "2026-04-22", "VISIT", "走访老党员", "离退休干部支部", "组织委员", 6, [12, "人", ""], 3600, "送慰问品，记下困难三件"],
  ["O10", "2026-05-15", "VOLUNTEER", "政策宣传志愿服务", "县城广场", "青年党员", 11, [400, "份资料", "MORE"], null, "接待咨询"],
  ["O10", "2026-06-10", "SUPERVISION", "支部自查督查", "", "支部委员会", 5, [26, "份承诺", ""], null, "对照承诺逐条看进度，提醒 4 人"],
  ["O09", "2026-06-14", "EMERGENCY", "X214 线塌方抢通", "X214 线 17 公里处", "临时党支部", 9, [3, "台机械", ""], null, "分三组轮班，专人 24 小时值守，次日凌晨单幅通车"],
  ["O43", "2026-05-29", "HOTLINE", "家政热线五月接单", "社区党群服务中心", "家政志愿服务队", 12, [34, "件", ""], null, "修水电 21 件、陪诊 8 件、代办 5 件，回访 34 户满意 33 户"],
  ["O43", "2026-06-06", "VOLUNTEER", "上门清洗油烟机", "独居老人家中", "家政志愿服务队", 9, [16, "户", ""], null, "每户两人，做完由老人签字"],
  ["O07", "2026-06-05", "HOTLINE", "公路抢通热线", "养护中心值班室", "抢通志愿服务队", 6, [11, "件", ""], null, "塌方、倒树 11 处，两小时内到场 10 处"],
  ["O31", "2026-05-01", "EMERGENCY", "五一假期客流值守", "客运站", "站长带班", 14, [2100, "人次", "ABOUT"], null, "加开班车 11 趟"],
  ["O37", "2026-04-09", "DONATION", "为困难户送化肥", "上筏村", "支部书记", 7, [60, "袋", "ODD"], 9000, "帮 18 户春耕"],
];

/** 活动纪实 of the year so far: meetings, study, visits, emergencies, with figures as papers put them. */
export async function loadActivities({ id, insert, head, tell }: Loading): Promise<void> {
  await insert(
    "activity",
    lines.map(([org, on, kind, title, place, organiser, participants, figure, money, result, medium = ""]) => ({
      org_id: id("org", org),
      id: id("activity", `${org} ${on}`, on),
      campaign_org_id: id("org", ISSUER),
      campaign_id: id("campaign", THIS_YEAR),
      ...{ kind, title, happened_on: on, place, organiser, participants, money, result, medium },
      quantity: figure?.[0] ?? null,
      unit: figure?.[1] ?? "",
      approximate: figure?.[2] ?? "",
      evidence: "",
      recorded_at: momentOf(on, title),
      recorder_person_id: id("person", head(org)),
    })),
  );
  for (const [org, on, , title] of lines)
    tell({
      org,
      on,
      person: head(org),
      kind: "activity.record",
      subject: id("activity", `${org} ${on}`),
      facts: { title },
    });
}
