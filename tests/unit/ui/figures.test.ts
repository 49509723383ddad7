import { expect, test } from "vitest";
import { shownColumns } from "@/components/ui/column-choice";
import { withQuery } from "@/components/ui/hrefs";
import { trace } from "@/components/ui/sparkline";
import { lay, type Segment } from "@/components/ui/tones";

const segments: Segment[] = [
  { label: "已兑现", value: 38, tone: "ok" },
  { label: "到期未兑现", value: 9, tone: "late" },
];

test("segments lie end to end in per cent of the whole", () => {
  expect(lay(segments, 54).map(({ start, length }) => [start.toFixed(1), length.toFixed(1)])).toEqual([
    ["0.0", "70.4"],
    ["70.4", "16.7"],
  ]);
  expect(lay(segments, 0).every(({ length }) => length === 0)).toBe(true);
});

test("a trend fills its box, and a flat one runs through the middle", () => {
  expect(
    trace([
      { label: "1", value: 0 },
      { label: "2", value: 10 },
    ]),
  ).toBe("0.00,22.00 100.00,2.00");
  expect(
    trace([
      { label: "1", value: 5 },
      { label: "2", value: 5 },
    ]),
  ).toBe("0.00,12.00 100.00,12.00");
  expect(trace([])).toBe("");
});

test("an address changes one condition and keeps the others", () => {
  const query = { q: "lzy", cols: ["name", "due"], after: "k1" };
  expect(withQuery("/o/sj/pledges", query, { after: undefined, by: "due" })).toBe(
    "/o/sj/pledges?q=lzy&cols=name&cols=due&by=due",
  );
  expect(withQuery("/o/sj/pledges", {})).toBe("/o/sj/pledges");
});

test("columns nobody chose are all shown", () => {
  const all = [{ key: "name" }, { key: "due" }];
  expect(shownColumns(all, [])).toEqual(all);
  expect(shownColumns(all, ["due", "gone"])).toEqual([{ key: "due" }]);
  expect(shownColumns(all, ["gone"])).toEqual(all);
});
