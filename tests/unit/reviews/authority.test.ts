import { describe, expect, it } from "vitest";
import {
  authorityIn,
  fellowshipIn,
  isMutual,
  mayReview,
  mayTakeMode,
  type Relation,
  relations,
} from "@/lib/reviews/policy";
import { actor, belonging } from "./actors";
import { people, subjects, type Who } from "./relations";

const byLink = {
  CONTACT_POINT: ["contact"],
  ENTRUSTED: ["entrusted"],
  PAIRING: ["pairing"],
  DUAL_RESPONSIBILITY: [],
} as const;
const superiors = ["superior", "superiorDeputy"] as const;
const duties = { OWN_HEAD: [], SUPERIOR: [], DIVISION: [], OWN_BODY: [], STAND_IN: [], ...byLink } as const;
const fellows = ["fellow", "belongingDeputy", "belongingSecretary"] as const;
/** REV-47: one of the branch, on another of the branch. */
const none = { ...duties, PEER: fellows, MEMBER: [] } as const;
const ofSecretary = { ...duties, PEER: ["fellow", "belongingDeputy"], MEMBER: [] } as const;
/** REV-47: one of the branch on the branch, but never its secretary. */
const ofBranch = { ...duties, PEER: [], MEMBER: ["fellow", "belongingDeputy"] } as const;
const ofNobody = { ...duties, PEER: [], MEMBER: [] } as const;
const noLink = { CONTACT_POINT: [], ENTRUSTED: [], PAIRING: [], DUAL_RESPONSIBILITY: [] } as const;
const heads = ["secretary", "deputy", "belongingDeputy", "belongingSecretary"] as const;

/** By hand: who may review whom, by which relation. */
const truth: Record<keyof typeof subjects, Record<Relation, readonly Who[]>> = {
  member: { ...none, OWN_HEAD: heads },
  leadingCadre: { ...none, OWN_HEAD: heads, SUPERIOR: superiors },
  secretary: { ...ofSecretary, SUPERIOR: superiors },
  deputy: { ...none, OWN_HEAD: ["secretary", "belongingDeputy", "belongingSecretary"] },
  org: { ...ofBranch, SUPERIOR: superiors },
  orgInDivision: { ...ofBranch, SUPERIOR: superiors, DIVISION: ["dividerAbove"] },
  unit: { ...ofNobody, OWN_HEAD: heads },
  unitInDivision: { ...ofNobody, DIVISION: ["divider"] },
  leadingGroup: { ...ofNobody, ...noLink, OWN_BODY: ["secretary", "belongingSecretary"] },
  memberOfVacant: { ...none, OWN_HEAD: heads, SUPERIOR: superiors },
  memberWithStandIn: { ...none, OWN_HEAD: heads, STAND_IN: ["standIn"] },
  secretaryWithStandIn: { ...ofSecretary, SUPERIOR: superiors },
  guest: { ...ofNobody, OWN_HEAD: heads },
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
    const everything = belonging(
      "somebody",
      "branch",
      ["branch", "SECRETARY"],
      ["general", "SECRETARY"],
      ["bureau", "SECRETARY"],
    );
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

  it("REV-47 SYS-35 a member's word comes from belonging alone, beside every office, and no office gives it", () => {
    const { belongingDeputy, fellow, other, deputy } = people;
    expect(authorityIn(fellow, "branch", subjects.member)).toBeNull();
    expect(fellowshipIn(fellow, "branch", subjects.member)).toEqual({
      relation: "PEER",
      orgId: "branch",
      dutyId: null,
      link: null,
    });
    expect(fellowshipIn(belongingDeputy, "branch", subjects.org)?.relation).toBe("MEMBER");
    expect(fellowshipIn(deputy, "branch", subjects.member)).toBeNull();
    for (const subject of Object.values(subjects)) expect(fellowshipIn(other, "village", subject)).toBeNull();
    expect(relations.filter(isMutual)).toEqual(["PAIRING", "PEER", "MEMBER"]);
  });

  it("REV-18 SYS-35 a mutual mode belongs to a mutual relation, and members have no other mode", () => {
    expect(mayTakeMode("PEER", "FACE_TO_FACE")).toBe(true);
    expect(mayTakeMode("MEMBER", "ASSEMBLY")).toBe(false);
    expect(mayTakeMode("PAIRING", "MUTUAL")).toBe(true);
    expect(mayTakeMode("OWN_HEAD", "MUTUAL")).toBe(true);
    expect(mayTakeMode("SUPERIOR", "MUTUAL")).toBe(false);
    expect(mayTakeMode("SUPERIOR", "FACE_TO_FACE")).toBe(true);
  });

  it("INV-03 the authority is that of the org acted in", () => {
    const two = actor("two", ["general", "SECRETARY"], ["bureau", "SECRETARY"]);
    expect(authorityIn(two, "general", subjects.org)?.relation).toBe("SUPERIOR");
    expect(authorityIn(two, "bureau", subjects.org)?.relation).toBe("ENTRUSTED");
    expect(authorityIn(two, "branch", subjects.org)).toBeNull();
  });
});
