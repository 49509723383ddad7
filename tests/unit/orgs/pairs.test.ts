import { expect, test } from "vitest";
import { readPairs, repeated } from "@/lib/orgs/pairings/rules";

test("SYS-43 a pasted list is read by tab, comma or 、; empty lines count for nothing", () => {
  const { pairs, faults } = readPairs("sj29\tsj37\n\n县委办公室，上筏村党支部\r\nsj31、sj39");
  expect(faults).toEqual([]);
  expect(pairs).toEqual([
    { line: 1, holder: "sj29", opened: "sj37" },
    { line: 3, holder: "县委办公室", opened: "上筏村党支部" },
    { line: 4, holder: "sj31", opened: "sj39" },
  ]);
});

test("SYS-43 lines that are no pair and pairs said again are named by their number", () => {
  const { pairs, faults } = readPairs("sj29 \nsj29,sj37\nsj29,sj37\na,b,c");
  expect(faults).toEqual([1, 4]);
  expect(repeated(pairs)).toEqual([3]);
});
