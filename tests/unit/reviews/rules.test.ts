import { describe, expect, it } from "vitest";
import { dimensionSets, evenWeights, findDimensionSet, participationOf } from "@/lib/reviews/rounds/rules";
import { createRoundSchema } from "@/lib/reviews/rounds/schema";
import { bucketOf, coverageOf, isCovered, standingOf, weightedScore } from "@/lib/reviews/rules";

const arranged = {
  subjects: "MEMBERS",
  number: 3,
  title: "第三轮领导点评",
  period: "2026Q3",
  scheme: "逐个点评",
  opensOn: "2026-06-20",
  closesOn: "2026-07-10",
};

describe("coverage", () => {
  it("REV-44 due, done, overdue and exempted add up", () => {
    const open = coverageOf({ DUE: 3, REVIEWED: 8, EXEMPTED: 1 }, "2026-06-30", "2026-06-20");
    expect(open).toEqual({ due: 12, done: 8, exempted: 1, left: 3, overdue: 0 });
    expect(coverageOf({ DUE: 3 }, "2026-06-30", "2026-07-01").overdue).toBe(3);
    expect(coverageOf({ DUE: 3 }, "2026-06-30", "2026-06-30").overdue).toBe(0);
    expect(isCovered(open)).toBe(false);
    expect(isCovered(coverageOf({ REVIEWED: 2, EXEMPTED: 1 }, "2026-06-30", "2026-06-20"))).toBe(true);
  });
  it("INV-05 a subject is overdue only while nobody has covered it", () => {
    expect(standingOf("DUE", "2026-06-30", "2026-07-01")).toBe("OVERDUE");
    expect(standingOf("REVIEWED", "2026-06-30", "2026-07-01")).toBe("REVIEWED");
    expect(standingOf("EXEMPTED", "2026-06-30", "2026-07-01")).toBe("EXEMPTED");
  });
  it("RPT-01 26 members, 26 take part, 13 leading cadres and 13 others", () => {
    const people = Array.from({ length: 26 }, (_, at) => ({
      leadingCadre: at < 13,
      here: at >= 13,
      state: "REVIEWED",
    }));
    const found = participationOf(people);
    expect(found).toEqual({
      members: 26,
      participated: 26,
      leading: { members: 13, participated: 13 },
      ordinary: { members: 13, participated: 13 },
      above: { members: 13, participated: 13 },
      exempted: 0,
    });
  });
});

describe("scores", () => {
  const dimensions = [
    { position: 1, name: "甲", weight: 60 },
    { position: 2, name: "乙", weight: 40 },
  ];
  it("REV-41 the weighted mean, only when whole", () => {
    expect(
      weightedScore(dimensions, [
        { position: 1, score: 90 },
        { position: 2, score: 85 },
      ]),
    ).toBe(88);
    expect(weightedScore(dimensions, [{ position: 1, score: 90 }])).toBeNull();
  });
  it("REV-32 REV-33 REV-34 REV-35 REV-36 REV-37 REV-38 REV-39 every set of the sources is offered", () => {
    expect(new Set(dimensionSets.map(({ source }) => source)).size).toBe(8);
    expect(findDimensionSet("E", "MEMBERS")).toBeUndefined();
    expect(findDimensionSet("F", "SUBORDINATES")?.dimensions).toEqual(["服务中心", "发挥作用", "为民办实事"]);
  });
  it("REV-42 half a row of the dimensions is asked for in its own row, and what 100 lacks at the weights", () => {
    const faults = (dimensions: { name: string; weight: number }[]) =>
      createRoundSchema
        .safeParse({ ...arranged, dimensions })
        .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    const whole = { name: "发挥作用", weight: 100 };
    expect(faults([whole, { name: "作风", weight: 0 }])).toEqual(["dimensions.1.weight required"]);
    expect(faults([whole, { name: "", weight: 5 }])?.[0]).toBe("dimensions.1.name required");
    expect(faults([{ ...whole, weight: 90 }])).toEqual(["dimensions[0].weight weights"]);
    expect(faults([whole, { name: "", weight: 0 }])).toBeUndefined();
  });
  it("weights offered sum to one hundred", () => {
    for (const count of [1, 2, 3, 4, 5, 6, 7, 8]) {
      expect(evenWeights(count).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    }
  });
});

describe("the items beside the opinion", () => {
  it("RPT-02 an item is overdue on its day, and never when fulfilled or withdrawn", () => {
    const day = "2026-06-20";
    expect(bucketOf({ state: "OPEN", dueOn: day }, day)).toBe("OVERDUE");
    expect(bucketOf({ state: "CLAIMED", dueOn: "2026-06-21" }, day)).toBe("NOT_DUE");
    expect(bucketOf({ state: "FULFILLED", dueOn: "2026-06-01" }, day)).toBe("FULFILLED");
    expect(bucketOf({ state: "WITHDRAWN", dueOn: "2026-06-01" }, day)).toBe("WITHDRAWN");
  });
});
