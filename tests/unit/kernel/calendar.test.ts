import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Exceptions, isWorkingDay, lastWorkingDay, workingDaysUntil } from "@/lib/kernel/calendar";
import { addDays, dayOf, daysBetween, isDay, periodOf, periodsAround } from "@/lib/kernel/clock";

const dragonBoat: Exceptions = new Map([
  ["2026-06-19", "HOLIDAY"],
  ["2026-05-09", "WORKDAY"],
]);

describe("working days", () => {
  it("a weekend worked instead counts, a public holiday does not", () => {
    expect(isWorkingDay("2026-05-09", dragonBoat)).toBe(true);
    expect(isWorkingDay("2026-06-19", dragonBoat)).toBe(false);
    expect(isWorkingDay("2026-06-20", dragonBoat)).toBe(false);
  });

  it("AWD-21 five working days from Monday 15 June end on 22 June because the 19th is a holiday", () => {
    expect(lastWorkingDay("2026-06-15", 5, dragonBoat)).toBe("2026-06-22");
  });

  it("LIFE-07 from 20 June nine working days lead to 2 July", () => {
    expect(workingDaysUntil("2026-06-20", "2026-07-02", dragonBoat)).toBe(9);
    expect(workingDaysUntil("2026-07-02", "2026-06-20", dragonBoat)).toBe(0);
  });

  it("the last of n working days is n working days after the eve", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 40 }), (offset, count) => {
        const from = addDays("2020-01-01", offset);
        expect(workingDaysUntil(addDays(from, -1), lastWorkingDay(from, count, dragonBoat), dragonBoat)).toBe(count);
      }),
    );
  });
});

describe("days", () => {
  it("a moment late in the evening UTC already belongs to the next day in Shanghai", () => {
    expect(dayOf(new Date("2026-06-19T16:00:00Z"))).toBe("2026-06-20");
    expect(dayOf(new Date("2026-06-19T15:59:59Z"))).toBe("2026-06-19");
  });

  it("adding and counting days are inverse, over leap days too", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(daysBetween("2026-06-20", "2026-07-02")).toBe(12);
    expect(daysBetween("2026-07-02", "2026-06-20")).toBe(-12);
  });

  it("quarters are named as in the reports", () => {
    expect(["2026-01-01", "2026-03-31", "2026-04-01", "2026-12-31"].map(periodOf)).toEqual([
      "2026Q1",
      "2026Q1",
      "2026Q2",
      "2026Q4",
    ]);
  });

  it("REV-43 a period is chosen around the day: quarters, half-years and years, across the turn of the year", () => {
    expect(periodsAround("2026-01-05")).toEqual({
      quarters: ["2025Q3", "2025Q4", "2026Q1", "2026Q2", "2026Q3"],
      halves: ["2025H2", "2026H1", "2026H2"],
      years: ["2025", "2026", "2027"],
    });
    expect(periodsAround("2026-12-31").quarters.at(-1)).toBe("2027Q2");
    expect(periodsAround("2026-07-01").halves).toEqual(["2026H1", "2026H2", "2027H1"]);
  });

  it("a day that the calendar does not have is no day", () => {
    expect(isDay("2026-02-30")).toBe(false);
    expect(isDay("2026-6-1")).toBe(false);
    expect(isDay("2026-06-01")).toBe(true);
  });
});
