import { describe, expect, test } from "vitest";
import { likeness } from "@/lib/kernel/likeness";
import { adminSql } from "@/tests/support/database";

const pairs: [string, string][] = [
  ["窗口午间不断档，有人值守", "窗口午间不断档，专人值守"],
  ["每月走访两户", "每月走访两户。"],
  ["每月 走访（两户）！", "每月走访两户"],
  ["排水沟没有清，一下雨就淹菜地", "台账缺两页"],
  ["加强学习，加强管理，加强服务", "加强服务"],
  ["Plan A-1", "plan a1"],
  ["好", "好"],
  ["", "每月走访两户"],
];

describe("one measure of likeness", () => {
  test.each(pairs)(
    "PLG-11 REV-53 CAM-43 「%s」 and 「%s」 are as alike in the browser as in the database",
    async (a, b) => {
      const [row] = await adminSql<{ alike: number }>("select text_likeness($1, $2)::float8 as alike", [a, b]);
      expect(likeness(a, b)).toBeCloseTo(row?.alike ?? -1, 5);
    },
  );

  test("INV-09 no other measure is left in the database", async () => {
    const found = await adminSql<{ name: string }>(
      "select proname as name from pg_proc where pronamespace = 'public'::regnamespace and proname ~ 'likeness|similarity|trigram' and prorettype = 'real'::regtype and proname !~ '^(similarity|word_|strict_)' order by 1",
    );
    expect(found.map(({ name }) => name)).toEqual(["pairs_likeness", "text_likeness"]);
  });
});
