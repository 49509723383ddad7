import { describe, expect, test } from "vitest";
import type { Actor, DutyKind } from "@/lib/kernel/actor";
import { closedBecause, openMoves } from "@/lib/kernel/lifecycle";
import { type ItemMove, itemLifecycle, type PledgeItem } from "@/lib/pledges/items/lifecycle";
import type { ItemState } from "@/lib/pledges/items/rules";
import { type Pledge, type PledgeMove, type PledgeState, pledgeLifecycle } from "@/lib/pledges/lifecycle";

const duty = (orgId: string, kind: DutyKind) => ({
  id: `${orgId}-${kind}`,
  orgId,
  orgCode: orgId,
  orgName: orgId,
  orgShortName: orgId,
  orgKind: "BRANCH",
  kind,
  title: kind,
  acting: false,
});
const actor = (personId: string, ...duties: ReturnType<typeof duty>[]): Actor => ({
  personId,
  name: personId,
  capacity: duties.length > 0 ? "HOME" : "MEMBER",
  duties,
  homes: [],
});

const actors = {
  pledger: actor("pledger"),
  secretary: actor("secretary", duty("home", "SECRETARY")),
  deputy: actor("deputy", duty("home", "DEPUTY_SECRETARY")),
  officer: actor("officer", duty("home", "OFFICER")),
  parentHead: actor("parentHead", duty("parent", "SECRETARY")),
  administrator: actor("administrator", duty("home", "ADMINISTRATOR")),
  stranger: actor("stranger", duty("elsewhere", "SECRETARY")),
};
type Who = keyof typeof actors;

const pledge: Pledge = {
  state: "SURVEYED",
  orgId: "home",
  parentOrgId: "parent",
  pledgerKind: "PERSON",
  personId: "pledger",
  authorPersonId: "pledger",
  proxyPersonId: null,
  above: false,
  surveys: 1,
  items: 2,
  leadingCadre: false,
  leaderItems: 0,
  families: [],
  covered: [],
  form: "WRITTEN",
  oralAllowed: false,
};

/** Rows of the truth table: who has this move open in this state; nobody else has. */
function holdsExactly<State extends string, Name extends string>(
  table: Partial<Record<`${State} ${Name}`, Who[]>>,
  open: (who: Who, state: State, name: Name) => boolean,
  states: readonly State[],
  names: readonly Name[],
) {
  for (const state of states)
    for (const name of names)
      for (const who of Object.keys(actors) as Who[]) {
        const expected = table[`${state} ${name}`]?.includes(who) ?? false;
        expect(open(who, state, name), `${who} ${name} in ${state}`).toBe(expected);
      }
}

const pledgeStates: PledgeState[] = ["SURVEYED", "RAISED", "RETURNED", "SETTLED", "PUBLISHED"];
const pledgeMoves: PledgeMove[] = ["raise", "withdraw", "return", "settle", "publish"];
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

const item: PledgeItem = { ...pledge, state: "OPEN", pledgeState: "PUBLISHED", claimedBy: null, pieces: 1 };
const itemStates: ItemState[] = ["OPEN", "CLAIMED", "FULFILLED", "WITHDRAWN"];
const itemMoves: ItemMove[] = ["claim", "decline", "confirm", "terminate"];
const itemOpen = (subject: PledgeItem) => (who: Who, state: ItemState, name: ItemMove) =>
  closedBecause(itemLifecycle, name, actors[who], { ...subject, state }) === null;

describe("the law of an item", () => {
  test("INV-06 an item after publication: every move, state and actor", () => {
    const heads: Who[] = ["secretary", "deputy"];
    holdsExactly(
      {
        "OPEN claim": ["pledger", "secretary", "deputy", "officer"],
        "OPEN terminate": heads,
        "CLAIMED decline": heads,
        "CLAIMED confirm": heads,
      },
      itemOpen(item),
      itemStates,
      itemMoves,
    );
  });

  test("INV-06 nobody confirms what they claimed themselves", () => {
    const claimed = { ...item, state: "CLAIMED" as const, claimedBy: "secretary" };
    expect(closedBecause(itemLifecycle, "confirm", actors.secretary, claimed)).toBe("OWN_WORK");
    expect(closedBecause(itemLifecycle, "confirm", actors.deputy, claimed)).toBeNull();
  });

  test("INV-06 without evidence nothing is confirmed, and before publication nothing is claimed", () => {
    const bare = { ...item, state: "CLAIMED" as const, pieces: 0 };
    expect(closedBecause(itemLifecycle, "confirm", actors.secretary, bare)).toBe("EVIDENCE_MISSING");
    expect(closedBecause(itemLifecycle, "claim", actors.pledger, { ...item, pledgeState: "SETTLED" })).toBe(
      "NOT_PUBLISHED",
    );
  });
});
