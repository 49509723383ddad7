import { expect, it } from "vitest";
import { isId, newId, sha256 } from "@/lib/kernel/ids";

it("ids are UUIDv7 and sort by the time they were made", () => {
  const early = newId(Date.UTC(2026, 0, 1));
  const late = newId(Date.UTC(2026, 0, 2));
  expect(early < late).toBe(true);
  expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(isId(early)).toBe(true);
  expect(isId("' or 1=1")).toBe(false);
});

it("a thousand ids of one millisecond are a thousand ids", () => {
  expect(new Set(Array.from({ length: 1_000 }, () => newId(1))).size).toBe(1_000);
});

it("hashes are those of FIPS 180", () => {
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
