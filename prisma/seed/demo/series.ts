/** 甲乙丙丁 are for members, 戊己庚 for organisations. */
export type MemberSeries = "STUDY" | "REFORM" | "DUTY" | "INTEGRITY";
export type OrgSeries = "TEAM" | "STYLE" | "LIVELIHOOD";
export type Series = MemberSeries | OrgSeries;

/** The pair of categories the acceptance figures split by. */
export type Category = "POLITICAL" | "BUSINESS";

export const seriesNames: Record<Series, string> = {
  STUDY: "带头学习、提升能力",
  REFORM: "改革创新、推动发展",
  DUTY: "认真履职、服务群众",
  INTEGRITY: "遵纪守法、勤政廉政",
  TEAM: "服务中心、建设队伍",
  STYLE: "改进作风、提高效能",
  LIVELIHOOD: "服务群众、改善民生",
};

export const memberSeries: readonly MemberSeries[] = ["STUDY", "REFORM", "DUTY", "INTEGRITY"];
export const orgSeries: readonly OrgSeries[] = ["TEAM", "STYLE", "LIVELIHOOD"];

export const categoryOf = (series: Series): Category =>
  series === "STUDY" || series === "INTEGRITY" || series === "TEAM" ? "POLITICAL" : "BUSINESS";
