import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { look } from "@/lib/kernel/work";
import { countTodos, listTodos } from "@/lib/notifications/queries";
import type { Todo } from "@/lib/notifications/rules";
import { as, asOwner, giveDuty, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { sqlAs } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let number = 0;

type Item = { text: string; dueOn: string; state: "OPEN" | "CLAIMED" };

const pledge = (org: TestOrg, author: TestPerson, state: string, change: { kind?: string; items?: Item[] } = {}) =>
  asOwner(async (client) => {
    const { campaign, people } = county;
    const [id, kind, settled] = [newId(), change.kind ?? "PERSON", state === "SETTLED" || state === "PUBLISHED"];
    number += 1;
    await client.query(
      `insert into pledge (org_id, id, campaign_org_id, campaign_id, number, pledger_kind, person_id, author_person_id, pledger_name, sort_key, state,
                           examiner_person_id, settled_at, published_at, published_on, content_hash, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11, $12, $13, $14, $15, now())`,
      [
        ...[
          org.id,
          id,
          campaign.orgId,
          campaign.id,
          number,
          kind,
          kind === "PERSON" ? author.id : null,
          author.id,
          author.name,
          state,
        ],
        ...(settled ? [people.stranger.id, new Date()] : [null, null]),
        ...(state === "PUBLISHED" ? [new Date(), "2026-03-01", "hash"] : [null, null, null]),
      ],
    );
    for (const [at, { text, dueOn, state: itemState }] of (change.items ?? []).entries()) {
      await client.query(
        "insert into pledge_item (org_id, id, pledge_id, campaign_org_id, campaign_id, number, category_id, text, due_on, state) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        [org.id, newId(), id, campaign.orgId, campaign.id, at + 1, campaign.business, text, dueOn, itemState],
      );
    }
    return id;
  });

const rectification = (owner: TestPerson, state: string, problem: string) =>
  asOwner((client) => {
    number += 1;
    return client.query(
      `insert into rectification (org_id, id, number, campaign_org_id, campaign_id, source_kind, source_note, problem, owner_person_id, original_due_on, due_on, state, opened_at)
       values ($1, $2, $3, $4, $5, 'OPINION', '意见', $6, $7, '2026-06-10', '2026-06-10', $8, now())`,
      [county.first.id, newId(), number, county.campaign.orgId, county.campaign.id, problem, owner.id, state],
    );
  });

const todosOf = async (person: TestPerson, org: TestOrg): Promise<Todo[]> =>
  (await look(as(person, org), listTodos)) ?? [];
const kindsOf = async (person: TestPerson, org: TestOrg) =>
  (await todosOf(person, org)).map(({ kind, title }) => `${kind} ${title}`).sort();

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  const { first, people } = county;
  await asOwner((client) => client.query("delete from enrolment where person_id <> $1", [people.colleague.id]));
  await pledge(first, people.member, "PUBLISHED", {
    items: [
      { text: "恢复通行", dueOn: "2026-06-15", state: "OPEN" },
      { text: "压缩时限", dueOn: "2026-06-30", state: "CLAIMED" },
      { text: "志愿值守", dueOn: "2026-12-31", state: "OPEN" },
    ],
  });
  await pledge(first, people.retired, "RAISED");
  await pledge(first, people.secretary, "RAISED");
  await pledge(first, people.secretary, "RAISED", { kind: "ORG" });
  await pledge(first, people.leader, "SETTLED");
  await pledge(first, people.discipline, "RETURNED");
  await rectification(people.member, "IN_PROGRESS", "叫号机");
  await rectification(people.member, "REPORTED", "公示");
  await rectification(people.secretary, "REPORTED", "党费");
});

describe("LIFE-05 the to-do of a person", () => {
  it("INV-01 a secretary examines and confirms for others, never their own or what the org pledges", async () => {
    expect(await kindsOf(county.people.secretary, county.first)).toEqual([
      "ITEM_CONFIRM 压缩时限",
      "PLEDGE_EXAMINE 老党员",
      "PLEDGE_PUBLISH 领导干部",
      "PLEDGE_RETURNED 纪检委员",
      "RECTIFY_VERIFY 公示",
    ]);
  });

  it("LIFE-03, INV-09 what the secretary pledges and owns goes to the head of the direct superior", async () => {
    const todos = await todosOf(county.people.generalHead, county.general);
    expect(todos.map(({ kind, count }) => [kind, count])).toEqual([
      ["RECTIFY_VERIFY", 1],
      ["PLEDGE_EXAMINE", 2],
    ]);
    expect(todos.every(({ orgId }) => orgId === county.general.id)).toBe(true);
  });

  it("a member sees their own: what is due, what to rectify, and nothing of others", async () => {
    const todos = await todosOf(county.people.member, county.first);
    expect(todos.map(({ kind, mine, dueOn }) => [kind, mine, dueOn])).toEqual([
      ["RECTIFY", true, "2026-06-10"],
      ["ITEM_OVERDUE", true, "2026-06-15"],
    ]);
  });

  it("who is enrolled and has not pledged is asked to; the officer and the superior's superior are not troubled", async () => {
    expect(await kindsOf(county.people.colleague, county.first)).toEqual(["PLEDGE_MAKE 创先争优活动"]);
    expect(await kindsOf(county.people.officer, county.first)).toEqual([]);
    expect(await kindsOf(county.people.rootHead, county.root)).toEqual([]);
  });

  it("one list over all orgs, whichever org is open, each with the capacity it is done in", async () => {
    await asOwner((client) => giveDuty(client, county.people.deputy, county.second, "SECRETARY", "二支书记"));
    await pledge(county.second, county.people.secondMember, "RAISED");
    for (const org of [county.first, county.second]) {
      const examine = (await todosOf(county.people.deputy, org)).filter(({ kind }) => kind === "PLEDGE_EXAMINE");
      expect(examine.map(({ orgId, capacity }) => [orgId, capacity]).sort()).toEqual(
        [
          [county.first.id, "DEPUTY_SECRETARY"],
          [county.second.id, "二支书记"],
        ].sort(),
      );
    }
  });

  it("the count is the length of the list", async () => {
    const { secretary } = county.people;
    expect(await look(as(secretary, county.first), countTodos)).toBe((await todosOf(secretary, county.first)).length);
  });

  it("INV-12 without a session it is empty, and nobody can ask for somebody else's", async () => {
    expect(await sqlAs("app", "select * from my_todo()")).toEqual([]);
    await expect(sqlAs("public", "select * from my_todo()")).rejects.toThrow(/permission denied/);
  });

  it("LIFE-04 a duty that has ended takes its matters along at once", async () => {
    await setDay("2026-06-20");
    await asOwner((client) =>
      client.query("update duty set ends_on = '2026-06-19' where person_id = $1 and org_id = $2", [
        county.people.deputy.id,
        county.second.id,
      ]),
    );
    const left = await todosOf(county.people.deputy, county.first);
    expect(left.filter(({ orgId }) => orgId === county.second.id)).toEqual([]);
  });
});
