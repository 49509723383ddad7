import { describe, expect, it } from "vitest";
import { secretaryOf } from "@/prisma/seed/demo/duties";
import { branches } from "@/prisma/seed/demo/orgs";
import { planDemoCounty } from "@/prisma/seed/demo/plan";

const plan = planDemoCounty();
const everybody = [...plan.members, ...plan.seatedLeaders, ...plan.externals];
const inBranch = (org: string) => plan.members.filter((member) => member.org === org);

describe("the demo county's organisations", () => {
  it("has 44 organisations, 30 branches with members and two merged predecessors", () => {
    expect(plan.orgs).toHaveLength(44);
    expect(branches).toHaveLength(30);
    expect(plan.formerOrgs.map((org) => org.successor)).toEqual(["O13", "O13"]);
    expect(plan.orgs.map((org) => org.shortCode).slice(0, 2)).toEqual(["sj01", "sj02"]);
    expect(new Set([...plan.orgs, ...plan.formerOrgs].map((org) => org.shortCode)).size).toBe(46);
  });

  it("LIFE-06 hangs no organisation under the leading party group", () => {
    expect(plan.orgs.filter((org) => org.parent === "O03")).toEqual([]);
  });

  it("LIFE-11 keeps the confidential unit off the public board", () => {
    expect(plan.orgs.filter((org) => org.publication === "INTERNAL").map((org) => org.code)).toEqual(["O17"]);
  });

  it("uses invented telephone numbers only", () => {
    const phones = [...plan.orgs, ...everybody].map((one) => one.phone);
    expect(phones.every((phone) => /^0999-555\d{4}$/.test(phone))).toBe(true);
    expect(new Set(phones).size).toBe(phones.length);
  });

  it("ORG-40 pairs the first branch with the village for 300,000 yuan", () => {
    expect(plan.links.find((link) => link.kind === "PAIRING")).toMatchObject({
      from: { org: "O05" },
      to: "O37",
      funds: 300_000,
    });
  });
});

describe("the demo county's people", () => {
  it("ORG-32 counts 700 members, each in one branch, exactly as many as the table says", () => {
    expect(plan.members).toHaveLength(700);
    for (const branch of branches)
      expect([branch.code, inBranch(branch.code).length]).toEqual([branch.code, branch.members]);
  });

  it("gives no two people the same name", () => {
    expect(new Set(everybody.map((person) => person.name)).size).toBe(everybody.length);
  });

  it("is the same county on every call", () => {
    expect(JSON.stringify(planDemoCounty())).toBe(JSON.stringify(plan));
  });

  it("RPT-01 has 26 members in the discipline branch, 13 leading and 13 general", () => {
    const roll = inBranch("O10");
    expect([roll.length, roll.filter((member) => member.leadingCadre).length]).toEqual([26, 13]);
  });

  it("ORG-23 counts probationary members apart, and 田小满 as full since 1 June", () => {
    expect(plan.members.filter((member) => member.fullSince === null)).toHaveLength(17);
    expect(plan.members.find((member) => member.code === "P15")?.fullSince).toBe("2026-06-01");
  });

  it("ORG-28 flags nine members of O08 who pledge by word of mouth, and marks retired branches retired", () => {
    expect(inBranch("O08").filter((member) => member.flags.includes("OLD_OR_INFIRM"))).toHaveLength(9);
    expect(inBranch("O27").every((member) => member.flags.includes("RETIRED"))).toBe(true);
  });

  it("LIFE-15 has 21 members who are exempt from review: out of contact, long sick, seconded", () => {
    const count = (flag: "OUT_OF_CONTACT" | "SICK_LEAVE" | "SECONDED") =>
      plan.members.filter((member) => member.flags.includes(flag)).length;
    expect([count("OUT_OF_CONTACT"), count("SICK_LEAVE"), count("SECONDED")]).toEqual([6, 10, 5]);
  });
});

describe("the demo county's duties", () => {
  const today = plan.duties.filter(
    (duty) => duty.from <= plan.today && (duty.until === null || duty.until > plan.today),
  );

  it("ORG-17 gives every organisation a secretary", () => {
    for (const org of plan.orgs) expect(secretaryOf(org.code)).toBeTruthy();
  });

  it("ORG-19 gives branches of seven and more a committee, and smaller ones a secretary alone", () => {
    for (const branch of branches) {
      const titles = today
        .filter((duty) => duty.org === branch.code && duty.kind === "COMMITTEE_MEMBER")
        .map((duty) => duty.title);
      expect([branch.code, titles.toSorted()]).toEqual([
        branch.code,
        branch.members < 7 ? [] : ["宣传委员", "纪检委员", "组织委员"].toSorted(),
      ]);
    }
  });

  it("LIFE-04 hands the first branch over on 12 March", () => {
    expect([secretaryOf("O05", "2026-03-11"), secretaryOf("O05", "2026-03-12")]).toEqual(["P11", "P10"]);
  });

  it("LIFE-05 lets 秦一鸣 hold two duties in one branch and one in another", () => {
    const held = today.filter((duty) => duty.person === "P12").map((duty) => `${duty.org} ${duty.kind}`);
    expect(held.toSorted()).toEqual(["O05 COMMITTEE_MEMBER", "O05 OFFICER", "O08 OFFICER"]);
  });

  it("LIFE-05 lets 孟守拙 hold two secretaryships, and 祝云樵 act for a second branch in June", () => {
    expect(
      today
        .filter((duty) => duty.person === "P16")
        .map((duty) => duty.org)
        .toSorted(),
    ).toEqual(["O06", "O09"]);
    expect(today.find((duty) => duty.acting)).toMatchObject({
      person: "P19",
      org: "O19",
      from: "2026-06-01",
      until: "2026-06-30",
    });
  });
});
