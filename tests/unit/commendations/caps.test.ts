import { expect, test } from "vitest";
import { mostNominations } from "@/lib/commendations/rules";

const call = (nominationCap: number, excellentShare: number, subjectKind = "PERSON") => ({
  nominationCap,
  excellentShare,
  subjectKind,
});

test("AWD-09 nothing set is no quota: ten if ten reach it", () => {
  expect(mostNominations(call(0, 100), 22)).toBeNull();
});

test("AWD-01 the share is of full members, rounded down, and leaves a small branch one", () => {
  expect(mostNominations(call(0, 33), 22)).toBe(7);
  expect(mostNominations(call(0, 33), 2)).toBe(1);
});

test("AWD-01 of a number and a share the lesser counts; organisations know no share", () => {
  expect(mostNominations(call(3, 33), 22)).toBe(3);
  expect(mostNominations(call(9, 33), 22)).toBe(7);
  expect(mostNominations(call(0, 33, "ORG"), 22)).toBeNull();
});
