import { describe, expect, it } from "vitest";
import { type RoundState, roundLifecycle, roundStates } from "@/lib/evaluations/lifecycle";
import { preparesRounds } from "@/lib/evaluations/policy";
import type { Actor, Capacity, DutyKind } from "@/lib/kernel/actor";
import { closedBecause } from "@/lib/kernel/lifecycle";

const actor = (capacity: Capacity, ...duties: [orgId: string, kind: DutyKind][]): Actor => ({
  personId: capacity,
  name: capacity,
  capacity,
  homes: [],
  duties: duties.map(([orgId, kind]) => ({
    id: `${orgId}${kind}`,
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
  secretary: actor("HOME", ["branch", "SECRETARY"]),
  deputy: actor("HOME", ["branch", "DEPUTY_SECRETARY"]),
  officer: actor("HOME", ["branch", "OFFICER"]),
  committeeMember: actor("HOME", ["branch", "COMMITTEE_MEMBER"]),
  discipline: actor("HOME", ["branch", "DISCIPLINE_HEAD"]),
  supervisor: actor("HOME", ["branch", "SUPERVISOR"]),
  administrator: actor("ADMIN", ["branch", "ADMINISTRATOR"]),
  member: actor("MEMBER"),
  parentHead: actor("SUPERIOR", ["general", "SECRETARY"]),
  job: actor("JOB"),
};
type Who = keyof typeof people;
const everyone = Object.keys(people) as Who[];

/** By hand: from which state, by whom. */
const truth: Record<keyof typeof roundLifecycle.moves, { from: RoundState; by: readonly Who[] }> = {
  open: { from: "PREPARING", by: ["secretary", "deputy"] },
  close: { from: "OPEN", by: ["secretary", "deputy"] },
};

describe("the law of an evaluation round", () => {
  for (const move of ["open", "close"] as const)
    for (const state of roundStates)
      for (const who of everyone) {
        const { from, by } = truth[move];
        const answer = by.includes(who) ? null : "NOT_AUTHORISED";
        const expected = state === from ? answer : "WRONG_STATE";
        it(`INV-08 ${who} asks to ${move} a round ${state}: ${expected ?? "may"}`, () => {
          const round = { orgId: "branch", state, over: false };
          expect(closedBecause(roundLifecycle, move, people[who], round)).toBe(expected);
        });
      }

  it("a round whose last day has passed opens no more, and can still be closed", () => {
    const round = { orgId: "branch", over: true };
    expect(closedBecause(roundLifecycle, "open", people.secretary, { ...round, state: "PREPARING" })).toBe("LATE");
    expect(closedBecause(roundLifecycle, "close", people.secretary, { ...round, state: "OPEN" })).toBeNull();
  });

  it("the office prepares rounds and slips; a superior, a member and the administrator do not", () => {
    const allowed = everyone.filter((who) => preparesRounds(people[who], { orgId: "branch" }));
    expect(allowed).toEqual(["secretary", "deputy", "officer"]);
  });
});
