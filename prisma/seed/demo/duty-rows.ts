export type DutyKind =
  | "SECRETARY"
  | "DEPUTY_SECRETARY"
  | "COMMITTEE_MEMBER"
  | "DISCIPLINE_HEAD"
  | "LEADER"
  | "OFFICER"
  | "ADMINISTRATOR"
  | "SUPERVISOR";

/** 任职人, 组织, 职务类别, 职务名称, 任职日期, 免职日期, 主持工作. */
export type DutyRow = readonly [
  person: string,
  org: string,
  kind: DutyKind,
  title: string,
  from: string,
  until?: string,
  acting?: true,
];

/** Every duty the story names; branch committees elected from the generated members come beside. */
// biome-ignore format: a table reads by rows
export const dutyRows: readonly DutyRow[] = [
  ["P01", "O01", "SECRETARY", "县委书记，县活动领导小组组长", "2024-09-01"],
  ["P02", "O01", "LEADER", "县委组织部部长，领导小组副组长", "2024-09-01"],
  ["P03", "O01", "OFFICER", "组织部副部长，活动办主任", "2025-02-10"],
  ["P31", "O01", "SUPERVISOR", "县委督查专员", "2025-03-01"],
  ["P32", "O01", "ADMINISTRATOR", "系统管理员", "2026-01-05"],
  ["P04", "O02", "SECRETARY", "县直机关工委书记", "2023-11-06"],
  ["P05", "O02", "DEPUTY_SECRETARY", "县直机关工委副书记", "2023-11-06"],
  ["P06", "O03", "SECRETARY", "党组书记、局长", "2023-06-12"],
  ["P07", "O03", "LEADER", "党组成员、副局长", "2022-04-18"],
  ["P08", "O03", "LEADER", "党组成员、副局长", "2022-04-18"],
  ["P09", "O03", "DISCIPLINE_HEAD", "派驻纪检监察组组长", "2024-03-11"],
  ["P07", "O04", "SECRETARY", "机关党总支书记", "2022-05-09"],
  ["P08", "O04", "DEPUTY_SECRETARY", "机关党总支副书记", "2022-05-09"],
  ["P09", "O04", "DISCIPLINE_HEAD", "派驻纪检监察组组长", "2024-03-11"],
  ["P11", "O05", "SECRETARY", "第一党支部书记", "2023-03-12", "2026-03-12"],
  ["P10", "O05", "SECRETARY", "第一党支部书记", "2026-03-12"],
  ["P12", "O05", "COMMITTEE_MEMBER", "组织委员", "2026-03-12"],
  ["P12", "O08", "OFFICER", "离退休党支部联络员", "2026-03-13"],
  ["P12", "O05", "OFFICER", "第一党支部党务干部", "2026-03-13"],
  ["P13", "O06", "OFFICER", "运政股股长", "2024-07-01"],
  ["P16", "O06", "SECRETARY", "第二党支部书记", "2023-03-15"],
  ["P16", "O09", "SECRETARY", "X214 线抢通临时党支部书记", "2026-04-10"],
  ["P33", "O10", "SECRETARY", "纪检监察机关党支部书记", "2024-01-15"],
  ["H11", "O11", "SECRETARY", "规划建设局党总支书记", "2023-05-22"],
  ["H18", "O18", "SECRETARY", "离退休干部工委书记", "2024-02-19"],
  ["H18D", "O18", "DEPUTY_SECRETARY", "离退休干部工委副书记", "2024-02-19"],
  ["P18", "O19", "SECRETARY", "离退休干部第一党支部书记", "2024-03-20"],
  ["P19", "O20", "SECRETARY", "离退休干部第二党支部书记", "2024-03-20"],
  ["P19", "O19", "DEPUTY_SECRETARY", "离退休干部第一党支部主持工作", "2026-06-01", "2026-06-30", true],
  ["P20", "O21", "SECRETARY", "教育工委书记", "2023-08-14"],
  ["P21", "O22", "SECRETARY", "实验学校党总支书记", "2023-09-01"],
  ["P23", "O28", "SECRETARY", "客运公司党委书记", "2022-12-05"],
  ["H32", "O32", "SECRETARY", "两新组织工委书记", "2024-05-13"],
  ["P24", "O33", "SECRETARY", "禾声食品公司党支部书记", "2023-10-16"],
  ["P25", "O35", "SECRETARY", "枫埠镇党委书记", "2023-07-03"],
  ["P26", "O37", "SECRETARY", "上筏村党支部书记", "2024-11-18"],
  ["P27", "O37", "LEADER", "驻村第一书记", "2024-09-10"],
  ["H38", "O38", "SECRETARY", "柳坪村党总支书记", "2024-11-20"],
  ["H42", "O42", "SECRETARY", "鹭塘镇党委书记", "2023-07-10"],
  ["P35", "O07", "SECRETARY", "公路养护中心党支部书记", "2023-03-17"],
];
