import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changedFields, piecesOf } from "@/lib/pledges/proposals/rules";

const wording = {
  text: "办理时限 20 天",
  target: "20 天",
  dueOn: "2026-06-30",
  beneficiary: "企业",
  checkedHow: "公布",
};

describe("a proposed change beside the original", () => {
  test("PLG-06 only what differs is shown, sign by sign", () => {
    expect(changedFields(wording, { ...wording, target: "12 天", dueOn: "2026-05-31" })).toEqual(["target", "dueOn"]);
    expect(piecesOf("办理20天", "办理12天")).toContainEqual({ kind: "same", text: "办理" });
  });

  test("PLG-06 without what was added it is the original, without what was removed the proposal", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (before, after) => {
        const pieces = piecesOf(before, after);
        const kept = (left: string) =>
          pieces
            .filter(({ kind }) => kind !== left)
            .map(({ text }) => text)
            .join("");
        expect(kept("added")).toBe(before);
        expect(kept("removed")).toBe(after);
      }),
    );
  });
});
