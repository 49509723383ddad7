import { describe, expect, test } from "vitest";
import { bornIn, genderIn, readField, tidy } from "@/lib/imports/fields/rules";
import type { Field, Shape } from "@/lib/imports/fields/schema";
import { identityNumber } from "@/tests/support/roster";

const field = (shape: Shape, change: Partial<Field> = {}): Field => ({
  key: "x",
  shape,
  synonyms: [],
  example: "",
  width: 10,
  ...change,
});
const read = (shape: Shape, cell: string | number | boolean | null, change: Partial<Field> = {}) =>
  readField(field(shape, change), cell, "2026-06-20");

describe("what offices write in a cell", () => {
  test("full-width signs, unseen signs and blanks at the edges", () => {
    expect(tidy("　１３９　ＡＢ\u200b ")).toBe("139 AB");
    expect(tidy("每月走访，２户（含节日）")).toBe("每月走访，2户（含节日）");
    expect(read("name", "张　　三 ")).toEqual({ value: "张三" });
    expect(read("name", "Anna  Lee")).toEqual({ value: "Anna  Lee" });
  });

  test.each([
    ["2026-6-5", "2026-06-05"],
    ["2026.06.05", "2026-06-05"],
    ["2026/6/5", "2026-06-05"],
    ["2026年6月5日", "2026-06-05"],
    ["20260605", "2026-06-05"],
    ["1998年7月", "1998-07-01"],
    ["1998.07", "1998-07-01"],
    [46_178, "2026-06-05"],
    [46_178.5, "2026-06-05"],
  ])("the day %s is %s", (cell, day) => {
    expect(read("day", cell)).toEqual({ value: day });
  });

  test.each(["六月", "2026-13-01", "2026-02-30", "1998", 5])("%s is no day", (cell) => {
    expect(read("day", cell)).toEqual({ code: "badDay" });
  });

  test.each([
    ["2026年第二季度", "2026Q2"],
    ["2026年二季度", "2026Q2"],
    ["2026q2", "2026Q2"],
    ["2026年5月", "2026-05"],
    ["2026-5", "2026-05"],
    ["2026.05", "2026-05"],
    [46_178, "2026-06"],
    ["2026年度", "2026"],
    [2026, "2026"],
    ["第三季度", "Q3"],
    ["5月份", "-05"],
    ["全年", "Y"],
  ])("RPT-30 the period %s is %s", (cell, period) => {
    expect(read("period", cell)).toEqual({ value: period });
  });

  test.each(["上半年", "五季度", "13月", "2026-13", "Q5"])("%s is no period", (cell) => {
    expect(read("period", cell)).toEqual({ code: "badPeriod" });
  });

  test.each([
    ["1,234.5", "1234.5"],
    [12.399999999999999, "12.4"],
    ["０.５", "0.5"],
    [0, "0"],
  ])("RPT-30 the figure %s is %s", (cell, figure) => {
    expect(read("number", cell)).toEqual({ value: figure });
  });

  test.each(["约20", "-3", "32亿元", 1e12])("%s is no figure", (cell) => {
    expect(read("number", cell)).toEqual({ code: "badNumber" });
  });

  test("a day to come is said", () => {
    expect(read("day", "2026-06-21")).toEqual({ code: "inTheFuture" });
  });

  test("identity numbers by their last sign, and those that Excel has ruined", () => {
    const id = identityNumber(31);
    expect(read("identity", ` ${id.toLowerCase()} `)).toEqual({ value: id });
    expect(read("identity", `${id.slice(0, 17)}${id[17] === "1" ? "2" : "1"}`)).toEqual({ code: "badIdentity" });
    expect(read("identity", "659900850101001")).toEqual({ code: "badIdentity" });
    expect(read("identity", 659_900_195_501_010_000)).toEqual({ code: "identityAsNumber" });
    expect(read("identity", "6.59900195501010E+17")).toEqual({ code: "identityAsNumber" });
    expect([bornIn(id).length, ["M", "F"].includes(genderIn(id))]).toEqual([10, true]);
  });

  test("flags, choices, telephone numbers, lengths and what may not be empty", () => {
    expect([read("flag", "√"), read("flag", "否"), read("flag", true), read("flag", "大概")]).toEqual([
      { value: "t" },
      { value: "f" },
      { value: "t" },
      { code: "notAnOption" },
    ]);
    expect(read("choice", "预备 党员", { options: { 预备党员: "PROBATIONARY" } })).toEqual({ value: "PROBATIONARY" });
    expect([read("phone", "0999-5550123"), read("phone", 13_900_000_001), read("phone", "139")]).toEqual([
      { value: "0999-5550123" },
      { value: "13900000001" },
      { code: "badPhone" },
    ]);
    expect(read("words", "一二三四", { max: 3 })).toEqual({ code: "tooLong" });
    expect(read("words", "　", { required: true })).toEqual({ code: "required" });
  });
});
