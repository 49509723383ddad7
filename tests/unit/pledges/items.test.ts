import { describe, expect, test } from "vitest";
import { closedBecause } from "@/lib/kernel/lifecycle";
import { type ItemMove, itemLifecycle, type PledgeItem } from "@/lib/pledges/items/lifecycle";
import type { ItemState } from "@/lib/pledges/items/rules";
import { actors, holdsExactly, pledge, type Who } from "./truth-table";

const item: PledgeItem = {
  ...pledge,
  state: "OPEN",
  pledgeState: "PUBLISHED",
  claimedBy: null,
  pieces: 1,
  standing: false,
};
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
