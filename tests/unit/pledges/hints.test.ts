import { describe, expect, test } from "vitest";
import { qualityHints } from "@/lib/pledges/items/rules";

const whole = {
  text: "6月30日前客运许可由 20 个工作日压到 12 个",
  target: "12 个工作日",
  beneficiary: "客运企业",
  checkedHow: "每月公布",
};

describe("the quality gate suggests", () => {
  test("PLG-11 a wording with measure, unit, beneficiary and check draws no hint", () =>
    expect(qualityHints(whole)).toEqual([]));

  test("PLG-11 a figure without its unit is pointed out", () =>
    expect(qualityHints({ ...whole, target: "12" })).toEqual(["NO_UNIT"]));

  test.each(["全年不酒驾、不赌博", "窗口零投诉", "不收受礼品礼金，零违反", "中午值守不断档"])(
    "PLG-11 「%s」 is of the kind that needs no number",
    (text) => expect(qualityHints({ ...whole, text, target: "" })).toEqual([]),
  );

  test("PLG-17 of the oral and the retired only the matter, the measure and the day are asked", () =>
    expect(
      qualityHints({ text: "每月到党员活动室讲一次", target: "", beneficiary: "", checkedHow: "" }, { lenient: true }),
    ).toEqual([]));

  test("PLG-23 a day that has passed is pointed out, today's is not", () => {
    const on = (dueOn: string) => qualityHints({ ...whole, dueOn }, { today: "2026-06-20" });
    expect([on("2026-06-19"), on("2026-06-20"), on("")]).toEqual([["PAST_DAY"], [], []]);
  });

  test("PLG-11 vague words without a measure are named, and a duty anyway is none", () => {
    expect(qualityHints({ ...whole, text: "进一步加强学习", target: "" })).toContain("VAGUE");
    expect(qualityHints({ ...whole, text: "完成上级交办的各项任务" })).toContain("DUTY_ANYWAY");
  });
});
