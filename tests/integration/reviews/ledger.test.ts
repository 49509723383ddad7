import { beforeAll, describe, expect, it } from "vitest";
import { look } from "@/lib/kernel/work";
import { countLedger, listLedger } from "@/lib/reviews/ledger/queries";
import { ledgerQuerySchema } from "@/lib/reviews/ledger/schema";
import { ledgerReview } from "@/lib/reviews/opinions/commands";
import { listReviews } from "@/lib/reviews/opinions/queries";
import { listOwnTargets } from "@/lib/reviews/reports/queries";
import { listTalks } from "@/lib/reviews/talks/queries";
import { findTarget } from "@/lib/reviews/targets/queries";
import { as, asOwner, makePerson, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";
import { type Due, doing, openedRound, rawAs, reported, targetOf, written } from "./setting";

let county: County;
let talk: Due;
beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  const { people, first, general } = county;
  const roundId = await openedRound(people.secretary, first);
  talk = await targetOf(roundId, people.member);
  const open = await targetOf(roundId, people.colleague);
  await reported(people.member, first, talk);
  await reported(people.colleague, first, open);
  const enter = async (person: TestPerson, org: TestOrg, due: Due, mode: "PRIVATE_TALK" | "WRITTEN") => {
    const told = await written(person, org, due, { mode, step: "notify", achievements: `${mode}的话` });
    await doing(person, org, (work) => ledgerReview(work, { targetOrgId: due.orgId, ...told }));
  };
  await enter(people.secretary, first, talk, "PRIVATE_TALK");
  await enter(people.secretary, first, open, "WRITTEN");
  const above = await openedRound(people.generalHead, general, { subjects: "SUBORDINATES" });
  const branch = await targetOf(above, null, first);
  await reported(people.secretary, first, branch);
  await enter(people.generalHead, general, branch, "WRITTEN");
});

const ledgerOf = async (person: TestPerson, org: TestOrg, query: Record<string, string> = {}) =>
  (await look(as(person, org), (scope) => listLedger(scope, ledgerQuerySchema.parse(query)))) ?? [];

describe("the ledger of reviews", () => {
  it("REV-45 numbers, reviewer, reviewed, time, mode and content, newest first", async () => {
    const { people, first, general } = county;
    const given = await ledgerOf(people.secretary, first);
    expect(given.map(({ number, subjectName, mode }) => [number, subjectName, mode])).toEqual([
      [2, "党员乙", "WRITTEN"],
      [1, "党员甲", "PRIVATE_TALK"],
    ]);
    expect(given[0]).toMatchObject({
      reviewerName: "支部书记",
      heldOn: "2026-06-15",
      readable: true,
      direction: "每月填一次",
    });
    expect((await ledgerOf(people.generalHead, general)).map(({ number }) => number)).toEqual([1]);
    expect(
      (await ledgerOf(people.secretary, first, { side: "received" })).map(({ reviewerName }) => reviewerName),
    ).toContain("总支书记");
  });

  it("REV-45 conditions narrow it, and the count agrees", async () => {
    const { people, first } = county;
    const query = { mode: "WRITTEN", name: "党员乙", from: "2026-06-01", until: "2026-06-30" };
    expect(await ledgerOf(people.secretary, first, query)).toHaveLength(1);
    expect(await ledgerOf(people.secretary, first, { ...query, until: "2026-06-01" })).toHaveLength(0);
    const total = await look(as(people.secretary, first), (scope) =>
      countLedger(scope, ledgerQuerySchema.parse(query)),
    );
    expect(total).toBe(1);
    const all = await ledgerOf(people.secretary, first);
    const after = `${all[0]?.ledgeredAt}~${all[0]?.number}~${all[0]?.id}`;
    expect((await ledgerOf(people.secretary, first, { after })).map(({ number }) => number)).toEqual([1]);
  });

  it("LIFE-10 others see that a private talk was held, not what was said", async () => {
    const { people, first } = county;
    const seenBy = async (person: TestPerson) => {
      const row = (await ledgerOf(person, first)).find(({ mode }) => mode === "PRIVATE_TALK");
      return [row?.readable, row?.achievements];
    };
    expect(await seenBy(people.officer)).toEqual([false, ""]);
    expect(await seenBy(people.deputy)).toEqual([false, ""]);
    expect(await seenBy(people.discipline)).toEqual([true, "PRIVATE_TALK的话"]);
    expect(await seenBy(people.secretary)).toEqual([true, "PRIVATE_TALK的话"]);
  });

  it("REV-14 LIFE-10 where no discipline head is in office the nearest above reads it, and nobody further up", async () => {
    const { people, general, root } = county;
    const [near, far] = await asOwner(async (client) => [
      await makePerson(client, "总支纪检", { home: general, duty: { org: general, kind: "DISCIPLINE_HEAD" } }),
      await makePerson(client, "县纪检", { home: root, duty: { org: root, kind: "DISCIPLINE_HEAD" } }),
    ]);
    const text = "select achievements from review where target_id = $1";
    const read = async () => [
      await rawAs(near, general, text, [talk.targetId]),
      await rawAs(far, root, text, [talk.targetId]),
    ];
    expect(await read()).toEqual([0, 0]);
    const endsOn = (day: string | null) =>
      asOwner((client) =>
        client.query("update duty set ends_on = $2 where person_id = $1 and kind = 'DISCIPLINE_HEAD'", [
          people.discipline.id,
          day,
        ]),
      );
    await endsOn("2026-06-19");
    expect(await read()).toEqual([1, 0]);
    const listed = (person: TestPerson, org: TestOrg) => look(as(person, org), (scope) => listTalks(scope));
    expect(await listed(near, general)).toMatchObject([{ subjectName: "党员甲", achievements: "PRIVATE_TALK的话" }]);
    expect([await listed(far, root), await listed(people.generalHead, general)]).toEqual([[], []]);
    await endsOn(null);
  });

  it("LIFE-10 neither a superior, nor an administrator, nor another member reads it by raw SQL", async () => {
    const { people, first, general, working } = county;
    const text = "select achievements from review where target_id = $1";
    const read = (person: TestPerson, org: TestOrg) => rawAs(person, org, text, [talk.targetId]);
    expect(await read(people.member, first)).toBe(1);
    for (const person of [people.officer, people.administrator, people.colleague, people.generalHead])
      expect(await read(person, first)).toBe(0);
    expect(await read(people.generalHead, general)).toBe(0);
    expect(await read(people.workingHead, working)).toBe(0);
    expect(await rawAs(people.colleague, first, "select 1 from private_talks($1)", [first.id])).toBe(0);
    expect(await rawAs(people.secretary, first, "select 1 from private_talks($1)", [general.id])).toBe(0);
  });

  it("REV-29 the reviewed read their opinion, colleagues do not", async () => {
    const { people, first } = county;
    const read = (person: TestPerson) =>
      look(
        as(person, first),
        async (scope) => (await listReviews(scope, await findTarget(scope, talk.orgId, talk.targetId))).length,
      );
    expect(await read(people.member)).toBe(1);
    await expect(read(people.colleague)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const own = await look(as(people.member, first), listOwnTargets);
    expect(own).toMatchObject([
      { targetId: talk.targetId, reviewState: "LEDGERED", reportState: "SUBMITTED", answered: false },
    ]);
  });
});
