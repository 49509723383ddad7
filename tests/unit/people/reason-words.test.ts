import { describe, expect, it } from "vitest";
import { reasonWords } from "@/components/people/reason-words";

describe("LIFE-14 why a membership ended", () => {
  it("is said in words when the organisation merged, split or closed; what was written stays as written", () => {
    expect(["MERGED", "SPLIT", "CLOSED"].map((reason) => reasonWords("zh-CN", reason))).toEqual([
      "支部合并，随组织编入",
      "支部分设，编入新支部",
      "支部撤销，编入承接组织",
    ]);
    expect(reasonWords("zh-CN", "支部合并")).toBe("支部合并");
    expect(reasonWords("zh-CN", null)).toBe("");
  });
});
