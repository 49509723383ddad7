import { describe, expect, it } from "vitest";
import { type AwardState, awardLifecycle } from "@/lib/commendations/awards/lifecycle";
import { type CallState, callLifecycle } from "@/lib/commendations/calls/lifecycle";
import { type NominationState, nominationLifecycle } from "@/lib/commendations/nominations/lifecycle";
import { type NoticeState, noticeLifecycle } from "@/lib/commendations/notices/lifecycle";
import { objectionLifecycle } from "@/lib/commendations/objections/lifecycle";
import { closedBecause, openMoves } from "@/lib/kernel/lifecycle";
import { actor, kinds } from "./actors";

const nomination = (state: NominationState, personId = "someone") => ({
  orgId: "branch",
  callOrgId: "issuer",
  personId,
  state,
  shownToTheEnd: false,
  openOrdered: 0,
});

describe("the law of a nomination", () => {
  const prepares: Record<NominationState, string[]> = {
    NOMINATED: ["consult"],
    CONSULTED: ["shortlist"],
    SHORTLISTED: ["show"],
    NOTICED: [],
    GRANTED: [],
    DECLINED: [],
    DISQUALIFIED: [],
  };
  const decides: Record<NominationState, string[]> = {
    NOMINATED: ["consult", "decline"],
    CONSULTED: ["shortlist", "decline"],
    SHORTLISTED: ["show", "disqualify"],
    NOTICED: ["grant", "disqualify"],
    GRANTED: [],
    DECLINED: [],
    DISQUALIFIED: [],
  };
  const states = Object.keys(prepares) as NominationState[];
  const truth = (kind: string | null, state: NominationState) => {
    if (kind === "SECRETARY" || kind === "DEPUTY_SECRETARY") return decides[state];
    return kind === "OFFICER" ? prepares[state] : [];
  };

  it("INV-11 every move, in every state, by every kind of actor of the issuer, is as the truth table says", () => {
    for (const kind of kinds)
      for (const state of states)
        expect(openMoves(nominationLifecycle, actor("issuer", kind), nomination(state)), `${kind} ${state}`).toEqual(
          truth(kind, state),
        );
  });

  it("INV-11 the nominee's own branch and everybody else decide nothing", () => {
    for (const kind of kinds)
      for (const state of states)
        for (const org of ["branch", "elsewhere"])
          expect(
            openMoves(nominationLifecycle, actor(org, kind), nomination(state)),
            `${org} ${kind} ${state}`,
          ).toEqual([]);
  });

  it("INV-11 nobody decides their own nomination, whatever their duty", () => {
    for (const [state, move] of [
      ["NOMINATED", "consult"],
      ["CONSULTED", "shortlist"],
      ["NOTICED", "grant"],
      ["NOTICED", "disqualify"],
    ] as const) {
      const own = { ...nomination(state, "p"), shownToTheEnd: true };
      expect(closedBecause(nominationLifecycle, move, actor("issuer", "SECRETARY"), own)).toBe("OWN_WORK");
      expect(openMoves(nominationLifecycle, actor("issuer", "SECRETARY"), own)).toEqual([]);
    }
  });

  it("INV-09 INV-11 a grant waits for the end of the notice and for an ordered rectification", () => {
    const ask = (shownToTheEnd: boolean, openOrdered: number) =>
      closedBecause(nominationLifecycle, "grant", actor("issuer", "SECRETARY"), {
        ...nomination("NOTICED"),
        shownToTheEnd,
        openOrdered,
      });
    expect([ask(false, 0), ask(true, 1), ask(true, 0)]).toEqual(["NOTICE_RUNNING", "ORDERED_RECTIFICATION_OPEN", null]);
  });
});

describe("the law of a notice", () => {
  const notice = (state: NoticeState, endsOn = "2026-06-22", today = "2026-06-23", openObjections = 0) => ({
    orgId: "issuer",
    state,
    endsOn,
    today,
    openObjections,
  });
  const truth: Record<string, string[]> = {
    "SECRETARY RUNNING": ["suspend", "finish"],
    "SECRETARY SUSPENDED": ["resume", "cancel"],
    "DEPUTY_SECRETARY RUNNING": ["suspend", "finish"],
    "DEPUTY_SECRETARY SUSPENDED": ["resume", "cancel"],
    "DISCIPLINE_HEAD RUNNING": ["suspend"],
    "OFFICER RUNNING": ["finish"],
  };
  const states: NoticeState[] = ["RUNNING", "SUSPENDED", "FINISHED", "CANCELLED"];

  it("AWD-21 every move, in every state, by every kind of actor, is as the truth table says", () => {
    for (const kind of kinds)
      for (const state of states) {
        expect(openMoves(noticeLifecycle, actor("issuer", kind), notice(state)), `${kind} ${state}`).toEqual(
          truth[`${kind} ${state}`] ?? [],
        );
        expect(openMoves(noticeLifecycle, actor("branch", kind), notice(state)), `branch ${kind} ${state}`).toEqual([]);
      }
  });

  it("AWD-21 ends after its last day and with nothing open, and goes on only with nothing open", () => {
    const finish = (today: string, open: number) =>
      closedBecause(
        noticeLifecycle,
        "finish",
        actor("issuer", "SECRETARY"),
        notice("RUNNING", "2026-06-22", today, open),
      );
    expect([finish("2026-06-22", 0), finish("2026-06-23", 1), finish("2026-06-23", 0)]).toEqual([
      "NOTICE_RUNNING",
      "OBJECTION_OPEN",
      null,
    ]);
    const resume = (open: number) =>
      closedBecause(
        noticeLifecycle,
        "resume",
        actor("issuer", "SECRETARY"),
        notice("SUSPENDED", "2026-06-22", "2026-06-18", open),
      );
    expect([resume(1), resume(0)]).toEqual(["OBJECTION_OPEN", null]);
  });
});

describe("the laws of calls, objections and awards", () => {
  it("a call is closed by the issuer's office, once", () => {
    for (const kind of kinds)
      for (const state of ["OPEN", "CLOSED"] as CallState[]) {
        const may = state === "OPEN" && (kind === "SECRETARY" || kind === "DEPUTY_SECRETARY" || kind === "OFFICER");
        expect(openMoves(callLifecycle, actor("issuer", kind), { orgId: "issuer", state }), `${kind} ${state}`).toEqual(
          may ? ["close"] : [],
        );
        expect(openMoves(callLifecycle, actor("branch", kind), { orgId: "issuer", state })).toEqual([]);
      }
  });

  it("an objection is answered by the secretary or the discipline head of the issuer", () => {
    for (const kind of kinds)
      for (const state of ["RECEIVED", "ANSWERED"] as const) {
        const may = state === "RECEIVED" && (kind === "SECRETARY" || kind === "DISCIPLINE_HEAD");
        expect(
          openMoves(objectionLifecycle, actor("issuer", kind), { orgId: "issuer", state }),
          `${kind} ${state}`,
        ).toEqual(may ? ["answer"] : []);
        expect(openMoves(objectionLifecycle, actor("branch", kind), { orgId: "issuer", state })).toEqual([]);
      }
  });

  it("AWD-14 a title is revoked by the issuer's head; only what rotates is handed on", () => {
    for (const kind of kinds)
      for (const state of ["GRANTED", "REVOKED", "HANDED_ON"] as AwardState[])
        for (const slot of [null, "流动红旗"]) {
          const heads = state === "GRANTED" && (kind === "SECRETARY" || kind === "DEPUTY_SECRETARY");
          const open = [...(heads ? ["revoke"] : []), ...(heads && slot ? ["hand_on"] : [])];
          expect(
            openMoves(awardLifecycle, actor("issuer", kind), { orgId: "issuer", state, slot }),
            `${kind} ${state} ${slot}`,
          ).toEqual(open);
          expect(openMoves(awardLifecycle, actor("branch", kind), { orgId: "issuer", state, slot })).toEqual([]);
        }
  });
});
