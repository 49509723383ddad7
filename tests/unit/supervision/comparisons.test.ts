import { describe, expect, it } from "vitest";
import { bandOf, dutyStandingOf, headDuties, shareOf, turnOf } from "@/lib/supervision/comparisons/rules";

describe("comparison in bands", () => {
  it("SUP-20 horizontally: clearly above, about or clearly below the middle of the peers", () => {
    expect([0.6, 0.55, 0.4, null].map((share) => bandOf(share, 0.5))).toEqual(["ABOVE", "NEAR", "BELOW", null]);
    expect(bandOf(0.5, null)).toBeNull();
    expect(shareOf({ fulfilled: 0, overdue: 0 })).toBeNull();
    expect(shareOf({ fulfilled: 1, overdue: 0 })).toBe(1);
  });

  it("SUP-20 vertically: against the own figure of the term before", () => {
    expect([turnOf(0.6, 0.5), turnOf(0.51, 0.5), turnOf(0.4, 0.5), turnOf(0.4, null)]).toEqual([
      "UP",
      "SAME",
      "DOWN",
      null,
    ]);
  });

  it("SUP-24 a head's five duties are done, partly done or not", () => {
    expect(dutyStandingOf(headDuties)).toBe("DONE");
    expect(dutyStandingOf(["PLEDGED", "SIGNED", "IN_TIME"])).toBe("PARTLY");
    expect(dutyStandingOf(["IN_TIME", "PLEDGED"])).toBe("NOT_DONE");
  });
});
