import { describe, expect, it } from "vitest";
import { closedBecause } from "@/lib/kernel/lifecycle";
import { type ReviewState, type ReviewUnderLaw, reviewLifecycle } from "@/lib/reviews/opinions/lifecycle";
import { type ReportState, reportLifecycle } from "@/lib/reviews/reports/lifecycle";
import { type RoundState, roundLifecycle } from "@/lib/reviews/rounds/lifecycle";
import { type TargetState, targetLifecycle } from "@/lib/reviews/targets/lifecycle";
import { actor } from "./actors";

const people = {
  secretary: actor("secretary", ["branch", "SECRETARY"]),
  deputy: actor("deputy", ["branch", "DEPUTY_SECRETARY"]),
  officer: actor("officer", ["branch", "OFFICER"]),
  administrator: actor("administrator", ["branch", "ADMINISTRATOR"]),
  superior: actor("superior", ["general", "SECRETARY"]),
  member: actor("member"),
  colleague: actor("colleague"),
};
type Who = keyof typeof people;
const everybody = Object.keys(people) as Who[];

type Truth<Name extends string, State extends string> = Record<Name, { from: State[]; by: Who[] }>;

describe("a round of reviews", () => {
  const states: RoundState[] = ["PREPARING", "OPEN", "CLOSED", "DISCARDED"];
  const truth: Truth<keyof typeof roundLifecycle.moves, RoundState> = {
    open: { from: ["PREPARING"], by: ["secretary", "deputy"] },
    discard: { from: ["PREPARING"], by: ["secretary", "deputy", "officer"] },
    close: { from: ["OPEN"], by: ["secretary", "deputy"] },
  };
  for (const move of ["open", "discard", "close"] as const) {
    it(`REV-42 ${move}: every state by every kind of actor`, () => {
      for (const state of states) {
        for (const who of everybody) {
          const closed = closedBecause(roundLifecycle, move, people[who], {
            ...{ state, orgId: "branch", left: 0, named: false },
          });
          expect([state, who, closed === null]).toEqual([
            state,
            who,
            truth[move].from.includes(state) && truth[move].by.includes(who),
          ]);
        }
      }
    });
  }
  const round = { orgId: "branch", named: false };
  it("INV-05 a round with somebody left does not close", () => {
    expect(closedBecause(roundLifecycle, "close", people.secretary, { ...round, state: "OPEN", left: 1 })).toBe(
      "NOT_COVERED",
    );
  });
  it("REV-42 a round that a paper or the campaign's plan still names is not thrown away", () => {
    const named = { ...round, state: "PREPARING", left: 0, named: true } as const;
    expect(closedBecause(roundLifecycle, "discard", people.officer, named)).toBe("STILL_NAMED");
  });
});

describe("a subject due in a round", () => {
  const states: TargetState[] = ["DUE", "REVIEWED", "EXEMPTED"];
  const truth: Truth<keyof typeof targetLifecycle.moves, TargetState> = {
    cover: { from: ["DUE"], by: ["officer"] },
    exempt: { from: ["DUE"], by: ["secretary", "deputy"] },
    restore: { from: ["EXEMPTED"], by: ["secretary", "deputy"] },
  };
  const target = (state: TargetState) =>
    ({ state, roundOrgId: "branch", roundState: "OPEN", personId: "member", ledgeredBy: "officer" }) as const;
  for (const move of ["cover", "exempt", "restore"] as const) {
    it(`INV-05 ${move}: every state by every kind of actor`, () => {
      for (const state of states) {
        for (const who of everybody) {
          const closed = closedBecause(targetLifecycle, move, people[who], target(state));
          expect([state, who, closed === null]).toEqual([
            state,
            who,
            truth[move].from.includes(state) && truth[move].by.includes(who),
          ]);
        }
      }
    });
  }
  it("INV-05 nothing is covered before the ledger", () => {
    expect(closedBecause(targetLifecycle, "cover", people.secretary, { ...target("DUE"), ledgeredBy: null })).toBe(
      "NOT_AUTHORISED",
    );
  });
  it("INV-05 a head does not exempt themselves", () => {
    expect(closedBecause(targetLifecycle, "exempt", people.deputy, { ...target("DUE"), personId: "deputy" })).toBe(
      "OWN_WORK",
    );
  });
  it("INV-05 nobody is exempted after the round", () => {
    expect(closedBecause(targetLifecycle, "exempt", people.deputy, { ...target("DUE"), roundState: "CLOSED" })).toBe(
      "WRONG_STATE",
    );
  });
});

describe("a duty report", () => {
  const report = (state: ReportState, personId: string | null) =>
    ({
      state,
      orgId: "branch",
      personId,
      unitId: null,
      roundOrgId: "general",
      text: "上半年办了三件事",
      roundState: "OPEN",
      authorPersonId: "member",
      told: false,
    }) as const;
  const submits = (state: ReportState, personId: string | null) =>
    everybody.filter((who) => closedBecause(reportLifecycle, "submit", people[who], report(state, personId)) === null);
  it("REV-27 the reviewed hand it in, the officer types it for those who cannot", () => {
    expect(submits("DRAFT", "member")).toEqual(["officer", "member"]);
    expect(submits("DRAFT", null)).toEqual(["secretary", "deputy"]);
    expect(submits("SUBMITTED", "member")).toEqual([]);
  });
  it("REV-27 whoever handed it in takes it back, until somebody has spoken on it or the round has ended", () => {
    const takesBack = (changes: { told?: boolean; roundState?: "CLOSED" } = {}, state: ReportState = "SUBMITTED") =>
      everybody.filter(
        (who) =>
          closedBecause(reportLifecycle, "withdraw", people[who], { ...report(state, "member"), ...changes }) === null,
      );
    expect(takesBack()).toEqual(["member"]);
    expect(takesBack({ told: true })).toEqual([]);
    expect(takesBack({ roundState: "CLOSED" })).toEqual([]);
    expect(takesBack({}, "DRAFT")).toEqual([]);
  });
  it("REV-05 the leading group's own report comes from its discipline head, a unit's from its office", () => {
    const own = { ...report("DRAFT", null), roundOrgId: "branch" };
    const discipline = actor("discipline", ["branch", "DISCIPLINE_HEAD"]);
    expect(closedBecause(reportLifecycle, "submit", discipline, own)).toBeNull();
    expect(closedBecause(reportLifecycle, "submit", people.secretary, own)).toBe("NOT_AUTHORISED");
    expect(closedBecause(reportLifecycle, "submit", people.officer, { ...own, unitId: "unit" })).toBeNull();
  });
  it("INV-04 an empty report is none", () => {
    expect(closedBecause(reportLifecycle, "submit", people.member, { ...report("DRAFT", "member"), text: " " })).toBe(
      "INVALID",
    );
  });
});

describe("a review", () => {
  const states: ReviewState[] = ["DRAFT", "NOTIFIED", "LEDGERED"];
  const review: ReviewUnderLaw = {
    state: "DRAFT",
    reviewerPersonId: "secretary",
    mayReview: true,
    achievements: "好",
    shortcomings: "不足",
    direction: "方向",
    reportSubmitted: true,
    roundState: "OPEN",
  };
  const truth: Truth<keyof typeof reviewLifecycle.moves, ReviewState> = {
    notify: { from: ["DRAFT"], by: ["secretary"] },
    ledger: { from: ["NOTIFIED"], by: ["secretary"] },
  };
  for (const move of ["notify", "ledger"] as const) {
    it(`INV-04 ${move}: every state by every kind of actor`, () => {
      for (const state of states) {
        for (const who of everybody) {
          const closed = closedBecause(reviewLifecycle, move, people[who], { ...review, state });
          expect([state, who, closed === null]).toEqual([
            state,
            who,
            truth[move].from.includes(state) && truth[move].by.includes(who),
          ]);
        }
      }
    });
  }
  it("INV-04 all three parts and the duty report come first", () => {
    const why = (changes: Partial<ReviewUnderLaw>) =>
      closedBecause(reviewLifecycle, "notify", people.secretary, { ...review, ...changes });
    expect(why({ achievements: " " })).toBe("INVALID");
    expect(why({ shortcomings: "" })).toBe("INVALID");
    expect(why({ direction: "" })).toBe("INVALID");
    expect(why({ reportSubmitted: false })).toBe("REPORT_MISSING");
    expect(why({ roundState: "CLOSED" })).toBe("WRONG_STATE");
  });
  it("INV-03 a duty that ended since the draft no longer notifies", () => {
    expect(closedBecause(reviewLifecycle, "notify", people.secretary, { ...review, mayReview: false })).toBe(
      "NO_REVIEW_AUTHORITY",
    );
  });
});
