/** What hangs on the boards besides pledges, by the codes of the county; `board` in `loading` puts it into the tables. */

type OwnOpinion = readonly [
  number: number,
  day: string,
  channel: string,
  kind: string,
  text: string,
  answer: string,
  answeredOn: string | null,
  posting: "WAITING" | "SHOWN",
  pledger: string | null,
  called: boolean,
];

const symposium = "2月3日服务对象座谈会（客运企业、个体运输户、村民代表）";

/** The first branch's own register, between the two numbers the story quotes. */
// biome-ignore format: a table reads by rows
export const ownOpinions: readonly OwnOpinion[] = [
  [1, "2026-01-22", "BOARD", "ADVICE", "许可窗口中午没有人，跑了两趟才办成，建议午间有人值守。", "已写进三位同志的承诺：午间轮流值守，三月起执行。", "2026-02-12", "SHOWN", null, true],
  [2, "2026-01-25", "BOARD", "ADVICE", "沿线几个村的班车站牌字太小，看不清时刻，建议换大字的。", "今年换沿线 18 处站牌，已列入支部承诺，换好一处公布一处。", "2026-02-12", "SHOWN", null, true],
  [3, "2026-02-03", "SYMPOSIUM", "ADVICE", "年审材料各窗口说法不一，建议印一张一次性告知单。", "告知单已印好，窗口和公开栏都能取。", "2026-02-20", "SHOWN", null, false],
  [4, "2026-02-03", "SYMPOSIUM", "ADVICE", "超限检测站排队时间太长，建议错峰预约。", "四月起可电话预约，平均等候由 40 分钟降到 18 分钟。", "2026-04-02", "SHOWN", null, false],
  [5, "2026-02-03", "SYMPOSIUM", "PRAISE", "去年抢修塌方路段，工程股的同志连守三夜，群众看在眼里。", "谢谢您的肯定，今年汛期照样有人守。", "2026-02-20", "SHOWN", null, false],
  [6, "2026-03-17", "BOX", "CRITICISM", "办证要复印，得自己跑到街对面，来回二十分钟。", "窗口已配复印机，免费复印。", "2026-03-25", "SHOWN", null, false],
  [7, "2026-04-21", "VISIT", "HELP", "石筏村口会车的地方被树枝挡住视线，出过两次小事故。", "4 月 28 日已修剪，并加装一面凸面镜。", "2026-04-29", "SHOWN", null, false],
  [9, "2026-05-18", "PHONE", "HELP", "年审预约电话总占线，打一上午打不进去。", "已加开一条线，忙时转接第二窗口。", "2026-05-22", "SHOWN", null, false],
  [10, "2026-05-25", "BOARD", "ADVICE", "承诺里写的清理道路，能不能写清是哪几条路，我们好看着办。", "已请相关同志在承诺后补充路名，补充内容另行公开。", "2026-05-29", "SHOWN", null, false],
  [11, "2026-05-29", "MESSAGE", "PRAISE", "改签窗口的同志耐心，教我用手机查班次。", "谢谢。不会用手机的，窗口随时可以帮您查。", "2026-06-02", "SHOWN", null, false],
  [13, "2026-06-12", "BOARD", "CRITICISM", "承诺说每季度到联系点，我们组今年只见过一回。", "", null, "WAITING", "林知远", false],
  [14, "2026-06-16", "BOARD", "ADVICE", "县道 X214 塌方路段夜里没有警示灯，骑摩托看不清，建议先装两盏太阳能灯。", "", null, "WAITING", null, false],
  [15, "2026-06-18", "BOARD", "QUESTION", "短停车位什么时候能全部划好？周末去接人还是没有地方停。", "", null, "SHOWN", null, false],
  [16, "2026-06-19", "BOARD", "PRAISE", "客运站门口值守的同志帮我老伴把行李送上车，记一功。", "", null, "WAITING", null, false],
];

export const ownSymposium = symposium;

type Call = readonly [org: string, title: string, text: string, opensOn: string, closesOn: string];

export const calls: readonly Call[] = [
  [
    "O05",
    "今年的承诺，请您出主意",
    "党员承诺动笔之前，先听听大家的：出行、办证、修路，您最想看到哪件事有变化？",
    "2026-01-20",
    "2026-02-10",
  ],
  [
    "O05",
    "下半年再办几件实事，请您出主意",
    "下半年要补充一批承诺事项。您觉得哪件事最该办、办到什么程度算好，请写在这里。",
    "2026-06-10",
    "2026-07-10",
  ],
  ["O14", "大厅服务怎么改，请您出主意", "叫号、取件、代办，哪一步还不方便？写一句话就行。", "2026-06-15", "2026-07-15"],
];

type Limit = readonly [
  org: string,
  item: number,
  matter: string,
  workingDays: number,
  lawfulDays: number,
  post: string,
];

/** 限时办结 under the ten service pledges of the windows. */
export const limits: readonly Limit[] = [
  ["O06", 7, "客运车辆年度审验", 0, 5, "运政窗口"],
  ["O06", 7, "道路运输证补发换发", 1, 10, "运政窗口"],
  ["O06", 8, "道路货物运输经营许可", 7, 20, "许可窗口"],
  ["O06", 8, "客运班线变更", 8, 20, "许可窗口"],
  ["O06", 13, "差评回访", 2, 5, "窗口负责人"],
];

type Demand = readonly [field: string, meeting: string, wall: string, days: number, place: string, audience: string];

/** PLG-18: what the county asks of each field. */
export const demands: readonly Demand[] = [
  ["ALL", "REQUIRED", "REQUIRED", 30, "单位公开栏", "全体党员和服务对象"],
  ["RURAL", "REQUIRED", "REQUIRED", 60, "村务公开栏", "全体村民"],
  ["SCHOOL", "REQUIRED", "REQUIRED", 30, "校门公开栏和教工会议室", "教职工、学生和家长"],
  ["PRIVATE_ENTERPRISE", "ADVISED", "REQUIRED", 15, "车间或食堂公开栏", "全体职工"],
  ["FLOATING", "FREE", "ADVISED", 0, "流入地党员活动室", "流动党员"],
];
