import { describe, expect, it } from "vitest";
import { awaitsOwnScore, seesScores } from "@/lib/reviews/leniency/policy";
import { combinedScore, distanceOf } from "@/lib/reviews/leniency/rules";
import { people, subjects } from "./relations";

const dimensions = [
  { position: 1, name: "岗位争先进", weight: 50 },
  { position: 2, name: "业务争一流", weight: 30 },
  { position: 3, name: "个人争优秀", weight: 20 },
];
const scores = (...given: number[]) => given.map((score, at) => ({ position: at + 1, score }));
const voices = { line: 3, contact: 1, dual: 1, entrusted: 1 };

describe("scores of several reviewers", () => {
  it("SYS-20 REV-41 three axes, each with its weight, come to one figure", () => {
    expect(combinedScore(dimensions, [{ authority: "OWN_HEAD", scores: scores(90, 80, 70) }], voices)).toBe(83);
  });

  it("REV-41 the mean of each voice, then the voices by their weights; half a sheet and mutual words do not count", () => {
    const reviews = [
      { authority: "SUPERIOR", scores: scores(90, 90, 90) },
      { authority: "DIVISION", scores: scores(80, 80, 80) },
      { authority: "CONTACT_POINT", scores: scores(65, 65, 65) },
      { authority: "ENTRUSTED", scores: scores(10) },
      { authority: "PAIRING", scores: scores(1, 1, 1) },
    ] as const;
    expect(combinedScore(dimensions, reviews, voices)).toBe(80);
    expect(combinedScore(dimensions, reviews, { ...voices, contact: 0 })).toBe(85);
    expect(combinedScore(dimensions, [], voices)).toBeNull();
  });

  it("REV-40 a reviewer's distance from the round is said from three reviews on", () => {
    const row = { name: "甲", orgName: "一支", reviews: 3, mean: 92.4, spread: 2 };
    expect(distanceOf(row, { mean: 88.1 })).toBe(4.3);
    expect(distanceOf({ ...row, reviews: 2 }, { mean: 88.1 })).toBeNull();
  });
});

describe("REV-40 nobody has another's scores before their eyes while their own are to come", () => {
  const target = { ...subjects.org, roundState: "OPEN", state: "DUE" };
  const told = (reviewerPersonId: string, reviewerOrgId: string, state = "LEDGERED") => ({
    reviewerPersonId,
    reviewerOrgId,
    reviewerDutyId: "duty",
    typedByPersonId: reviewerPersonId,
    state,
  });
  const contact = told("contact", "root");

  it("REV-40 the superior still to score does not see the contact leader's, and does once their own is told", () => {
    expect(seesScores(people.superior, target, [contact], contact)).toBe(false);
    const own = told("superior", "general", "NOTIFIED");
    expect(seesScores(people.superior, target, [contact, own], contact)).toBe(true);
    expect(seesScores(people.superior, target, [contact, told("superior", "general", "DRAFT")], contact)).toBe(false);
  });

  it("REV-40 their own, those of an organisation that has spoken, a closed round and who reviews nobody: seen", () => {
    expect(seesScores(people.contact, target, [contact], contact)).toBe(true);
    expect(awaitsOwnScore(people.superiorDeputy, target, [told("superior", "general")])).toBe(false);
    expect(awaitsOwnScore(people.superior, { ...target, roundState: "CLOSED" }, [contact])).toBe(false);
    expect(awaitsOwnScore(people.superior, { ...target, state: "EXEMPTED" }, [contact])).toBe(false);
    expect(awaitsOwnScore(people.officer, target, [contact])).toBe(false);
    expect(awaitsOwnScore(people.fellow, target, [contact])).toBe(false);
  });
});
