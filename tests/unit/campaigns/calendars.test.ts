import { describe, expect, it } from "vitest";
import { feedText } from "@/components/campaigns/calendar/feed-text";
import { type Beat, readMonth, rhythmOf, weeksOf } from "@/lib/campaigns/calendars/rules";

const beat = (period: string, day: string, kept: boolean): Beat => ({
  ...{ place: "01", name: "领导点评", rhythm: "QUARTER", proof: "REVIEW", period, day, kept },
});

describe("a month", () => {
  it("is shown in whole weeks from Monday to Sunday", () => {
    const month = readMonth("2026-06", "2026-01-05");
    expect(month).toEqual({ first: "2026-06-01", last: "2026-06-30", before: "2026-05", after: "2026-07" });
    const weeks = weeksOf(month);
    expect([weeks[0]?.[0], weeks.at(-1)?.at(-1), weeks.length]).toEqual(["2026-06-01", "2026-07-05", 5]);
  });

  it("that is no month reads as the one we are in; the turn of the year is no edge", () => {
    expect(readMonth("2026-13", "2026-12-20")).toMatchObject({
      first: "2026-12-01",
      after: "2027-01",
      last: "2026-12-31",
    });
    expect(readMonth(undefined, "2026-01-05").before).toBe("2025-12");
  });
});

describe("the rhythm of a year", () => {
  it("RPT-11 says how many are expected, how many are there, which fell due and are missing, and when the next is due", () => {
    const beats = [
      beat("2026Q1", "2026-03-31", true),
      beat("2026Q2", "2026-06-30", false),
      beat("2026Q3", "2026-09-30", false),
      beat("2026Q4", "2026-12-31", false),
    ];
    expect(rhythmOf(beats, "2026-07-05")).toEqual([
      {
        ...{ place: "01", name: "领导点评", rhythm: "QUARTER", proof: "REVIEW" },
        expected: 4,
        kept: 1,
        missing: ["2026Q2"],
        next: "2026-09-30",
      },
    ]);
    expect(rhythmOf(beats, "2026-06-30")[0]?.missing).toEqual([]);
  });
});

describe("what other calendars read", () => {
  it("a day stays the day it is, what is done is left out, and each entry leads to where it is worked on", () => {
    const due = { kind: "REPORT" as const, title: "2026Q2", amount: 1, subjectId: null };
    const entries = [
      { ...due, day: "2026-07-02", done: false },
      { ...due, day: "2026-03-25", done: true },
    ];
    const text = feedText({ org: "第一党支部", code: "sj05", person: "周敬和", entries }, "https://example.test");
    expect(text.match(/DTSTART.*/g)?.map((line) => line.trim())).toEqual(["DTSTART;VALUE=DATE:20260702"]);
    expect(text).toContain("https://example.test/o/sj05/reports");
  });
});
