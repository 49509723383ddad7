import { beforeAll, describe, expect, it } from "vitest";
import { look } from "@/lib/kernel/work";
import { closeRound } from "@/lib/reviews/rounds/commands";
import { findRound, listParticipants } from "@/lib/reviews/rounds/queries";
import { participationOf } from "@/lib/reviews/rounds/rules";
import { exemptTarget, restoreTarget } from "@/lib/reviews/targets/commands";
import { as, asOwner, makeOrg, makePerson, setDay } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";
import { codeOf, doing, eventsAbout, openedRound, rawAs, targetOf } from "./setting";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
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
