import { describe, expect, it } from "vitest";
import type { Actor, Capacity, DutyKind } from "@/lib/kernel/actor";
import { closedBecause } from "@/lib/kernel/lifecycle";
import {
  type RectificationMove,
  type RectificationState,
  rectificationLifecycle,
} from "@/lib/rectifications/lifecycle";
import { mayEnter } from "@/lib/rectifications/policy";

const actor = (personId: string, capacity: Capacity, ...duties: [orgId: string, kind: DutyKind][]): Actor => ({
  personId,
  name: personId,
  capacity,
  homes: [],
  duties: duties.map(([orgId, kind], place) => ({
    id: `${personId}${place}`,
    orgId,
    orgCode: orgId,
    orgName: orgId,
    orgShortName: orgId,
    orgKind: "BRANCH",
    kind,
    title: kind,
    acting: false,
  })),
});

const people = {
  owner: actor("owner", "MEMBER"),
  ownerWithDuty: actor("owner", "HOME", ["branch", "DEPUTY_SECRETARY"]),
  secretary: actor("secretary", "HOME", ["branch", "SECRETARY"]),
  deputy: actor("deputy", "HOME", ["branch", "DEPUTY_SECRETARY"]),
  officer: actor("officer", "HOME", ["branch", "OFFICER"]),
  administrator: actor("administrator", "ADMIN", ["branch", "ADMINISTRATOR"]),
  member: actor("member", "MEMBER"),
  parentHead: actor("parent", "HOME", ["general", "SECRETARY"]),
  parentLooking: actor("parent", "SUPERIOR", ["general", "SECRETARY"]),
  grandparent: actor("grand", "HOME", ["root", "SECRETARY"]),
  contact: actor("contact", "HOME", ["root", "LEADER"]),
  job: actor("", "JOB"),
};
type Who = keyof typeof people;

const states: RectificationState[] = ["OPENED", "IN_PROGRESS", "REPORTED", "VERIFIED", "CLOSED", "CANCELLED"];
const working: readonly Who[] = ["owner", "ownerWithDuty"];
const verifying: readonly Who[] = ["secretary", "deputy", "parentHead", "contact"];

/** By hand: from which states, by whom. */
const truth: Record<RectificationMove, { from: RectificationState[]; by: readonly Who[] }> = {
  begin: { from: ["OPENED"], by: working },
  report: { from: ["IN_PROGRESS"], by: working },
  return: { from: ["REPORTED", "VERIFIED"], by: verifying },
  verify: { from: ["REPORTED"], by: verifying },
  close: { from: ["VERIFIED"], by: verifying },
  reopen: { from: ["CLOSED"], by: verifying },
  cancel: { from: ["OPENED", "IN_PROGRESS"], by: [...verifying, "job"] },
};
const moves = Object.keys(truth) as RectificationMove[];

const standing = (state: RectificationState, ownerIsSecretary = false, parentOrgId: string | null = "general") => ({
  state,
  orgId: "branch",
  parentOrgId,
  ownerPersonId: "owner",
  ownerIsSecretary,
  contacts: [{ orgId: "root", personId: "contact" }],
  sourceKind: "SELF_CHECK" as const,
  answers: { satisfied: 0, basically: 0, dissatisfied: 0, unknown: 0 },
});

describe("the law of rectification", () => {
  it("INV-09 the owner works, somebody else verifies and closes: every move, state and kind of actor", () => {
    for (const move of moves) {
      for (const state of states) {
        for (const who of Object.keys(people) as Who[]) {
          const open = closedBecause(rectificationLifecycle, move, people[who], standing(state)) === null;
          const expected = truth[move].from.includes(state) && truth[move].by.includes(who);
          expect(open, `${who} ${move} in ${state}`).toBe(expected);
        }
      }
    }
  });

  it("INV-09 an owner who tries to verify is told why", () => {
    expect(closedBecause(rectificationLifecycle, "verify", people.ownerWithDuty, standing("REPORTED"))).toBe(
      "OWN_WORK",
    );
  });

  it("LIFE-03 what the secretary owns is verified one level up, at the root by the deputy", () => {
    const verify = (who: Who, parent: string | null) =>
      closedBecause(rectificationLifecycle, "verify", people[who], standing("REPORTED", true, parent));
    expect(verify("deputy", "general")).toBe("NOT_AUTHORISED");
    expect(verify("parentHead", "general")).toBeNull();
    expect(verify("deputy", null)).toBeNull();
  });

  it("SUP-04 an order comes from a head or from above, a self-check also from the officer", () => {
    const place = { orgId: "branch", parentOrgId: "general", contacts: [] };
    const may = (ordered: boolean) =>
      (Object.keys(people) as Who[]).filter((who) => mayEnter(people[who], place, ordered));
    expect(may(true)).toEqual(["ownerWithDuty", "secretary", "deputy", "parentHead"]);
    expect(may(false)).toEqual(["ownerWithDuty", "secretary", "deputy", "officer", "parentHead"]);
  });
});
