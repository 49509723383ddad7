import { describe, expect, it } from "vitest";
import { quartersOf } from "@/lib/reviews/rounds/rules";
import { checklist, phases, progressOf } from "@/lib/reviews/steps/rules";
import { stepCodes } from "@/lib/reviews/steps/schema";

describe("the checklist of a round", () => {
  it("REV-22 has three phases, every step in exactly one", () => {
    expect(phases).toEqual(["BEFORE", "DURING", "AFTER"]);
    expect(phases.flatMap((phase) => checklist[phase]).toSorted()).toEqual([...stepCodes].toSorted());
  });

  it("REV-23 REV-24 REV-25 before: notice and scheme, the committee's study, the basis gathered", () => {
    expect(checklist.BEFORE).toEqual(expect.arrayContaining(["NOTICE", "GATHER", "STUDY"]));
  });

  it("REV-26 in the round: hear the report, review, record", () => {
    expect(checklist.DURING.filter((code) => code !== "UPWARD")).toEqual(["HEAR", "REVIEW", "RECORD"]);
  });

  it("REV-29 after: summarise, notify, ledger", () => {
    expect(checklist.AFTER.slice(0, 3)).toEqual(["SUMMARISE", "NOTIFY", "LEDGER"]);
    expect(progressOf([{ code: "NOTIFY" }, { code: "STUDY" }], "AFTER")).toEqual({ taken: 1, steps: 4 });
  });
});

describe("the rhythm of the year", () => {
  it("REV-43 a quarter that has begun without a round is a gap, a later one is still ahead", () => {
    const rounds = [
      { period: "2026Q1", state: "CLOSED" },
      { period: "2026Q2", state: "PREPARING" },
      { period: "2025Q3", state: "CLOSED" },
    ];
    expect(quartersOf(rounds, "2026-06-20").map(({ standing }) => standing)).toEqual([
      "HELD",
      "NONE",
      "AHEAD",
      "AHEAD",
    ]);
  });
});
