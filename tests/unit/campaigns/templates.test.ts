import { describe, expect, it } from "vitest";
import { compare } from "@/lib/campaigns/templates/comparisons/rules";
import { planCampaign } from "@/lib/campaigns/templates/copies/rules";
import { isFirst, nextPlace, type Part, promisedBy, remarksOn } from "@/lib/campaigns/templates/rules";
import { type PartKind, savePartSchema } from "@/lib/campaigns/templates/schema";

const part = (place: string, kind: PartKind, name: string, more: Partial<Part> = {}): Part => ({
  ...{ place, kind, name, body: "", subject: "", mode: "", mandatory: false, rhythm: "", endsDay: "", endsEvent: "" },
  ...more,
});

describe("the number in a name", () => {
  it.each([
    ["五个好", [5]],
    ["四个要求", [4]],
    ["五个一", [5]],
    ["三不四比", [7]],
    ["五比五争", [5, 10]],
    ["十星级党支部", [10]],
    ["岗位练兵", []],
  ])("RPT-36 %s promises %j items", (name, promised) => {
    expect(promisedBy(name)).toEqual(promised);
  });

  it("RPT-37 CAM-24 an empty set is to be filled in, one item too few is pointed out and neither is refused", () => {
    const parts = [
      part("01", "CRITERIA_SET", "五模范"),
      part("02", "CRITERIA_SET", "三个围绕"),
      part("0201", "CRITERION", "围绕中心"),
      part("0202", "CRITERION", "围绕载体"),
    ];
    expect(remarksOn(parts)).toEqual([
      { place: "01", kind: "OPEN" },
      { place: "02", kind: "COUNT", promised: 3, found: 2 },
    ]);
  });
});

describe("two templates side by side", () => {
  it("names stand in one line, what is worded differently is said, what only one has stands alone", () => {
    const left = [
      part("01", "STAGE", "动员"),
      part("02", "CRITERIA_SET", "五个好"),
      part("0201", "CRITERION", "班子好"),
    ];
    const right = [
      part("07", "CRITERIA_SET", "五个好"),
      part("0701", "CRITERION", "班子好"),
      part("08", "STAGE", "动员", { endsDay: "03-31" }),
      part("09", "GOAL", "争先"),
    ];
    const seen = compare(left, right).map(({ left, right, same }) => [
      left?.name ?? right?.name,
      Boolean(left && right),
      same,
    ]);
    expect(seen).toEqual([
      ["争先", false, false],
      ["动员", true, false],
      ["五个好", true, true],
      ["班子好", true, true],
    ]);
  });
});

describe("what a campaign takes", () => {
  it("CAM-08 CAM-09 stages end on a date of the campaign's year or on an event, never on an invented day", () => {
    const parts = [
      part("01", "STAGE", "动员", { endsDay: "03-31" }),
      part("02", "STAGE", "推进", { endsEvent: "党代会" }),
    ];
    expect(planCampaign(parts, 2027).stages.map(({ endsOn, endsEvent }) => [endsOn, endsEvent])).toEqual([
      ["2027-03-31", null],
      [null, "党代会"],
    ]);
  });

  it("PLG-24 a quarterly report in the cadence becomes four dated deadlines; without it there are none", () => {
    const report = part("01", "CADENCE", "季度上报", { mode: "REPORT", rhythm: "QUARTER", endsDay: "28" });
    expect(planCampaign([report], 2026).reports.map(({ day }) => day)).toEqual([
      "2026-03-28",
      "2026-06-28",
      "2026-09-28",
      "2026-12-28",
    ]);
    expect(planCampaign([], 2026).reports).toEqual([]);
  });

  it("PLG-24 a campaign begun in the summer owes no report of the spring", () => {
    const report = part("01", "CADENCE", "季度上报", { mode: "REPORT", rhythm: "QUARTER", endsDay: "25" });
    const { reports } = planCampaign([report], 2026, { beginsOn: "2026-06-20" });
    expect(reports.map(({ period }) => period)).toEqual(["2026Q2", "2026Q3", "2026Q4"]);
  });

  it("PLG-24 a report due on the 31st is due on the last day of a shorter month", () => {
    const report = part("01", "CADENCE", "季度上报", { mode: "REPORT", rhythm: "QUARTER", endsDay: "31" });
    expect(planCampaign([report], 2026).reports.map(({ day }) => day.slice(5))).toEqual([
      "03-31",
      "06-30",
      "09-30",
      "12-31",
    ]);
  });

  it("CAM-08 a day is read as people write it and refused where no year or month has it", () => {
    const read = (given: Record<string, string>) =>
      savePartSchema.safeParse({ versionId: "019b91b3-94c0-7389-addd-65f62f003591", name: "动员", ...given });
    const stage = (endsDay: string) => read({ kind: "STAGE", endsDay });
    expect(["3月31日", "3-31", "03.31"].map((day) => stage(day).data?.endsDay)).toEqual(["03-31", "03-31", "03-31"]);
    for (const day of ["25", "02-29", "04-31", "13-01", "明年"]) {
      expect(stage(day).error?.issues[0]?.message).toBe("badYearDay");
    }
    const beat = (rhythm: string, endsDay: string) =>
      read({ kind: "CADENCE", rhythm, endsDay }).error?.issues[0]?.message;
    expect([beat("WEEK", "8"), beat("QUARTER", "12-31"), beat("YEAR", "25")]).toEqual([
      "badWeekDay",
      "badMonthDay",
      "badYearDay",
    ]);
    expect([beat("WEEK", "5"), beat("QUARTER", "25日"), beat("YEAR", "12月31日")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("CAM-24 only what stands below another of its kind can move up", () => {
    const parts = [part("01", "GOAL", "一"), part("02", "STAGE", "二"), part("03", "STAGE", "三")];
    expect(parts.map((one) => isFirst(parts, one))).toEqual([true, true, false]);
  });

  it("CAM-41 the first set of categories that is filled in is used, empty ones wait", () => {
    const parts = [
      part("01", "CATEGORY_SET", "农村"),
      part("02", "CATEGORY_SET", "机关"),
      part("0201", "CATEGORY", "学习", { subject: "PERSON", body: "政治思想作风" }),
    ];
    expect(planCampaign(parts, 2026).categories).toEqual([
      { pledgerKind: "PERSON", name: "学习", family: "政治思想作风" },
    ]);
  });

  it("a new part takes the place after its last neighbour, and the hundredth has none", () => {
    expect(nextPlace([part("0101", "CRITERION", "甲"), part("0103", "CRITERION", "乙")], "01")).toBe("0104");
    expect(nextPlace([part("99", "GOAL", "末")], "")).toBeNull();
  });
});
