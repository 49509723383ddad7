import { describe, expect, it } from "vitest";
import { workingDaysBetween } from "@/prisma/seed/demo/days";
import { paperForms } from "@/prisma/seed/demo/evaluations";
import { planDemoCounty } from "@/prisma/seed/demo/plan";
import { evaluated, fallsShort, satisfactionOf } from "@/prisma/seed/demo/plan/evaluation-plans";
import { namedReviews } from "@/prisma/seed/demo/reviews";

const plan = planDemoCounty();
const tally = <T, K extends string>(rows: readonly T[], of: (row: T) => K): Partial<Record<K, number>> =>
  Object.fromEntries(
    Object.entries(Object.groupBy(rows, of)).map(([key, group]) => [key, (group as T[]).length]),
  ) as Partial<Record<K, number>>;

describe("adoption", () => {
  it("CAM-18 stands at 35 approved, 3 submitted, 2 drafting, 1 not opened; three need none", () => {
    expect(tally(plan.adoptions, (one) => one.state)).toEqual({
      APPROVED: 35,
      SUBMITTED: 3,
      DRAFTING: 2,
      NOT_OPENED: 1,
    });
    expect(plan.adoptions.find((one) => one.state === "NOT_OPENED")?.org).toBe("O40");
  });

  it("LIFE-08 石筏村 filled in its first quarter on 9 May", () => {
    expect(plan.reports.filter((report) => report.backfilled)).toMatchObject([
      { org: "O44", reportedOn: "2026-05-09" },
    ]);
  });
});

describe("reviews", () => {
  const inO10 = new Set(plan.members.filter((member) => member.org === "O10").map((member) => member.code));
  const round = (number: 1 | 2) =>
    plan.targets.filter((target) => target.subject.kind === "MEMBER" && target.round === number);
  const written = plan.targets.flatMap((target) => (target.review === null ? [] : [{ target, review: target.review }]));

  it("INV-05 the first round is whole: everybody reviewed or exempt", () => {
    expect(tally(round(1), (target) => target.state)).toEqual({ DONE: 679, EXEMPT: 21 });
  });

  it("RPT-10 the second round stands at 61 % done, 31 % due, 5 % overdue, 3 % exempt", () => {
    expect(tally(round(2), (target) => target.state)).toEqual({ DONE: 427, PENDING: 217, OVERDUE: 35, EXEMPT: 21 });
  });

  it("RPT-01 every member of the discipline branch is reviewed in the second round", () => {
    expect(
      tally(
        round(2).filter((target) => target.subject.kind === "MEMBER" && inO10.has(target.subject.person)),
        (target) => target.state,
      ),
    ).toEqual({ DONE: 26 });
  });

  it("REV-30 each review says three different things and no two say the same", () => {
    expect(written.every(({ review }) => review.achievements && review.shortcomings && review.direction)).toBe(true);
    const words = written.map(({ review }) => review.achievements + review.shortcomings + review.direction);
    expect(new Set(words).size).toBe(words.length);
  });

  it("the six reviews of the story stand word for word", () => {
    for (const named of namedReviews)
      expect(
        written.some(({ review }) => review.achievements === named.achievements && review.reviewer === named.reviewer),
      ).toBe(true);
  });

  it("REV-10 nobody reviews themselves, and LIFE-02 the bureau's leaders are reviewed from above", () => {
    for (const { target, review } of written) {
      const subject = "person" in target.subject ? target.subject.person : null;
      expect([target.key, review.reviewer]).not.toEqual([target.key, subject]);
    }
    for (const leader of ["P06", "P07"])
      expect(written.find(({ target }) => target.key === `MEMBERS:2:${leader}`)?.review.reviewer).toBe("P04");
  });

  it("INV-02 cites only what was published by the day of the review", () => {
    const publishedOn = new Map(plan.pledges.map((pledge) => [pledge.key, pledge.publishedOn]));
    for (const { review } of written) {
      for (const [key] of review.cites) expect((publishedOn.get(key) ?? "9999") <= review.heldOn).toBe(true);
    }
  });
});

describe("evaluation", () => {
  it("EVA-13 asked about 29 branches, each class five or more", () => {
    expect(evaluated).toHaveLength(29);
    expect(
      plan.polls.every(
        (poll) => poll.ballots.length >= 5 && poll.issued >= poll.ballots.length && poll.printed >= poll.issued,
      ),
    ).toBe(true);
  });

  it("LIFE-17 the paper forms of the service hall add up", () => {
    expect(paperForms.returned + paperForms.missing).toBe(paperForms.issued);
    expect(paperForms.valid + paperForms.blank + paperForms.void).toBe(paperForms.returned);
    expect(plan.polls.find((poll) => poll.onPaper)?.ballots).toHaveLength(54);
  });

  it("INV-09 the two branches below the threshold have a rectification", () => {
    const short = evaluated.map((branch) => satisfactionOf(branch.code, plan.polls)).filter(fallsShort);
    const opened = plan.rectifications.filter((one) => one.source === "EVALUATION").map((one) => one.org);
    expect(short.map((one) => one.org).toSorted()).toEqual(opened.toSorted());
  });
});

describe("rectifications", () => {
  const open = plan.rectifications.filter((one) => one.state === "IN_PROGRESS" || one.state === "REPORTED");

  it("SUP-01 stand at 18 in progress, 6 reported, 41 closed, 2 cancelled", () => {
    expect(tally(plan.rectifications, (one) => one.state)).toEqual({
      IN_PROGRESS: 18,
      REPORTED: 6,
      CLOSED: 41,
      CANCELLED: 2,
    });
  });

  it("SUP-09 of the 24 open ones 5 are extended, 4 overdue, 1 escalated", () => {
    const overdue = open.filter((one) => one.state === "IN_PROGRESS" && one.dueOn < plan.today);
    expect([
      open.filter((one) => one.extension).length,
      overdue.length,
      open.filter((one) => one.escalatedOn).length,
    ]).toEqual([5, 4, 1]);
  });

  it("INV-09 are verified by somebody else, and numbered without gaps", () => {
    for (const one of plan.rectifications)
      expect([one.org, one.number, one.owner]).not.toEqual([one.org, one.number, one.verifier]);
    for (const group of Object.values(Object.groupBy(plan.rectifications, (one) => one.org))) {
      const numbers = (group ?? []).map((one) => one.number).toSorted((a, b) => a - b);
      expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    }
  });

  it("INV-06 every item overdue beyond the days of grace has one", () => {
    const opened = new Set(
      plan.rectifications.flatMap((one) => (one.item === null ? [] : [`${one.item.pledge}#${one.item.number}`])),
    );
    const lapsed = plan.pledges
      .filter((pledge) => pledge.state === "PUBLISHED")
      .flatMap((pledge) =>
        pledge.items
          .filter((item) => item.state === "OPEN" && item.dueOn < "2026-06-17")
          .map((item) => `${pledge.key}#${item.number}`),
      );
    expect(lapsed).toHaveLength(8);
    expect(lapsed.every((key) => opened.has(key))).toBe(true);
  });
});

describe("commendation", () => {
  it("AWD-21 has twelve nominated, five in consultation, and notices running, suspended and ended", () => {
    const states = tally(plan.nominations, (one) => one.state);
    expect([states.NOMINATED, states.CONSULTED]).toEqual([12, 5]);
    expect(plan.notices.map((notice) => notice.state)).toEqual(["RUNNING", "SUSPENDED", "ENDED"]);
  });

  it("counts five working days in every notice, the holiday of 19 June left out", () => {
    expect(plan.notices.map((notice) => workingDaysBetween(notice.from, notice.until))).toEqual([5, 5, 5]);
  });

  it("INV-10 nominates nobody with an ordered rectification open, and nobody by themselves", () => {
    for (const one of plan.nominations) {
      if (one.nominee.kind === "MEMBER") expect(one.nominatedBy).not.toBe(one.nominee.person);
    }
    const ordered = plan.rectifications.filter((one) => one.ordered).map((one) => one.org);
    expect(plan.nominations.filter((one) => one.nominee.kind === "ORG" && ordered.includes(one.nominee.org))).toEqual(
      [],
    );
  });

  it("granted nine awards last year and revoked one", () => {
    expect(tally(plan.awards, (award) => award.state)).toEqual({ GRANTED: 9, REVOKED: 1 });
  });
});
