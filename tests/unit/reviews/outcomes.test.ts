import { describe, expect, it } from "vitest";
import { type Concluded, type Corrected, mayConclude, readingOf } from "@/lib/reviews/outcomes/policy";
import { giveOutcomeSchema } from "@/lib/reviews/outcomes/schema";
import { actor } from "./actors";

const people = {
  secretary: actor("secretary", ["branch", "SECRETARY"]),
  deputy: actor("deputy", ["branch", "DEPUTY_SECRETARY"]),
  officer: actor("officer", ["branch", "OFFICER"]),
  discipline: actor("discipline", ["branch", "DISCIPLINE_HEAD"]),
  superior: actor("superior", ["general", "SECRETARY"]),
  grandparent: actor("grandparent", ["root", "SECRETARY"]),
};
type Who = keyof typeof people;

const orgOf: Record<Who, string> = {
  secretary: "branch",
  deputy: "branch",
  officer: "branch",
  discipline: "branch",
  superior: "general",
  grandparent: "root",
};
const allowed = (about: Omit<Concluded, "actingOrgId">, penalty: boolean) =>
  (Object.keys(people) as Who[]).filter(
    (who) => mayConclude(people[who], { ...about, actingOrgId: orgOf[who] }, penalty) === true,
  );

describe("INV-12 penalties belong to the authority that manages the cadre", () => {
  const member = { authorityOrgId: "branch", reviewerOrgId: "branch", personId: "member" };
  const cadre = { authorityOrgId: "general", reviewerOrgId: "branch", personId: "cadre" };
  const secretary = { authorityOrgId: "general", reviewerOrgId: "general", personId: "secretary" };

  it("INV-12 REV-50 a penalty: for a member the branch, for a cadre the level above alone", () => {
    expect(allowed(member, true)).toEqual(["secretary", "deputy"]);
    expect(allowed(cadre, true)).toEqual(["superior"]);
    expect(allowed(secretary, true)).toEqual(["superior"]);
  });

  it("REV-49 praise: the reviewing organisation too", () => {
    expect(allowed(member, false)).toEqual(["secretary", "deputy"]);
    expect(allowed(cadre, false)).toEqual(["secretary", "deputy", "superior"]);
  });

  it("REV-10 nobody decides on themselves", () => {
    const own = { authorityOrgId: "branch", reviewerOrgId: "branch", personId: "secretary" };
    expect(mayConclude(people.secretary, { ...own, actingOrgId: "branch" }, false)).toBe("OWN_WORK");
  });

  it("REV-50 who reads a penalty and by what: a truth table over the seats", () => {
    const given: Corrected = { orgId: "branch", givenByOrgId: "general", seatOrgId: "branch", personId: "cadre" };
    const readers = (about: Partial<Corrected> = {}) =>
      (Object.keys(people) as Who[]).flatMap((who) => {
        const reading = readingOf(people[who], orgOf[who], { ...given, ...about });
        return reading ? [`${who} ${reading}`] : [];
      });
    expect(readers()).toEqual(["discipline DISCIPLINE", "superior GIVER"]);
    expect(readers({ personId: "officer" })).toEqual(["officer SELF", "discipline DISCIPLINE", "superior GIVER"]);
    expect(readers({ personId: null, givenByOrgId: "root" })).toEqual([
      "secretary OWN_HEAD",
      "deputy OWN_HEAD",
      "discipline DISCIPLINE",
      "grandparent GIVER",
    ]);
    const nearest = actor("nearest", ["general", "DISCIPLINE_HEAD"]);
    const own = { ...given, givenByOrgId: "branch" };
    expect(readingOf(nearest, "general", { ...own, seatOrgId: "general" })).toBe("NEAREST_DISCIPLINE");
    expect(readingOf(nearest, "general", own)).toBeNull();
    expect(readingOf(nearest, "other", { ...own, seatOrgId: "other" })).toBeNull();
  });

  it("REV-50 an ordered rectification needs its date, an admonition its document", () => {
    const given = { targetOrgId: crypto.randomUUID(), reviewId: crypto.randomUUID(), words: "限期补齐" };
    expect(giveOutcomeSchema.safeParse({ ...given, kind: "ORDERED" }).success).toBe(false);
    expect(giveOutcomeSchema.safeParse({ ...given, kind: "ORDERED", dueOn: "2026-07-10" }).success).toBe(true);
    expect(giveOutcomeSchema.safeParse({ ...given, kind: "ADMONITION" }).success).toBe(false);
    expect(giveOutcomeSchema.safeParse({ ...given, kind: "HELP" }).success).toBe(true);
  });
});
