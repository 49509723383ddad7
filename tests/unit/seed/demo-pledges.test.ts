import { describe, expect, it } from "vitest";
import { samples } from "@/prisma/seed/demo/catalogue";
import { vagueExamples } from "@/prisma/seed/demo/catalogue/vague";
import { planDemoCounty } from "@/prisma/seed/demo/plan";
import { bucketOf, type PlannedItem, type PlannedPledge } from "@/prisma/seed/demo/plan/pledge-shapes";

const plan = planDemoCounty();
const personal = plan.pledges.filter((pledge) => pledge.pledger.kind === "MEMBER");
const published = (org: string) => personal.filter((pledge) => pledge.org === org && pledge.state === "PUBLISHED");
const counted = (pledges: readonly PlannedPledge[]): PlannedItem[] =>
  pledges.flatMap((pledge) => pledge.items).filter((item) => item.state !== "WITHDRAWN");
const figures = (items: readonly PlannedItem[]) => {
  const count = (bucket: string) => items.filter((item) => bucketOf(item, plan.today) === bucket).length;
  return { items: items.length, fulfilled: count("FULFILLED"), due: count("DUE"), notDue: count("NOT_DUE") };
};
const split = (items: readonly PlannedItem[]) => [
  items.filter((item) => item.category === "POLITICAL").length,
  items.filter((item) => item.category === "BUSINESS").length,
];
const leaders = new Set(plan.members.filter((member) => member.leadingCadre).map((member) => member.code));

describe("the catalogue", () => {
  it("holds 140 samples, twenty of each series, all with target, beneficiary and check", () => {
    expect(samples).toHaveLength(140);
    expect(Object.values(Object.groupBy(samples, (sample) => sample.series)).map((rows) => rows?.length)).toEqual(
      Array(7).fill(20),
    );
    expect(samples.every((sample) => sample.target && sample.beneficiary && sample.check)).toBe(true);
    expect(vagueExamples).toHaveLength(8);
  });

  it("reads number and unit out of a target", () => {
    const measure = (key: string) => samples.find((sample) => sample.key === key)?.measure;
    expect([measure("甲1"), measure("丙3"), measure("丁5")]).toEqual([
      { amount: 4, unit: "篇" },
      { amount: 2, unit: "次" },
      { amount: 0, unit: "违反" },
    ]);
  });
});

describe("acceptance figures", () => {
  it("RPT-02 the discipline branch sums to 80 items: 55 fulfilled, 15 due, 10 not yet due", () => {
    const items = counted(published("O10"));
    expect(figures(items)).toEqual({ items: 80, fulfilled: 55, due: 15, notDue: 10 });
    expect(split(items)).toEqual([13, 67]);
  });

  it("RPT-03 the discipline branch is 24 members with three items and two with four", () => {
    const sizes = published("O10").map((pledge) => pledge.items.length);
    expect([sizes.filter((size) => size === 3).length, sizes.filter((size) => size === 4).length]).toEqual([24, 2]);
  });

  it("the first branch is 22 people with 63 items: 34 fulfilled, 8 due, 21 not yet due", () => {
    const items = counted(published("O05"));
    expect(published("O05")).toHaveLength(22);
    expect(figures(items)).toEqual({ items: 63, fulfilled: 34, due: 8, notDue: 21 });
    expect(split(items)).toEqual([25, 38]);
  });

  it("the four transport branches together have 118 due items, 96 fulfilled, 5 left in the second branch", () => {
    const { fulfilled, due } = figures(counted(["O05", "O06", "O07", "O08"].flatMap(published)));
    expect([fulfilled + due, fulfilled]).toEqual([118, 96]);
    expect(figures(counted(published("O06"))).due).toBe(5);
  });

  it("pledges stand 92 % published, 3 % raised, 2 % returned, 1 % settled, 2 % withdrawn", () => {
    const total = plan.pledges.length;
    const share = (state: string) =>
      Math.round((plan.pledges.filter((pledge) => pledge.state === state).length / total) * 100);
    expect(["PUBLISHED", "RAISED", "RETURNED", "SETTLED", "WITHDRAWN"].map(share)).toEqual([92, 3, 2, 1, 2]);
  });
});

describe("every pledge", () => {
  it("PLG-04 stands for each member who must make one and for each organisation below the county", () => {
    const pledgers = new Set(personal.map((pledge) => pledge.author));
    const missing = plan.members.filter((member) => !pledgers.has(member.code));
    expect(missing.every((member) => member.flags.includes("OUT_OF_CONTACT"))).toBe(true);
    expect(plan.pledges.filter((pledge) => pledge.pledger.kind === "ORG").map((pledge) => pledge.org)).toEqual(
      plan.orgs.map((org) => org.code).filter((code) => code !== "O01" && code !== "O03"),
    );
  });

  it("has no text twice in a branch", () => {
    for (const org of plan.orgs) {
      const texts = personal
        .filter((pledge) => pledge.org === org.code)
        .flatMap((pledge) => pledge.items.filter((item) => !item.returnReason));
      expect([org.code, new Set(texts.map((item) => item.text)).size]).toEqual([org.code, texts.length]);
    }
  });

  it("INV-01 is examined by somebody else, step after step", () => {
    for (const pledge of plan.pledges) {
      expect([pledge.key, pledge.examiner]).not.toEqual([pledge.key, pledge.author]);
      const steps = [pledge.surveyedOn, pledge.raisedOn, pledge.examinedOn, pledge.publishedOn].filter(
        (day) => day !== null,
      );
      expect(steps).toEqual(steps.toSorted());
    }
  });

  it("INV-06 is fulfilled with evidence after publication and not after today", () => {
    for (const pledge of plan.pledges) {
      for (const item of pledge.items.filter((one) => one.state === "FULFILLED")) {
        expect(item.evidence).toBeTruthy();
        expect(item.fulfilledOn !== null && pledge.publishedOn !== null && item.fulfilledOn >= pledge.publishedOn).toBe(
          true,
        );
        expect(item.fulfilledOn !== null && item.fulfilledOn <= plan.today).toBe(true);
      }
      const written = pledge.items.flatMap((item) => item.progress);
      expect(written.every((entry) => entry.on <= plan.today && entry.on >= pledge.raisedOn)).toBe(true);
    }
  });

  it("INV-07 of a leading cadre covers both families and holds a leader item", () => {
    for (const pledge of personal.filter((one) => leaders.has(one.author))) {
      const categories = new Set(pledge.items.map((item) => item.category));
      expect([pledge.key, categories.size, pledge.items.some((item) => item.leaderItem)]).toEqual([
        pledge.key,
        2,
        true,
      ]);
    }
  });

  it("PLG-17 is spoken only by the nine of O08, with a witness", () => {
    const oral = plan.pledges.filter((pledge) => pledge.oral !== null);
    expect(oral.map((pledge) => pledge.org)).toEqual(Array(9).fill("O08"));
    expect(oral.every((pledge) => pledge.oral?.witness !== pledge.author && pledge.oral?.gist)).toBe(true);
  });
});

describe("the story's own pledges", () => {
  const of = (person: string) => plan.pledges.find((pledge) => pledge.key === `MEMBER:${person}`);

  it("沈若谷 has the second item returned", () => {
    expect(of("P13")?.state).toBe("RETURNED");
    expect(of("P13")?.items.map((item) => item.returnReason !== null)).toEqual([false, true, false]);
  });

  it("LIFE-01 韩语桐 brought the pledge along", () => {
    expect(of("P22")).toMatchObject({ org: "O24", carriedFrom: "O26", state: "PUBLISHED" });
  });

  it("LIFE-09 one item of O08 is withdrawn beside the denominator, and the window has ten standing pledges", () => {
    expect(
      published("O08")
        .flatMap((pledge) => pledge.items)
        .filter((item) => item.state === "WITHDRAWN"),
    ).toHaveLength(1);
    expect(plan.pledges.find((pledge) => pledge.key === "ORG:O06")?.items.filter((item) => item.standing)).toHaveLength(
      10,
    );
  });

  it("three items of the first branch were settled without saying how they are checked", () => {
    expect(counted(published("O05")).filter((item) => item.check === "")).toHaveLength(3);
  });
});
