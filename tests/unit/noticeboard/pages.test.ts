import { describe, expect, test } from "vitest";
import { readLine } from "@/lib/noticeboard/opinions/rules";
import { type BoardPledger, pageOf, perPage } from "@/lib/noticeboard/pledges/rules";

const pledger = (name: string, given: Partial<BoardPledger> = {}): BoardPledger => ({
  ...{
    id: name,
    kind: "PERSON",
    name,
    title: "",
    oral: false,
    backfilled: false,
    contentHash: "",
    items: 1,
    fulfilled: 0,
    due: 0,
  },
  ...{ notDue: 1, withdrawn: 0, suggestions: 0, hit: true },
  ...given,
});

describe("pages of the wall", () => {
  const many = Array.from({ length: perPage * 2 + 3 }, (_, at) => pledger(`甲${at}`));

  test("each page begins after the last of the one before, and the way back meets the same rows", () => {
    const first = pageOf(many, { order: "name", show: null, after: "" });
    const second = pageOf(many, { order: "name", show: null, after: first.next ?? "" });
    const third = pageOf(many, { order: "name", show: null, after: second.next ?? "" });
    expect([first.rows.length, second.rows.length, third.rows.length]).toEqual([perPage, perPage, 3]);
    expect([first.previous, second.previous, third.next]).toEqual([null, "", null]);
    expect(pageOf(many, { order: "name", show: null, after: third.previous ?? "" }).rows).toEqual(second.rows);
  });

  test("an address with a pledge that no longer hangs there begins anew", () => {
    expect(pageOf(many, { order: "name", show: null, after: "gone" }).rows[0]?.id).toBe("甲0");
  });

  test("LIFE-11 sorted by strokes the body comes first, and a hidden name has no place that would tell it", () => {
    const rows = [
      pledger("禹开济"),
      pledger("", { id: "hidden" }),
      pledger("丁佩兰"),
      pledger("支部", { kind: "ORG" }),
    ];
    const { rows: sorted } = pageOf(rows, { order: "strokes", show: null, after: "" });
    expect(sorted.map(({ id }) => id)).toEqual(["支部", "丁佩兰", "禹开济", "hidden"]);
  });
});

describe("EVA-11 a line of the register", () => {
  test.each([
    ["张某（客运企业）：站台缺遮雨棚", "张某（客运企业）", "站台缺遮雨棚"],
    ["站台缺遮雨棚，建议：加一个", "", "站台缺遮雨棚，建议：加一个"],
    ["张某: 太短", "", "张某: 太短"],
    ["只有意见没有姓名", "", "只有意见没有姓名"],
  ])("EVA-11 %s", (line, name, text) => {
    expect(readLine(line)).toEqual({ name, text });
  });
});
