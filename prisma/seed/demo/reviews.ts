import type { Day } from "./days";

export type ReviewMode =
  | "ASSEMBLY"
  | "ONE_BY_ONE"
  | "ON_SITE"
  | "PRIVATE_TALK"
  | "RANDOM"
  | "WRITTEN"
  | "SYMPOSIUM"
  | "LIFE_MEETING";

export type Opinion3 = { achievements: string; shortcomings: string; direction: string };

/** 点评意见六则, in full. */
export type NamedReview = Opinion3 & {
  reviewer: string;
  reviewerOrg: string;
  /** 对象: the head of an organisation, an organisation itself or a member. */
  subject: { kind: "ORG" | "HEAD"; org: string } | { kind: "MEMBER"; person: string };
  mode: ReviewMode;
  heldOn: Day;
  /** By a contact leader, outside the coverage of the subordination line. */
  byContact: boolean;
};

export const namedReviews: readonly NamedReview[] = [
  {
    reviewer: "P04",
    reviewerOrg: "O02",
    subject: { kind: "ORG", org: "O04" },
    mode: "ASSEMBLY",
    heldOn: "2026-06-18",
    byContact: false,
    achievements: "四个支部到期 118 条，兑现 96 条，沿线 3 个村的书面确认齐全。",
    shortcomings: "第二党支部有 5 条到期未兑现，3 月以来没有填过进展；公开栏两处内容不一致。",
    direction: "7 月 10 日前逐条说明原因并公开新时限；每月 25 日核对一次公开栏。",
  },
  {
    reviewer: "P07",
    reviewerOrg: "O04",
    subject: { kind: "HEAD", org: "O05" },
    mode: "ONE_BY_ONE",
    heldOn: "2026-06-11",
    byContact: false,
    achievements: "换届后三周内完成分工和移交，上门看望 6 名老党员。",
    shortcomings: "审核承诺偏松，有 3 条没有检查方式也审定了。",
    direction: "下季度审核前请两名支委先看一遍；补齐 3 条的检查方式并公开。",
  },
  {
    reviewer: "P10",
    reviewerOrg: "O05",
    subject: { kind: "MEMBER", person: "P14" },
    mode: "WRITTEN",
    heldOn: "2026-06-12",
    byContact: false,
    achievements: "“三公”经费明细提前公开，29 条提问全部答复。",
    shortcomings: "报销环节只由 5 个减到 4 个，离承诺的 3 个还差一个。",
    direction: "8 月底前合并验收与签字两步，并请运政股试用一周。",
  },
  {
    reviewer: "P02",
    reviewerOrg: "O01",
    subject: { kind: "ORG", org: "O37" },
    mode: "ON_SITE",
    heldOn: "2026-06-16",
    byContact: true,
    achievements: "菌菇棚带动 38 户，村账四个组都贴了。",
    shortcomings: "深井进度比计划晚 12 天；三组村民不知道找谁报修。",
    direction: "水利站本周到场；7 月 5 日前把报修电话贴到三组每户。",
  },
  {
    reviewer: "P20",
    reviewerOrg: "O21",
    subject: { kind: "ORG", org: "O22" },
    mode: "SYMPOSIUM",
    heldOn: "2026-06-10",
    byContact: false,
    achievements: "课后托管开了 5 个班，家长意见 5 日内答复率 97%。",
    shortcomings: "两个支部的承诺有 9 条文字相近，看不出学段差别。",
    direction: "下半年中学部围绕住校生、小学部围绕托管各换 3 条。",
  },
  {
    reviewer: "P21",
    reviewerOrg: "O22",
    subject: { kind: "MEMBER", person: "P22" },
    mode: "PRIVATE_TALK",
    heldOn: "2026-06-09",
    byContact: false,
    achievements: "转入一个月就接上原支部的两项辅导承诺，三名学生都有记录。",
    shortcomings: "公开课还没有开，备课组反映准备偏紧。",
    direction: "10 月前开第一节，组长帮助磨课；困难可以随时提。",
  },
];
