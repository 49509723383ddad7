import { describe, expect, it } from "vitest";
import { authorityIn, mayReview, type Relation, type ReviewSubject, relations } from "@/lib/reviews/policy";
import { actor } from "./actors";

const people = {
  secretary: actor("secretary", ["branch", "SECRETARY"]),
  deputy: actor("deputy", ["branch", "DEPUTY_SECRETARY"]),
  officer: actor("officer", ["branch", "OFFICER"]),
  committee: actor("committee", ["branch", "COMMITTEE_MEMBER"]),
  administrator: actor("administrator", ["branch", "ADMINISTRATOR"]),
  member: actor("member"),
  superior: actor("superior", ["general", "SECRETARY"]),
  superiorDeputy: actor("superiorDeputy", ["general", "DEPUTY_SECRETARY"]),
  superiorLeader: actor("superiorLeader", ["general", "LEADER"]),
  superiorOfficer: actor("superiorOfficer", ["general", "OFFICER"]),
  grandparent: actor("grandparent", ["root", "SECRETARY"]),
  contact: actor("contact", ["root", "LEADER"]),
  entrusted: actor("entrusted", ["bureau", "SECRETARY"]),
  pairing: actor("pairing", ["village", "SECRETARY"]),
  pairedMember: actor("pairedMember", ["village", "OFFICER"]),
  stranger: actor("stranger", ["elsewhere", "SECRETARY"]),
  divider: actor("divider", ["branch", "LEADER"]),
  dividerAbove: actor("dividerAbove", ["general", "LEADER"]),
  dividerAside: actor("dividerAside", ["elsewhere", "LEADER"]),
  standIn: actor("standIn", ["branch", "COMMITTEE_MEMBER"]),
  discipline: actor("discipline", ["branch", "DISCIPLINE_HEAD"]),
};
type Who = keyof typeof people;

const link = (kind: "CONTACT_POINT" | "ENTRUSTED" | "PAIRING", holderOrgId: string, holderPersonId: string | null) => ({
  orgId: "branch",
  id: kind,
  kind,
  holderOrgId,
  holderPersonId,
});
const links = [
  link("CONTACT_POINT", "root", "contact"),
  link("ENTRUSTED", "bureau", null),
  link("PAIRING", "village", null),
];
const person = (personId: string, more: Partial<ReviewSubject> = {}): ReviewSubject => ({
  orgId: "branch",
  parentOrgId: "general",
  personId,
  unitId: null,
  roundOrgId: "branch",
  isSecretary: false,
  leadingCadre: false,
  dividedTo: [],
  headVacant: false,
  standIns: [],
  links,
  ...more,
});

const subjects = {
  member: person("somebody"),
  leadingCadre: person("cadre", { leadingCadre: true }),
  secretary: person("secretary", { isSecretary: true }),
  deputy: person("deputy"),
  org: { ...person(""), personId: null, roundOrgId: "general" },
  orgInDivision: {
    ...person(""),
    personId: null,
    roundOrgId: "general",
    dividedTo: ["dividerAbove", "dividerAside", "grandparent"],
  },
  unit: { ...person(""), personId: null, unitId: "unit" },
  unitInDivision: {
    ...person(""),
    personId: null,
    unitId: "unit",
    dividedTo: ["divider", "dividerAbove", "pairedMember"],
  },
  leadingGroup: { ...person(""), personId: null },
  memberOfVacant: person("somebody", { headVacant: true }),
  memberWithStandIn: person("somebody", { standIns: ["standIn", "stranger", "somebody"] }),
  secretaryWithStandIn: person("secretary", { isSecretary: true, standIns: ["standIn"] }),
} satisfies Record<string, ReviewSubject>;

const byLink = {
  CONTACT_POINT: ["contact"],
  ENTRUSTED: ["entrusted"],
  PAIRING: ["pairing"],
  DUAL_RESPONSIBILITY: [],
} as const;
const superiors = ["superior", "superiorDeputy"] as const;
const none = { OWN_HEAD: [], SUPERIOR: [], DIVISION: [], OWN_BODY: [], STAND_IN: [], ...byLink } as const;
const noLink = { CONTACT_POINT: [], ENTRUSTED: [], PAIRING: [], DUAL_RESPONSIBILITY: [] } as const;

/** By hand: who may review whom, by which relation. */
const truth: Record<keyof typeof subjects, Record<Relation, readonly Who[]>> = {
  member: { ...none, OWN_HEAD: ["secretary", "deputy"] },
  leadingCadre: { ...none, OWN_HEAD: ["secretary", "deputy"], SUPERIOR: superiors },
  secretary: { ...none, SUPERIOR: superiors },
  deputy: { ...none, OWN_HEAD: ["secretary"] },
  org: { ...none, SUPERIOR: superiors },
  orgInDivision: { ...none, SUPERIOR: superiors, DIVISION: ["dividerAbove"] },
  unit: { ...none, OWN_HEAD: ["secretary", "deputy"] },
  unitInDivision: { ...none, DIVISION: ["divider"] },
  leadingGroup: { ...none, ...noLink, OWN_BODY: ["secretary"] },
  memberOfVacant: { ...none, OWN_HEAD: ["secretary", "deputy"], SUPERIOR: superiors },
  memberWithStandIn: { ...none, OWN_HEAD: ["secretary", "deputy"], STAND_IN: ["standIn"] },
  secretaryWithStandIn: { ...none, SUPERIOR: superiors },
};

describe("INV-03 who may review whom follows from tree, duties and declared links", () => {
  for (const [name, subject] of Object.entries(subjects)) {
    for (const relation of relations) {
      it(`INV-03 ${name} by ${relation}`, () => {
        const allowed = (Object.keys(people) as Who[]).filter((who) => mayReview(people[who], subject, relation));
        expect(allowed).toEqual(truth[name as keyof typeof truth][relation]);
      });
    }
  }

  it("REV-10 nobody reviews themselves, by no relation", () => {
    const everything = actor("somebody", ["branch", "SECRETARY"], ["general", "SECRETARY"], ["bureau", "SECRETARY"]);
    for (const relation of relations) expect(mayReview(everything, subjects.member, relation)).toBe(false);
  });

  it("LIFE-03 the head of both levels does not review the lower organisation they head", () => {
    const both = actor("both", ["branch", "SECRETARY"], ["general", "SECRETARY"]);
    expect(mayReview(both, subjects.org, "SUPERIOR")).toBe(false);
    expect(authorityIn(both, "general", subjects.org)).toBeNull();
  });

  it("INV-03 nobody two levels up reviews without a link, not even by a division of work", () => {
    for (const subject of Object.values(subjects)) expect(authorityIn(people.grandparent, "root", subject)).toBeNull();
  });

  it("REV-06 LIFE-03 a division, a vacant post and a stand-in open nothing to oneself", () => {
    const oneself = actor("somebody", ["branch", "COMMITTEE_MEMBER"], ["general", "SECRETARY"]);
    for (const relation of relations) {
      expect(mayReview(oneself, subjects.memberWithStandIn, relation)).toBe(false);
      expect(mayReview(oneself, subjects.memberOfVacant, relation)).toBe(false);
    }
  });

  it("INV-03 the authority is that of the org acted in", () => {
    const two = actor("two", ["general", "SECRETARY"], ["bureau", "SECRETARY"]);
    expect(authorityIn(two, "general", subjects.org)?.relation).toBe("SUPERIOR");
    expect(authorityIn(two, "bureau", subjects.org)?.relation).toBe("ENTRUSTED");
    expect(authorityIn(two, "branch", subjects.org)).toBeNull();
  });
});
