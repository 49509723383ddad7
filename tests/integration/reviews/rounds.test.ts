import { beforeAll, describe, expect, it } from "vitest";
import { look } from "@/lib/kernel/work";
import { closeRound, createRound, openRound } from "@/lib/reviews/rounds/commands";
import { findRound, listParticipants } from "@/lib/reviews/rounds/queries";
import { participationOf } from "@/lib/reviews/rounds/rules";
import { exemptTarget, restoreTarget } from "@/lib/reviews/targets/commands";
import { as, asOwner, giveDuty, makeOrg, makePerson, setDay } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";
import { codeOf, doing, eventsAbout, openedRound, rawAs, round, targetOf } from "./setting";

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

describe("coverage", () => {
  it("INV-05 a round closes when everybody is reviewed or exempted, and says how many are left", async () => {
    const { people, second } = county;
    const roundId = await openedRound(people.secondSecretary, second, { number: 5 });
    const due = await targetOf(roundId, people.secondMember);
    const close = () => doing(people.secondSecretary, second, (work) => closeRound(work, { roundId }));
    await expect(close()).rejects.toMatchObject({ code: "NOT_COVERED", details: { count: 1 } });
    await doing(people.secondSecretary, second, (work) =>
      exemptTarget(work, { roundId, targetId: due.targetId, reason: "长期病休" }),
    );
    expect(await eventsAbout(due.targetId)).toEqual(["review_target.exempt"]);
    await close();
    expect(await codeOf(close())).toBe("WRONG_STATE");
    const restore = doing(people.secondSecretary, second, (work) =>
      restoreTarget(work, { roundId, targetId: due.targetId }),
    );
    expect(await codeOf(restore)).toBe("WRONG_STATE");
  });

  it("INV-05 exempting is for the round's head, in its own org, and can be taken back", async () => {
    const { people, first, general } = county;
    const roundId = await openedRound(people.secretary, first, { number: 6 });
    const { targetId } = await targetOf(roundId, people.retired);
    const exempt = (person: typeof people.member, org = first) =>
      codeOf(doing(person, org, (work) => exemptTarget(work, { roundId, targetId, reason: "住院" })));
    expect(await exempt(people.officer)).toBe("NOT_AUTHORISED");
    expect(await exempt(people.generalHead, general)).toBe("NOT_FOUND");
    expect(await exempt(people.secretary)).toBe("");
    expect(await exempt(people.secretary)).toBe("WRONG_STATE");
    await doing(people.secretary, first, (work) => restoreTarget(work, { roundId, targetId }));
    const own = await targetOf(roundId, people.deputy);
    expect(
      await codeOf(
        doing(people.deputy, first, (work) => exemptTarget(work, { roundId, targetId: own.targetId, reason: "忙" })),
      ),
    ).toBe("OWN_WORK");
  });

  it("INV-05 the database itself refuses to close, to cover without a ledger entry, to take targets away", async () => {
    const { people, first, general } = county;
    const roundId = await openedRound(people.secretary, first, { number: 11 });
    const { targetId } = await targetOf(roundId, people.member);
    const raw = (text: string, values: unknown[], person = people.secretary, org = first) =>
      codeOf(rawAs(person, org, text, values));
    expect(await raw("update review_round set state = 'CLOSED' where id = $1", [roundId])).toBe("NOT_COVERED");
    expect(await raw("update review_target set state = 'REVIEWED' where id = $1", [targetId])).toBe("NOT_COVERED");
    expect(
      await raw(
        "update review_target set state = 'EXEMPTED', exempt_reason = 'x', exempted_by_person_id = $2 where id = $1",
        [targetId, people.officer.id],
      ),
    ).toBe("NOT_AUTHORISED");
    const fromAbove = raw(
      "update review_target set state = 'EXEMPTED', exempt_reason = 'x', exempted_by_person_id = $2 where id = $1",
      [targetId, people.generalHead.id],
      people.generalHead,
      general,
    );
    expect(await fromAbove).toBe("NOT_AUTHORISED");
    expect(await rawAs(people.secretary, first, "delete from review_target where id = $1", [targetId])).toBe(0);
  });
});

describe("figures", () => {
  it("RPT-01 the branch says how many of its members take part, those reviewed above included", async () => {
    const { people, first, general } = county;
    const roundId = await openedRound(people.secretary, first, { number: 12, period: "2026Q3" });
    await openedRound(people.generalHead, general, { subjects: "SUBORDINATES", number: 12, period: "2026Q3" });
    const found = await look(as(people.secretary, first), async (scope) =>
      listParticipants(scope, await findRound(scope, roundId)),
    );
    const people26 = participationOf(found ?? []);
    expect(people26.members).toBe(9);
    expect(people26.above.members).toBe(3);
    expect(people26.leading.members).toBe(2);
    expect(people26.participated).toBe(0);
    const secretary = found?.find(({ name }) => name === "支部书记");
    expect(secretary).toMatchObject({ here: false, state: "DUE" });
  });

  it("RPT-01 26 members, 26 take part, 13 leading cadres and 13 others", async () => {
    const { people, general, campaign } = county;
    const branch = await asOwner(async (client) => {
      const org = await makeOrg(client, "纪检监察机关党支部", "BRANCH", general);
      for (let at = 1; at < 26; at += 1) await makePerson(client, `党员${at}`, { home: org, leadingCadre: at < 13 });
      const head = await makePerson(client, "贾春和", {
        home: org,
        leadingCadre: true,
        duty: { org, kind: "SECRETARY" },
      });
      await client.query(
        `insert into enrolment (org_id, id, campaign_org_id, campaign_id, person_id, leading_cadre, standing, enrolled_on)
         select org_id, gen_random_uuid(), $1, $2, person_id, leading_cadre, standing, '2026-01-01' from membership where org_id = $3`,
        [campaign.orgId, campaign.id, org.id],
      );
      return { org, head };
    });
    const roundId = await openedRound(branch.head, branch.org, { period: "2026Q1" });
    await openedRound(people.generalHead, general, { subjects: "SUBORDINATES", number: 21, period: "2026Q1" });
    await asOwner((client) =>
      client.query("update review_target set state = 'REVIEWED' where org_id = $1", [branch.org.id]),
    );
    const found = await look(as(branch.head, branch.org), async (scope) =>
      listParticipants(scope, await findRound(scope, roundId)),
    );
    expect(participationOf(found ?? [])).toMatchObject({
      members: 26,
      participated: 26,
      leading: { members: 13, participated: 13 },
      ordinary: { members: 13, participated: 13 },
      above: { members: 13, participated: 13 },
    });
  });
});
