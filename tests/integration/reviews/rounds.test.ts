import { beforeAll, describe, expect, it } from "vitest";
import { createRound, openRound, reviseRound } from "@/lib/reviews/rounds/commands";
import { createRoundSchema } from "@/lib/reviews/rounds/schema";
import { asOwner, giveDuty, makeOrg, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { codeOf, doing, eventsAbout, openedRound, round } from "./setting";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
});

const drawn = (roundId: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ kind: string; name: string }>(
      `select t.subject_kind as kind, coalesce(p.name, o.name) as name from review_target t left join person p on p.id = t.person_id
         left join org o on o.id = t.subject_org_id where t.round_id = $1 order by t.sort_key`,
      [roundId],
    );
    return rows.map(({ kind, name }) => `${kind} ${name}`);
  });

describe("a round of reviews", () => {
  it("REV-42 the secretary and the officer create one, with one event", async () => {
    const { people, first } = county;
    const roundId = await doing(people.officer, first, (work) => createRound(work, round({ number: 9 })));
    expect(await eventsAbout(roundId)).toEqual(["review_round.create"]);
  });

  it("REV-42 a member, an administrator and a superior looking in do not", async () => {
    const { people, first } = county;
    for (const person of [people.member, people.administrator, people.generalHead]) {
      expect(await codeOf(doing(person, first, (work) => createRound(work, round({ number: 8 }))))).toBe(
        "NOT_AUTHORISED",
      );
    }
    expect(await codeOf(doing(people.stranger, first, (work) => createRound(work, round({ number: 8 }))))).toBe(
      "NOT_FOUND",
    );
  });

  it("RPT-04 a round does not begin before the document it rests on, nor in the database", async () => {
    const { people, first } = county;
    const rests = { basisDocument: "县创先〔2026〕9号", basisOn: "2026-06-02" as const };
    expect(
      createRoundSchema.safeParse(round(rests)).error?.issues.map(({ path, message }) => [path.join("."), message]),
    ).toEqual([["opensOn", "beforeBasis"]]);
    await expect(
      doing(people.secretary, first, (work) => createRound(work, round({ number: 5, ...rests }))),
    ).rejects.toThrow("round_basis");
  });

  it("REV-42 a round is put right as a whole until it opens, by those who prepare it, in its own org", async () => {
    const { people, first, second } = county;
    const roundId = await doing(people.officer, first, (work) => createRound(work, round({ number: 6 })));
    const better = round({ number: 6, title: "二季度点评", dimensions: [{ name: "作风", weight: 100 }] });
    const revise = (person = people.secretary, org = first, changes = {}) =>
      codeOf(doing(person, org, (work) => reviseRound(work, { ...better, roundId, ...changes })));
    expect(await revise(people.member)).toBe("NOT_AUTHORISED");
    expect(await revise(people.secondSecretary, second)).toBe("NOT_FOUND");
    expect(await revise(people.secretary, first, { subjects: "SUBORDINATES" })).toBe("INVALID");
    expect(await revise()).toBe("");
    const [kept] = await adminSql<{ title: string; dimensions: string }>(
      `select r.title, string_agg(d.name || d.weight, ' ') as dimensions from review_round r
         join review_dimension d on d.org_id = r.org_id and d.round_id = r.id where r.id = $1 group by r.title`,
      [roundId],
    );
    expect(kept).toEqual({ title: "二季度点评", dimensions: "作风100" });
    await doing(people.secretary, first, (work) => openRound(work, { roundId }));
    expect(await revise()).toBe("WRONG_STATE");
    expect(await eventsAbout(roundId)).toEqual(["review_round.create", "review_round.revise", "review_round.open"]);
  });

  it("REV-42 the same number twice is a conflict", async () => {
    const { people, first } = county;
    const create = () => doing(people.secretary, first, (work) => createRound(work, round({ number: 7 })));
    await create();
    expect(await codeOf(create())).toBe("CONFLICT");
  });

  it("LIFE-02 opening draws the members, not the secretary nor the leading cadres", async () => {
    const { people, first } = county;
    const roundId = await openedRound(people.secretary, first, { number: 2 });
    const names = await drawn(roundId);
    expect(names).toHaveLength(6);
    expect(names).not.toContain("PERSON 支部书记");
    expect(names).not.toContain("PERSON 领导干部");
    expect(names).not.toContain("PERSON 总支书记");
    expect(await eventsAbout(roundId)).toEqual(["review_round.create", "review_round.open"]);
  });

  it("REV-01 LIFE-02 a superior's round draws the lower orgs, their heads and their leading cadres, once each", async () => {
    const { people, general, working, first } = county;
    const below = await drawn(await openedRound(people.generalHead, general, { subjects: "SUBORDINATES" }));
    expect(below.toSorted()).toEqual(
      ["ORG 某局第一党支部", "ORG 某局第二党支部", "PERSON 支部书记", "PERSON 二支书记", "PERSON 领导干部"].toSorted(),
    );
    // The head of the general branch is a member of the first branch; the level above reviews them.
    const above = await drawn(await openedRound(people.workingHead, working, { subjects: "SUBORDINATES" }));
    expect(above.toSorted()).toEqual(["ORG 某局机关党总支", "PERSON 总支书记"].toSorted());
    expect(first.id).toBeTruthy();
  });

  it("LIFE-06 a leader of the guiding party group is reviewed where the group guides", async () => {
    const { people, general, working, root } = county;
    await asOwner(async (client) => {
      const group = await makeOrg(client, "某局党组", "PARTY_GROUP", root);
      await giveDuty(client, people.leader, group, "SECRETARY");
      await client.query(
        "insert into org_link (org_id, id, kind, holder_org_id, role, document, begins_on) values ($1, gen_random_uuid(), 'GUIDANCE', $2, '系统指导', '文', '2026-01-01')",
        [general.id, group.id],
      );
    });
    const above = await drawn(await openedRound(people.workingHead, working, { subjects: "SUBORDINATES", number: 3 }));
    expect(above).toContain("PERSON 领导干部");
    const below = await drawn(await openedRound(people.generalHead, general, { subjects: "SUBORDINATES", number: 3 }));
    expect(below).not.toContain("PERSON 领导干部");
  });

  it("REV-42 only its head opens it, once, at home", async () => {
    const { people, first, second } = county;
    const roundId = await doing(people.officer, first, (work) => createRound(work, round({ number: 4 })));
    expect(await codeOf(doing(people.officer, first, (work) => openRound(work, { roundId })))).toBe("NOT_AUTHORISED");
    expect(await codeOf(doing(people.secondSecretary, second, (work) => openRound(work, { roundId })))).toBe(
      "NOT_FOUND",
    );
    await doing(people.deputy, first, (work) => openRound(work, { roundId }));
    expect(await codeOf(doing(people.deputy, first, (work) => openRound(work, { roundId })))).toBe("WRONG_STATE");
  });
});
