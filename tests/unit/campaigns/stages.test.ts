import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOfStages, fitStages } from "@/lib/campaigns/stages/rules";
import { addDays, daysBetween } from "@/lib/kernel/clock";

const yearly = ["2026-03-31", "2026-10-31", "2026-12-31"].map((endsOn) => ({ endsOn }));
const days = (span: { beginsOn: string; endsOn?: string }) =>
  fitStages([...yearly, { endsOn: null }], 2026, span).map(({ endsOn }) => endsOn);

describe("stages of a campaign begun within the year", () => {
  it("CAM-08 a campaign of the whole year keeps the template's days; what ends on an event keeps none", () => {
    expect(days({ beginsOn: "2026-01-12", endsOn: "2026-12-31" })).toEqual([
      ...yearly.map(({ endsOn }) => endsOn),
      null,
    ]);
    expect(days({ beginsOn: "2026-01-12", endsOn: "2026-12-20" })[2]).toBe("2026-12-20");
  });

  it("CAM-08 begun in June, every stage keeps its share of the time; without an end it keeps its length", () => {
    expect(days({ beginsOn: "2026-06-20", endsOn: "2026-12-31" })).toEqual([
      "2026-08-06",
      "2026-11-28",
      "2026-12-31",
      null,
    ]);
    expect(days({ beginsOn: "2026-06-20" })).toEqual(["2026-09-17", "2027-04-19", "2027-06-19", null]);
  });

  it("CAM-08 whatever the span, stages stay in their order and inside it", () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 1, max: 400 }));
    fc.assert(
      fc.property(span, ([from, length]) => {
        const beginsOn = addDays("2026-01-01", from);
        const fitted = fitStages(yearly, 2026, { beginsOn, endsOn: addDays(beginsOn, length) });
        expect(faultOfStages(fitted, { beginsOn, endsOn: addDays(beginsOn, length) })).toBeNull();
        expect(daysBetween(beginsOn, fitted[0]?.endsOn ?? "")).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("CAM-08 a day before the campaign, after it or before the stage above is told beside its field", () => {
    const span = { beginsOn: "2026-06-20", endsOn: "2026-12-31" };
    const fault = (...typed: string[]) =>
      faultOfStages(
        typed.map((endsOn) => ({ endsOn })),
        span,
      );
    expect(fault("2026-06-19", "2026-10-31")).toEqual({ at: 0, key: "beforeCampaign" });
    expect(fault("2026-07-31", "2027-01-01")).toEqual({ at: 1, key: "afterCampaign" });
    expect(fault("2026-09-30", "2026-08-31")).toEqual({ at: 1, key: "beforeLastStage" });
    expect(fault("2026-06-20", "2026-06-20", "2026-12-31")).toBeNull();
  });
});
