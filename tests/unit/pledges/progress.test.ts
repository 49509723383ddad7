import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { place, readDay, readTable } from "@/lib/pledges/progress/rules";
import { recordManySchema } from "@/lib/pledges/progress/schema";

const today = "2026-06-20";
const rows = [
  { id: "a", who: "鲍书瑶", number: 1 },
  { id: "b", who: "鲍书瑶", number: 2 },
  { id: "c", who: "岑星禾", number: 1 },
];

describe("what is pasted from a spreadsheet", () => {
  test("a cell with a line break or a quote is one cell", () => {
    expect(readTable('甲\t"一\n二"\t"说""好"""\r\n乙\t\t三\r\n')).toEqual([
      ["甲", "一\n二", '说"好"'],
      ["乙", "", "三"],
    ]);
  });

  test("every plain block comes back as it was", () => {
    const cell = fc.stringMatching(/^[a-z0-9一-龥]{0,6}$/);
    const line = fc.tuple(fc.stringMatching(/^[a-z一-龥]{1,4}$/), cell);
    const block = fc.array(line, { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(block, (table) => {
        expect(readTable(table.map((line) => line.join("\t")).join("\r\n"))).toEqual(table);
      }),
    );
  });

  test.each([
    ["2026-05-08", "2026-05-08"],
    ["2026/5/8", "2026-05-08"],
    ["2025年12月31日", "2025-12-31"],
    ["5月8日", "2026-05-08"],
    ["5.8", "2026-05-08"],
    ["2026-05-08 00:00:00", "2026-05-08"],
    ["2月30日", null],
    ["昨天", null],
  ])("the day %s is read as %s", (written, day) => expect(readDay(written, today)).toBe(day));

  test("PLG-22 lines that name a pledger and an item find theirs; what finds none is given back, not lost", () => {
    const text =
      "承诺人\t第几条\t进展\t数量\t日期\n岑星禾\t第1条\t带动 2 户\t2 户\t6月1日\n鲍书瑶\t2\t已走访\n无此人\t1\t办了";
    const placed = place(text, rows, { row: 0, field: "note" }, today);
    expect(Object.fromEntries(placed.cells)).toEqual({
      c: { note: "带动 2 户", quantity: "2 户", happenedOn: "2026-06-01" },
      b: { note: "已走访", quantity: "" },
    });
    expect(placed.lost).toEqual(["无此人\t1\t办了"]);
  });

  test("a block goes from its cell to the right and down; what runs past the end is given back", () => {
    const placed = place("一\t1 件\n二\t2 件\n三\t3 件", rows, { row: 1, field: "note" }, today);
    expect([...placed.cells.keys()]).toEqual(["b", "c"]);
    expect(placed.cells.get("b")).toEqual({ note: "一", quantity: "1 件" });
    expect(placed.lost).toEqual(["三\t3 件"]);
  });
});

describe("the grid's form", () => {
  const itemId = "019eb49a-b3d0-7274-87b1-14c94ed1e514";
  const parse = (given: object[]) => recordManySchema.safeParse({ rows: JSON.stringify(given) });

  test("an error names the row it stands in; an empty line is none", () => {
    const empty = { itemId, note: "", quantity: "", happenedOn: "乱写" };
    expect(parse([empty]).success).toBe(true);
    const refused = parse([empty, { ...empty, quantity: "2 次" }]);
    expect(refused.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["rows.1.note", "required"],
      ["rows.1.happenedOn", "badDate"],
    ]);
  });

  test("what is no list is refused", () => expect(recordManySchema.safeParse({ rows: "{" }).success).toBe(false));
});
