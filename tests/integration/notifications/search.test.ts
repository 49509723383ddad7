import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { look } from "@/lib/kernel/work";
import { searchDesk } from "@/lib/notifications/search/queries";
import { as, asOwner, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql, sqlAs } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let numbers = 0;

const pledge = (org: TestOrg, author: TestPerson, state: string, text: string) =>
  asOwner(async (client) => {
    const { campaign, people } = county;
    numbers += 1;
    const [id, settled] = [newId(), state === "PUBLISHED" || state === "SETTLED"];
    await client.query(
      `insert into pledge (org_id, id, campaign_org_id, campaign_id, number, pledger_kind, person_id, author_person_id, pledger_name, sort_key, state,
                           examiner_person_id, settled_at, published_at, published_on, content_hash, updated_at)
       values ($1, $2, $3, $4, $5, 'PERSON', $6, $6, $7, $7, $8, $9, $10, $11, $12, $13, now())`,
      [
        ...[org.id, id, campaign.orgId, campaign.id, numbers, author.id, author.name, state],
        ...(settled ? [people.stranger.id, new Date()] : [null, null]),
        ...(state === "PUBLISHED" ? [new Date(), "2026-03-01", "hash"] : [null, null, null]),
      ],
    );
    await client.query(
      "insert into pledge_item (org_id, id, pledge_id, campaign_org_id, campaign_id, number, category_id, text, due_on) values ($1, $2, $3, $4, $5, 1, $6, $7, '2026-12-31')",
      [org.id, newId(), id, campaign.orgId, campaign.id, campaign.business, text],
    );
  });

const find = async (person: TestPerson, org: TestOrg, words: string) =>
  ((await look(as(person, org), (scope) => searchDesk(scope, words))) ?? []).map(
    ({ kind, title }) => `${kind} ${title}`,
  );

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  const { first, second, people } = county;
  await asOwner((client) =>
    client.query("update person set initials = 'dyj', pinyin = 'dangyuanjia' where id = $1", [people.member.id]),
  );
  await pledge(first, people.member, "PUBLISHED", "到石桥村走访十二户");
  await pledge(first, people.colleague, "RAISED", "走访养老院");
  await pledge(first, people.retired, "SURVEYED", "走访老同事");
  await pledge(second, people.secondMember, "PUBLISHED", "走访企业");
  await asOwner((client) =>
    client.query(
      `insert into rectification (org_id, id, number, campaign_org_id, campaign_id, source_kind, source_note, problem, owner_person_id, original_due_on, due_on, state, opened_at)
       values ($1, $2, 1207, $3, $4, 'SELF_CHECK', '自查', '走访记录不全', $5, '2026-06-10', '2026-06-10', 'OPENED', now())`,
      [first.id, newId(), county.campaign.orgId, county.campaign.id, people.member.id],
    ),
  );
});

describe("search across the desk", () => {
  test("a person by part of the name, by pinyin and by its initials; the same person once", async () => {
    const { people, first } = county;
    for (const words of ["党员甲", "员甲", "dyj", "dangyuan"])
      expect(await find(people.secretary, first, words), words).toContain("PERSON 党员甲");
    expect((await find(people.secretary, first, "党员甲")).filter((row) => row === "PERSON 党员甲")).toHaveLength(1);
  });

  test("items and rectifications by all their words, a rectification by its number", async () => {
    const { people, first } = county;
    expect(await find(people.secretary, first, "走访 石桥")).toEqual(["ITEM 到石桥村走访十二户"]);
    expect(await find(people.secretary, first, "第1207号")).toContain("RECTIFICATION 走访记录不全");
  });

  test("LIFE-10 drafts are found by nobody, what was raised at home only, and a superior finds what is settled", async () => {
    const { people, first, general } = county;
    expect((await find(people.secretary, first, "走访")).sort()).toEqual([
      "ITEM 到石桥村走访十二户",
      "ITEM 走访养老院",
      "RECTIFICATION 走访记录不全",
    ]);
    const above = await find(people.generalHead, general, "走访");
    expect(above).toContain("ITEM 到石桥村走访十二户");
    expect(above).toContain("ITEM 走访企业");
    expect(above.join()).not.toMatch(/养老院|老同事/);
  });

  test("INV-12 nothing of a sibling or another root, an administrator finds no content, a member has no desk to search", async () => {
    const { people, first, elsewhere } = county;
    expect(await find(people.secretary, first, "企业")).toEqual([]);
    expect(await find(people.stranger, elsewhere, "走访")).toEqual([]);
    expect(await find(people.administrator, first, "走访")).toEqual([]);
    expect(await find(people.administrator, first, "党员甲")).toContain("PERSON 党员甲");
    expect(await find(people.member, first, "走访")).toEqual([]);
    expect(await look(as(people.secondSecretary, first), (scope) => searchDesk(scope, "走访"))).toBeNull();
    await expect(sqlAs("public", "select * from search_desk('走访')")).rejects.toThrow(/permission denied/);
  });

  test("a telephone number's tail finds its owner at home, and nobody from above", async () => {
    const { people, first, general } = county;
    await asOwner((client) =>
      client.query("insert into person_private (person_id, managing_org_id, phone) values ($1, $2, '13900004321')", [
        people.member.id,
        first.id,
      ]),
    );
    expect(await find(people.secretary, first, "4321")).toContain("PERSON 党员甲");
    expect(await find(people.generalHead, general, "4321")).toEqual([]);
  });

  test("the words of items are found by their index, however many there are", async () => {
    await asOwner((client) =>
      client.query(
        `insert into pledge_item (org_id, id, pledge_id, campaign_org_id, campaign_id, number, category_id, text, due_on)
         select i.org_id, gen_random_uuid(), i.pledge_id, i.campaign_org_id, i.campaign_id, 1000 + n, i.category_id, '第' || n || '件办事事项', i.due_on
           from (select * from pledge_item where text like '走访老同事' limit 1) i, generate_series(1, 5000) n`,
      ),
    );
    await adminSql("vacuum analyze pledge_item");
    const many = await adminSql<{ "QUERY PLAN": string }>(
      "explain select id from pledge_item where name_grams(text) @> asked_grams(array['走访', '石桥'])",
    );
    expect(many.map((row) => row["QUERY PLAN"]).join("\n")).toContain("pledge_item_grams");
  });
});
