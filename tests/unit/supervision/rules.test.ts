import { describe, expect, it } from "vitest";
import { sha256 } from "@/lib/kernel/ids";
import { drawFrom } from "@/lib/supervision/draws/rules";
import { duesBetween, quarterSpan, standingOf } from "@/lib/supervision/rules";

describe("the cadence", () => {
  it("RPT-39 SUP-06 a key project has 13 weekly dispatches, 3 monthly checks and 1 circular in each quarter", () => {
    for (const quarter of ["2026Q1", "2026Q2", "2026Q3", "2026Q4"]) {
      const { from, to } = quarterSpan(quarter);
      expect(duesBetween("WEEKLY_DISPATCH", from, to), quarter).toHaveLength(13);
      expect(duesBetween("MONTHLY_CHECK", from, to), quarter).toHaveLength(3);
      expect(duesBetween("QUARTERLY_CIRCULAR", from, to)).toEqual([{ period: quarter, dueOn: to }]);
    }
  });

  it("SUP-06 weeks fall due on Fridays, and no period comes twice in a year", () => {
    const dues = duesBetween("WEEKLY_DISPATCH", "2026-01-01", "2026-12-31");
    expect(dues).toHaveLength(52);
    expect(new Set(dues.map(({ period }) => period)).size).toBe(52);
    expect(dues.every(({ dueOn }) => new Date(`${dueOn}T00:00:00Z`).getUTCDay() === 5)).toBe(true);
  });

  it("SUP-06 begun in the middle of a quarter, only what still falls due stands", () => {
    expect(duesBetween("MONTHLY_CHECK", "2026-05-10", "2026-06-30").map(({ period }) => period)).toEqual([
      "2026-05",
      "2026-06",
    ]);
    expect(duesBetween("WEEKLY_DISPATCH", "2026-06-27", "2026-06-30")).toEqual([]);
  });

  it("SUP-06 a task is due in its last week, missed the day after, done whenever it was done", () => {
    const at = (dueOn: string, doneOn: string | null = null) => standingOf({ dueOn, doneOn }, "2026-06-20");
    expect([at("2026-06-19"), at("2026-06-20"), at("2026-06-28"), at("2026-06-12", "2026-06-15")]).toEqual([
      "MISSED",
      "DUE",
      "AHEAD",
      "DONE",
    ]);
  });
});

describe("the random draw", () => {
  const pool = ["sj05", "sj06", "sj07", "sj08", "sj09"].map((code) => ({ code }));
  const seed = "00112233445566778899aabbccddeeff";

  it("SUP-08 seed and list give the same draw again, in whatever order the list comes", () => {
    const first = drawFrom(seed, pool, 2);
    expect(drawFrom(seed, [...pool].reverse(), 2)).toEqual(first);
    expect(first.filter(({ drawn }) => drawn)).toHaveLength(2);
    expect(first.every(({ code, ticket }) => ticket === sha256(`${seed}:${code}`))).toBe(true);
  });

  it("SUP-08 another seed draws others", () => {
    const drawn = (with_: string) =>
      drawFrom(with_, pool, 2)
        .filter((one) => one.drawn)
        .map(({ code }) => code);
    const seeds = Array.from({ length: 20 }, (_, at) => sha256(String(at)).slice(0, 32));
    expect(new Set(seeds.map((one) => drawn(one).join())).size).toBeGreaterThan(5);
  });
});
