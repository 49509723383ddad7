import { describe, expect, it } from "vitest";
import { linesOf, marksList, standingIn } from "@/lib/campaigns/checklists/rules";
import type { Part } from "@/lib/campaigns/templates/rules";
import type { Actor } from "@/lib/kernel/actor";

const part = (place: string, name: string): Part => ({
  ...{ place, kind: place.length > 4 ? "MEASURE" : "CRITERION", name, body: "", subject: "", mode: "" },
  ...{ mandatory: false, rhythm: "", endsDay: "", endsEvent: "" },
});
const actor = (orgId: string): Actor => ({
  ...{ personId: "p", name: "某", capacity: "HOME", homes: [] },
  duties: [
    {
      id: "d",
      orgId,
      orgCode: "",
      orgName: "",
      orgShortName: "",
      orgKind: "",
      kind: "SECRETARY",
      title: "",
      acting: false,
    },
  ],
});

describe("lists to tick", () => {
  it("RPT-38 measures are counted under their criterion, criteria without measures themselves", () => {
    const parts = [part("1701", "比境界"), part("170101", "研讨"), part("170102", "借鉴"), part("1702", "比业绩")];
    expect(linesOf(parts, "17")).toEqual([
      { heading: "比境界", text: "研讨" },
      { heading: "比境界", text: "借鉴" },
      { heading: "", text: "比业绩" },
    ]);
  });

  it("CAM-30 stars are the issuer's to give and take, tasks are ticked at home", () => {
    const given = { orgId: "branch", issuerOrgId: "superior", personId: null };
    expect(marksList(actor("superior"), { ...given, kind: "STARS" })).toBe(true);
    expect(marksList(actor("branch"), { ...given, kind: "STARS" })).toBe(false);
    expect(marksList(actor("branch"), { ...given, kind: "TASKS" })).toBe(true);
    expect(marksList(actor("superior"), { ...given, kind: "TASKS" })).toBe(false);
  });

  it("a band says below, within or above, never a place", () => {
    const band = { peers: 6, low: 5, high: 9 };
    expect([4, 5, 9, 10].map((done) => standingIn(done, band))).toEqual(["below", "within", "within", "above"]);
  });
});
