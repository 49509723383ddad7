import type { Field } from "../fields/schema";

const number = (key: string, synonyms: string[], example: string): Field => ({
  key,
  shape: "number",
  synonyms,
  example,
  width: 14,
});

/** The fields of a sheet of figures. Their order is the order of `facts`, which the database reads by place. */
export const indicatorFields: readonly Field[] = [
  {
    key: "name",
    shape: "words",
    required: true,
    max: 60,
    synonyms: ["指标", "指标名称", "考核指标", "工作指标", "指标项目", "项目名称", "任务指标"],
    example: "",
    width: 24,
  },
  {
    key: "period",
    shape: "period",
    synonyms: ["时段", "期间", "周期", "季度", "月份", "统计时段", "报告期", "所属期"],
    example: "2026年第二季度",
    width: 16,
  },
  number("plan", ["计划", "计划数", "计划任务", "目标", "目标值", "目标任务", "年度计划", "下达计划", "任务数"], "22"),
  {
    key: "issuer",
    shape: "words",
    max: 60,
    synonyms: ["下达单位", "计划下达单位", "下达计划单位", "计划来源", "下达部门"],
    example: "",
    width: 18,
  },
  number("actual", ["完成", "完成数", "实际", "实际完成", "实际数", "完成情况", "本期完成", "实绩"], "12.4"),
  number("prior", ["上年同期", "去年同期", "同期数", "上年同期数", "去年同期数"], "10"),
  { key: "note", shape: "words", max: 200, synonyms: ["说明", "备注", "情况说明"], example: "", width: 28 },
];

const at = new Map(indicatorFields.map(({ key }, place) => [key, place]));
/** Where a field stands among the facts of a row. */
export const indicatorPlace = (key: string): number => at.get(key) ?? -1;
