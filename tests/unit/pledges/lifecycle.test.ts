import { describe, expect, test } from "vitest";
import { closedBecause, openMoves } from "@/lib/kernel/lifecycle";
import { type Pledge, type PledgeMove, type PledgeState, pledgeLifecycle } from "@/lib/pledges/lifecycle";
import { actors, holdsExactly, pledge, type Who } from "./truth-table";

const pledgeStates: PledgeState[] = ["SURVEYED", "RAISED", "RETURNED", "PROPOSED", "SETTLED", "PUBLISHED"];
const pledgeMoves: PledgeMove[] = [
  "raise",
  "withdraw",
  "return",
  "propose",
  "accept",
  "refuse",
  "reopen",
  "settle",
  "publish",
];
const pledgeOpen = (subject: Pledge) => (who: Who, state: PledgeState, name: PledgeMove) =>
  closedBecause(pledgeLifecycle, name, actors[who], { ...subject, state }) === null;

describe("the law of a pledge", () => {
  test("INV-01 a member's pledge: every move, state and actor", () => {
    const heads: Who[] = ["secretary", "deputy"];
    holdsExactly(
      {
        "SURVEYED raise": ["pledger"],
        "RETURNED raise": ["pledger"],
        "RAISED withdraw": ["pledger"],
        "RAISED return": heads,
        "RAISED propose": heads,
        "PROPOSED reopen": heads,
        "SETTLED reopen": heads,
        "PROPOSED accept": ["pledger"],
        "PROPOSED refuse": ["pledger"],
        "RAISED settle": heads,
        "SETTLED publish": heads,
      },
      pledgeOpen(pledge),
      pledgeStates,
      pledgeMoves,
    );
  });

  test("LIFE-03 the secretary's own pledge is examined by the superior's head", () => {
    const own = { ...pledge, personId: "secretary", authorPersonId: "secretary", above: true };
    holdsExactly(
      {
        "SURVEYED raise": ["secretary"],
        "RETURNED raise": ["secretary"],
        "RAISED withdraw": ["secretary"],
        "RAISED return": ["parentHead"],
        "RAISED propose": ["parentHead"],
        "PROPOSED reopen": ["parentHead"],
        "SETTLED reopen": ["parentHead"],
        "PROPOSED accept": ["secretary"],
        "PROPOSED refuse": ["secretary"],
        "RAISED settle": ["parentHead"],
        "SETTLED publish": ["parentHead"],
      },
      pledgeOpen(own),
      pledgeStates,
      pledgeMoves,
    );
  });

  test("LIFE-13 the body's pledge is written by its heads and examined above", () => {
    const body: Pledge = { ...pledge, pledgerKind: "ORG", personId: null, authorPersonId: "secretary", above: true };
    holdsExactly(
      {
        "SURVEYED raise": ["secretary", "deputy"],
        "RETURNED raise": ["secretary", "deputy"],
        "RAISED withdraw": ["secretary", "deputy"],
        "RAISED return": ["parentHead"],
        "RAISED propose": ["parentHead"],
        "PROPOSED reopen": ["parentHead"],
        "SETTLED reopen": ["parentHead"],
        "PROPOSED accept": ["secretary", "deputy"],
        "PROPOSED refuse": ["secretary", "deputy"],
        "RAISED settle": ["parentHead"],
        "SETTLED publish": ["parentHead"],
      },
      pledgeOpen(body),
      pledgeStates,
      pledgeMoves,
    );
  });

  test("INV-01 whoever typed a pledge for a member does not settle it", () => {
    const typed = { ...pledge, state: "RAISED" as const, proxyPersonId: "secretary" };
    expect(closedBecause(pledgeLifecycle, "settle", actors.secretary, typed)).toBe("OWN_WORK");
    expect(closedBecause(pledgeLifecycle, "settle", actors.deputy, typed)).toBeNull();
    expect(closedBecause(pledgeLifecycle, "withdraw", actors.officer, typed)).toBeNull();
  });

  test("INV-01 PLG-06 whoever proposed a change does not answer it for the pledger", () => {
    const typed: Pledge = { ...pledge, state: "PROPOSED", proxyPersonId: "officer", proposedBy: "secretary" };
    expect(closedBecause(pledgeLifecycle, "accept", actors.secretary, typed)).toBe("OWN_WORK");
    expect(closedBecause(pledgeLifecycle, "accept", actors.officer, typed)).toBeNull();
    expect(closedBecause(pledgeLifecycle, "accept", actors.pledger, typed)).toBeNull();
  });

  test("LIFE-03 a stand-in named from above examines in the secretary's place, never their own", () => {
    const own: Pledge = { ...pledge, state: "RAISED", personId: "secretary", authorPersonId: "secretary" };
    expect(closedBecause(pledgeLifecycle, "settle", actors.officer, { ...own, standIn: true })).toBeNull();
    expect(closedBecause(pledgeLifecycle, "settle", actors.officer, own)).toBe("NOT_AUTHORISED");
    const officers: Pledge = { ...own, personId: "officer", authorPersonId: "officer", standIn: true };
    expect(closedBecause(pledgeLifecycle, "settle", actors.officer, officers)).toBe("OWN_WORK");
  });

  test("INV-01 the root's own pledge is examined by another of its heads", () => {
    const root: Pledge = {
      ...pledge,
      pledgerKind: "ORG",
      personId: null,
      authorPersonId: "secretary",
      above: true,
      parentOrgId: null,
      state: "RAISED",
    };
    expect(closedBecause(pledgeLifecycle, "settle", actors.secretary, root)).toBe("OWN_WORK");
    expect(closedBecause(pledgeLifecycle, "settle", actors.deputy, root)).toBeNull();
  });

  test("a button whose condition is not met yet stays, with its reason", () => {
    const empty = { ...pledge, items: 0 };
    expect(openMoves(pledgeLifecycle, actors.pledger, empty)).toEqual(["raise"]);
    expect(closedBecause(pledgeLifecycle, "raise", actors.pledger, empty)).toBe("ITEMS_MISSING");
  });
});
