import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { createRound, discardRound } from "@/lib/reviews/rounds/commands";
import { takeStep } from "@/lib/reviews/steps/commands";
import { asOwner, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { codeOf, doing, eventsAbout, openedRound, rawAs, round } from "./setting";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
});

describe("a round thrown away before it opens", () => {
  it("REV-42 a round in preparation is thrown away with its arrangement, by those who prepare it, in its own org, and its number is free again", async () => {
    const { people, first, second } = county;
    const make = () => doing(people.officer, first, (work) => createRound(work, round({ number: 60 })));
    const roundId = await make();
    const discard = (person = people.officer, org = first) =>
      codeOf(doing(person, org, (work) => discardRound(work, { roundId })));
    expect(await discard(people.member)).toBe("NOT_AUTHORISED");
    expect(await discard(people.secondSecretary, second)).toBe("NOT_FOUND");
    await doing(people.secretary, first, (work) => takeStep(work, { roundId, code: "NOTICE", note: "" }));
    expect(await discard()).toBe("");
    expect(await discard()).toBe("NOT_FOUND");
    const left = await adminSql(
      "select 1 from review_round where id = $1 union all select 1 from review_dimension where round_id = $1 union all select 1 from review_step where round_id = $1",
      [roundId],
    );
    expect(left).toEqual([]);
    expect(await eventsAbout(roundId)).toEqual([
      "review_round.create",
      "review_round.take_step",
      "review_round.discard",
    ]);
    expect(await make()).not.toBe(roundId);
  });

  it("REV-42 an opened round is thrown away by nobody, neither by command nor by raw SQL", async () => {
    const { people, first } = county;
    const roundId = await openedRound(people.secretary, first, { number: 61 });
    expect(await codeOf(doing(people.secretary, first, (work) => discardRound(work, { roundId })))).toBe("WRONG_STATE");
    const text = `delete from review_round where id = '${roundId}'`;
    expect(await rawAs(people.secretary, first, text)).toBe(0);
    await adminSql("alter policy discard_unopened on review_round using (true)");
    expect(await codeOf(rawAs(people.secretary, first, text))).toBe("WRONG_STATE");
    await adminSql("alter policy discard_unopened on review_round using (state = 'PREPARING')");
    await expect(adminSql("update review_round set state = 'DISCARDED' where number = 60")).rejects.toThrow(
      "round_kept",
    );
  });

  it("REV-42 the database lets nobody else at home throw away a round in preparation; without its trigger the attack goes through", async () => {
    const { people, first } = county;
    const roundId = await doing(people.officer, first, (work) => createRound(work, round({ number: 62 })));
    await adminSql("delete from review_dimension where round_id = $1", [roundId]);
    const attack = () => rawAs(people.discipline, first, `delete from review_round where id = '${roundId}'`);
    expect(await codeOf(attack())).toBe("NOT_AUTHORISED");
    await adminSql("alter table review_round disable trigger keep_opened_round");
    expect(await attack()).toBe(1);
    await adminSql("alter table review_round enable trigger keep_opened_round");
  });

  it("REV-42 a round that a segment of the campaign names stays, and the refusal says so", async () => {
    const { people, root, campaign } = county;
    const roundId = await doing(people.rootHead, root, (work) =>
      createRound(work, round({ number: 63, subjects: "SUBORDINATES" })),
    );
    await asOwner(async (client) => {
      const segment = newId();
      await client.query(
        "insert into campaign_segment (org_id, id, campaign_id, position, name, begins_on, ends_on) values ($1, $2, $3, 90, '点评段', '2026-05-01', '2026-07-01')",
        [root.id, segment, campaign.id],
      );
      await client.query(
        "insert into segment_round (org_id, id, segment_org_id, segment_id, round_org_id, round_id) values ($1, $2, $1, $3, $1, $4)",
        [root.id, newId(), segment, roundId],
      );
    });
    expect(await codeOf(doing(people.rootHead, root, (work) => discardRound(work, { roundId })))).toBe("STILL_NAMED");
  });
});
