import { describe, expect, it } from "vitest";
import { growthWords, leftWords, planWords, totalWords } from "@/components/campaigns/indicators/indicator-words";
import type { Indicator } from "@/lib/campaigns/indicators/queries";
import {
  elapsedOf,
  type Figure,
  growthOf,
  percentOf,
  periodsOf,
  timeLeft,
  totalOf,
} from "@/lib/campaigns/indicators/rules";

const figure = (period: string, quantity: number, prior: number | null = null, more: Partial<Figure> = {}): Figure => ({
  ...{ period, quantity, prior, approximate: "", note: "" },
  ...more,
});
const indicator = (more: Partial<Indicator> = {}): Indicator => ({
  ...{ id: "i", orgId: "o", orgCode: "t1", orgName: "某处", kind: "WORK", name: "投资", unit: "亿元", decimals: 2 },
  ...{ rounding: "HALF_UP", counting: "SUM", rhythm: "YEAR", assessor: "", document: "" },
  ...{ beginsOn: "2009-01-01", dueOn: "2009-12-31", plans: [], figures: [] },
  ...more,
});

describe("percentages as the paper prints them", () => {
  it("RPT-30 32 of a plan of 22 is 145%, of a plan of 30 it is 106.7%: each plan has its own decimals", () => {
    const investment = indicator({
      plans: [
        { id: "a", issuer: "省厅", quantity: 22, approximate: "", precision: 0 },
        { id: "b", issuer: "集团公司", quantity: 30, approximate: "", precision: 1 },
      ],
      figures: [figure("2009", 32)],
    });
    expect(totalWords("zh-CN", investment)).toBe("32 亿元");
    expect(planWords("zh-CN", investment)).toEqual(["省厅计划 22 亿元的 145%", "集团公司计划 30 亿元的 106.7%"]);
  });

  it("RPT-31 51.5 of 51.5 is 100%", () => {
    expect(percentOf(51.5, 51.5, 0)).toBe(100);
  });

  it("RPT-30 half goes up or down as the indicator says, without the slips of floating point", () => {
    expect(percentOf(1, 8, 0)).toBe(13);
    expect(percentOf(1, 8, 0, "DOWN")).toBe(12);
    expect(percentOf(1.005, 1, 1)).toBe(100.5);
    expect(percentOf(2, 3, 1, "DOWN")).toBe(66.6);
    expect(percentOf(5, 0, 1)).toBeNull();
  });

  it("RPT-12 SYS-64 an approximate figure keeps its word, and makes sum and percentage approximate", () => {
    const slogans = indicator({
      ...{ unit: "张", decimals: 0 },
      plans: [{ id: "a", issuer: "县局", quantity: 40, approximate: "", precision: 0 }],
      figures: [figure("2009", 20, null, { approximate: "ODD" })],
    });
    expect(totalWords("zh-CN", slogans)).toBe("约 20 张");
    expect(planWords("zh-CN", slogans)).toEqual(["县局计划 40 张的 约 50%"]);
  });
});

describe("growth and time", () => {
  it("RPT-30 growth compares the same periods, and is not told when one of them is unknown", () => {
    expect(growthOf([figure("2010Q1", 12, 5.65), figure("2010Q2", 8.76, 5.66)], "SUM")).toBe(83.6);
    expect(growthOf([figure("2010Q1", 12, 5.65), figure("2010Q2", 8.76)], "SUM")).toBeNull();
    expect(growthOf([figure("2010Q1", 9, 10)], "SUM")).toBe(-10);
    expect(growthWords("zh-CN", indicator({ figures: [figure("2009", 9, 10)] }))).toBe("下降 10.0%");
  });

  it("RPT-30 periods are summed, or the newest counts", () => {
    const figures = [figure("2010Q1", 0.1), figure("2010Q2", 0.2)];
    expect([totalOf(figures, "SUM"), totalOf(figures, "LATEST"), totalOf([], "LATEST")]).toEqual([0.3, 0.2, 0]);
  });

  it("RPT-34 from 20 November to the end of the year 41 days are left, 40 余天", () => {
    expect(timeLeft("2010-11-20", "2010-12-31")).toEqual({ days: 41, tens: 40 });
    expect(leftWords("zh-CN", "2010-12-31", "2010-11-20")).toBe("还剩 41 天（40 余天）");
    expect(leftWords("zh-CN", "2010-12-31", "2010-12-11")).toBe("还剩 20 天");
    expect(leftWords("zh-CN", "2010-12-31", "2011-01-03")).toBe("已到期");
  });

  it("how much of the year is over, and which periods have begun", () => {
    expect(elapsedOf("2026-01-01", "2026-12-31", "2026-06-20")).toBe(47);
    expect(periodsOf("QUARTER", "2026-01-01", "2026-06-20")).toEqual(["2026Q1", "2026Q2"]);
    expect(periodsOf("MONTH", "2025-12-01", "2026-02-03")).toEqual(["2025-12", "2026-01", "2026-02"]);
    expect(periodsOf("YEAR", "2025-12-01", "2026-02-03")).toEqual(["2025", "2026"]);
  });
});
