import { beforeAll, describe, expect, test } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { findBoardOrg } from "@/lib/noticeboard/queries";
import { setPublication } from "@/lib/orgs/settings/commands";
import type { SetPublication } from "@/lib/orgs/settings/schema";
import { countRoll } from "@/lib/people/queries";
import { makePublished } from "@/tests/integration/pledges/steps";
import { as, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql, sqlAs } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { wallOf } from "@/tests/support/wall";

let county: County;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  await makePublished(county);
});

const wall = () => wallOf(county.first.id);
const hide = (hidden: boolean) =>
  adminSql("update membership set name_hidden = $2 where person_id = $1", [county.people.member.id, hidden]);
const publish = (person: TestPerson, org: TestOrg, publication: SetPublication["publication"]) =>
  begin(as(person, org), (work) => setPublication(work, { publication }));

describe("LIFE-11 private people", () => {
  test("LIFE-11 a hidden name is on no wall, the promise is, and the member counts", async () => {
    expect((await wall()).map(({ name }) => name)).toEqual(["党员甲"]);
    const before = await look(as(county.people.secretary, county.first), (scope) => countRoll(scope));
    await hide(true);
    expect((await wall()).map(({ name, title, items }) => [name, title, items])).toEqual([["", "", 1]]);
    expect(await look(as(county.people.secretary, county.first), (scope) => countRoll(scope))).toEqual(before);
    await hide(false);
    expect((await wall()).map(({ name }) => name)).toEqual(["党员甲"]);
  });

  test("LIFE-11 a hidden name is masked in what others wrote as well; a shown one is not", async () => {
    const { first, people } = county;
    await adminSql(
      `insert into pledge_progress (org_id, id, item_id, period, happened_on, entered_at, note, entered_by_person_id)
       select org_id, gen_random_uuid(), id, '2026Q2', '2026-06-10', now(), '党员甲到岗三次，党员乙接班', $2 from pledge_item where org_id = $1`,
      [first.id, people.member.id],
    );
    await hide(true);
    const [pledge] = await wall();
    expect(pledge?.itemList[0]).toMatchObject({ progress: "×××到岗三次，党员乙接班" });
    await hide(false);
    const [shown] = await wall();
    expect(shown?.itemList[0]).toMatchObject({ progress: "党员甲到岗三次，党员乙接班" });
  });

  test("LIFE-11 the public login has no column left that tells a name", async () => {
    for (const read of [
      "pledger_name from pledge",
      "pledger_title from pledge",
      "sort_key from pledge",
      "holder_name from award",
      "holder_org_name from award",
      "citation from award",
      "subject_name from notice_entry",
      "subject_org_name from notice_entry",
      "text from award_notice",
      "name_is_hidden(gen_random_uuid())",
      "name_hidden from membership",
    ])
      await expect(sqlAs("public", `select ${read}`), read).rejects.toThrow("permission denied");
  });
});

describe("LIFE-11 publication scope of an org", () => {
  test("LIFE-11 its head sets it, with one event, and the wall comes down at once", async () => {
    const { first, people } = county;
    await publish(people.secretary, first, "INTERNAL");
    expect(await wall()).toEqual([]);
    expect(await sqlAs("public", `select * from wall_pledgers('${first.id}')`)).toEqual([]);
    expect((await findBoardOrg(first.code))?.publication).toBe("INTERNAL");
    const events = await adminSql<{ payload: string }>(
      "select payload from audit_event where org_id = $1 and kind = 'org.set_publication'",
      [first.id],
    );
    expect(events.map(({ payload }) => JSON.parse(payload))).toEqual([{ from: "PUBLIC", to: "INTERNAL" }]);
    await expect(publish(people.secretary, first, "INTERNAL")).rejects.toMatchObject({ code: "WRONG_STATE" });
    await publish(people.secretary, first, "PUBLIC");
    expect(await wall()).toHaveLength(1);
  });

  test("LIFE-11 nobody else sets it: no officer, no administrator, no member, no superior, nobody from elsewhere", async () => {
    const { first, people } = county;
    for (const person of [people.officer, people.administrator, people.member, people.generalHead])
      await expect(publish(person, first, "NONE")).rejects.toMatchObject({ code: expect.stringMatching(/NOT_/) });
    await expect(publish(people.stranger, first, "NONE")).rejects.toBeTruthy();
    expect((await findBoardOrg(first.code))?.publication).toBe("PUBLIC");
  });
});
