import { describe, expect, it } from "vitest";
import { deskModules, standsBack } from "@/components/shell/desk-parts";

const shown = (begun: readonly string[], current = "inbox") =>
  deskModules.filter((module) => !standsBack(module, begun, current));

describe("the navigation shows the work of now", () => {
  it("first week 9: before anything has begun there are the to-dos, the campaign, the people and the log", () => {
    expect(shown([])).toEqual(["inbox", "campaigns", "people", "audit"]);
  });

  it("first week 9: a mode comes forward when it begins, and the open page never stands back", () => {
    expect(shown(["pledges"])).not.toContain("reviews");
    expect(shown(["pledges", "reviews"])).toContain("reviews");
    expect(shown(["pledges"], "evaluations")).toContain("evaluations");
    expect(shown(["pledges", "reviews", "evaluations", "commendations", "rectifications"])).toEqual([...deskModules]);
  });
});
