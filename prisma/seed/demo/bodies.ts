import type { Day } from "./days";

export type BodyPlan = {
  key: string;
  org: string;
  kind: "LEADING_GROUP" | "OFFICE" | "TASK_FORCE" | "REVIEW_GROUP";
  name: string;
  purpose: string;
  /** Of the county's campaign, or standing. */
  campaign: boolean;
  under?: string;
  unit?: string;
  document: string;
  from: Day;
  seats: readonly (readonly [person: string, role: "HEAD" | "DEPUTY_HEAD" | "MEMBER", title: string])[];
  /** Those who sat there before the body was constituted anew. */
  before?: { from: Day; until: Day; document: string; seats: BodyPlan["seats"] };
};

/** Leading groups, their offices and one task force, with the people of the plan (ORG-13…16). */
export const bodies: readonly BodyPlan[] = [
  {
    key: "county",
    org: "O01",
    kind: "LEADING_GROUP",
    name: "县创先争优活动领导小组",
    purpose: "统筹全县创先争优活动",
    campaign: true,
    document: "松发〔2026〕2号",
    from: "2026-01-08",
    seats: [
      ["P01", "HEAD", "县委书记"],
      ["P02", "DEPUTY_HEAD", "县委组织部部长"],
      ["P03", "MEMBER", "组织部副部长"],
      ["P04", "MEMBER", "县直机关工委书记"],
      ["P20", "MEMBER", "教育工委书记"],
    ],
  },
  {
    key: "county office",
    org: "O01",
    kind: "OFFICE",
    name: "县创先争优活动领导小组办公室",
    purpose: "负责日常组织实施",
    campaign: true,
    under: "county",
    document: "松发〔2026〕2号",
    from: "2026-01-08",
    seats: [
      ["P03", "HEAD", "组织部副部长"],
      ["P31", "MEMBER", "县委督查专员"],
    ],
  },
  {
    key: "bureau",
    org: "O04",
    kind: "LEADING_GROUP",
    name: "交通运输局创先争优活动领导小组",
    purpose: "组织本局各支部开展承诺、点评、评议和表彰",
    campaign: true,
    document: "松交发〔2026〕7号",
    from: "2026-03-16",
    seats: [
      ["P06", "HEAD", "局长"],
      ["P07", "DEPUTY_HEAD", "副局长"],
      ["P08", "DEPUTY_HEAD", "副局长"],
      ["P10", "MEMBER", "第一党支部书记"],
      ["P16", "MEMBER", "第二党支部书记"],
      ["P35", "MEMBER", "养护中心党支部书记"],
    ],
    before: {
      from: "2026-01-12",
      until: "2026-03-15",
      document: "松交发〔2026〕3号",
      seats: [
        ["P06", "HEAD", "局长"],
        ["P07", "DEPUTY_HEAD", "副局长"],
        ["P08", "DEPUTY_HEAD", "副局长"],
        ["P11", "MEMBER", "第一党支部书记"],
        ["P16", "MEMBER", "第二党支部书记"],
        ["P35", "MEMBER", "养护中心党支部书记"],
      ],
    },
  },
  {
    key: "bureau office",
    org: "O04",
    kind: "OFFICE",
    name: "局活动领导小组办公室",
    purpose: "日常联络、台账和上报",
    campaign: true,
    under: "bureau",
    unit: "O04 办公室",
    document: "松交发〔2026〕3号",
    from: "2026-01-12",
    seats: [
      ["P10", "HEAD", "办公室主任"],
      ["P12", "MEMBER", "办公室副主任"],
    ],
  },
  {
    key: "bureau review",
    org: "O04",
    kind: "REVIEW_GROUP",
    name: "领导点评工作组",
    purpose: "排定点评轮次，收齐履责情况报告",
    campaign: true,
    document: "松交党总支〔2026〕4号",
    from: "2026-03-20",
    seats: [
      ["P07", "HEAD", "机关党总支书记"],
      ["P09", "MEMBER", "派驻纪检监察组组长"],
    ],
  },
];

/** Who answers for what (ORG-18), and who heads which department (ORG-17). */
export const divisions: readonly (readonly [org: string, person: string, kind: "ORG" | "UNIT", subject: string])[] = [
  ["O04", "P07", "ORG", "O05"],
  ["O04", "P07", "ORG", "O07"],
  ["O04", "P08", "ORG", "O06"],
  ["O04", "P08", "ORG", "O08"],
  ["O04", "P07", "UNIT", "O04 工程股"],
  ["O04", "P08", "UNIT", "O04 运政股"],
];
export const unitHeads: readonly (readonly [org: string, unit: string, person: string, title: string])[] = [
  ["O04", "O04 办公室", "P10", "办公室主任"],
  ["O04", "O04 运政股", "P13", "运政股股长"],
];
