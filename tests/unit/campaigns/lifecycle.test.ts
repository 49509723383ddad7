import { describe, expect, it } from "vitest";
import { type AdoptionState, adoptionLifecycle } from "@/lib/campaigns/adoptions/lifecycle";
import { type CampaignState, campaignLifecycle } from "@/lib/campaigns/lifecycle";
import type { Actor, DutyKind } from "@/lib/kernel/actor";
import { closedBecause, openMoves } from "@/lib/kernel/lifecycle";

const actor = (orgId: string, kind: DutyKind | null): Actor => ({
  personId: "p",
  name: "某同志",
  capacity: kind ? "HOME" : "MEMBER",
  duties: kind
    ? [
        {
          id: "d",
          orgId,
          orgCode: "c",
          orgName: "n",
          orgShortName: "n",
          orgKind: "BRANCH",
          kind,
          title: "t",
          acting: false,
        },
      ]
    : [],
  homes: [],
});

const kinds: (DutyKind | null)[] = [
  "SECRETARY",
  "DEPUTY_SECRETARY",
  "OFFICER",
  "COMMITTEE_MEMBER",
  "DISCIPLINE_HEAD",
  "LEADER",
  "SUPERVISOR",
  "ADMINISTRATOR",
  null,
];

describe("the law of a campaign", () => {
  const states: CampaignState[] = ["DRAFTING", "ISSUED", "CLOSED", "ARCHIVED"];
  const open: Record<string, string[]> = {
    "SECRETARY DRAFTING": ["issue"],
    "SECRETARY ISSUED": ["close"],
    "SECRETARY CLOSED": ["archive"],
    "DEPUTY_SECRETARY DRAFTING": ["issue"],
    "DEPUTY_SECRETARY ISSUED": ["close"],
    "DEPUTY_SECRETARY CLOSED": ["archive"],
    "OFFICER DRAFTING": ["issue"],
  };
  it("CAM-14 every move, in every state, by every kind of actor, is as the truth table says", () => {
    for (const kind of kinds)
      for (const state of states)
        expect(openMoves(campaignLifecycle, actor("own", kind), { orgId: "own", state }), `${kind} ${state}`).toEqual(
          open[`${kind} ${state}`] ?? [],
        );
  });
  it("INV-12 a duty in another organisation opens nothing", () => {
    for (const kind of kinds)
      for (const state of states)
        expect(openMoves(campaignLifecycle, actor("other", kind), { orgId: "own", state })).toEqual([]);
  });
});

describe("the law of an adoption", () => {
  const states: AdoptionState[] = ["NOT_OPENED", "DRAFTING", "SUBMITTED", "RETURNED", "APPROVED"];
  const subject = (state: AdoptionState) => ({
    orgId: "own",
    parentOrgId: "above",
    contactPersonIds: ["contact"],
    state,
    theme: "t",
    carrier: "c",
    scheme: "s",
  });
  const own: Record<AdoptionState, string[]> = {
    NOT_OPENED: ["open"],
    DRAFTING: ["submit"],
    SUBMITTED: ["withdraw"],
    RETURNED: ["revise"],
    APPROVED: [],
  };
  const above: Record<AdoptionState, string[]> = {
    NOT_OPENED: [],
    DRAFTING: [],
    SUBMITTED: ["return", "approve"],
    RETURNED: [],
    APPROVED: [],
  };

  it("CAM-12 the org writes, the direct superior's head decides, nobody else does either", () => {
    for (const kind of kinds) {
      const writes = kind === "SECRETARY" || kind === "DEPUTY_SECRETARY" || kind === "OFFICER";
      const decides = kind === "SECRETARY" || kind === "DEPUTY_SECRETARY";
      for (const state of states) {
        expect(openMoves(adoptionLifecycle, actor("own", kind), subject(state)), `own ${kind} ${state}`).toEqual(
          writes ? own[state] : [],
        );
        expect(openMoves(adoptionLifecycle, actor("above", kind), subject(state)), `above ${kind} ${state}`).toEqual(
          decides ? above[state] : [],
        );
        expect(
          openMoves(adoptionLifecycle, actor("further", kind), subject(state)),
          `further ${kind} ${state}`,
        ).toEqual([]);
      }
    }
  });
  it("CAM-12 ORG-36 the contact leader decides without any duty in the line", () => {
    expect(openMoves(adoptionLifecycle, { ...actor("far", null), personId: "contact" }, subject("SUBMITTED"))).toEqual([
      "return",
      "approve",
    ]);
  });
  it("an unwritten scheme is not submitted, and the state is asked first", () => {
    expect(
      closedBecause(adoptionLifecycle, "submit", actor("own", "SECRETARY"), { ...subject("DRAFTING"), scheme: "" }),
    ).toBe("INVALID");
    expect(closedBecause(adoptionLifecycle, "submit", actor("own", null), subject("APPROVED"))).toBe("WRONG_STATE");
    expect(closedBecause(adoptionLifecycle, "submit", actor("own", null), subject("DRAFTING"))).toBe("NOT_AUTHORISED");
  });
});
