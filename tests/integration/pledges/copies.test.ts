import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { listLastYear, listNearCopies } from "@/lib/pledges/copies/queries";
import { saveItem } from "@/lib/pledges/drafts/commands";
import { findPledge } from "@/lib/pledges/queries";
import { as, asOwner, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { makeDraft, makePublished, wording } from "./steps";

let county: County;
beforeAll(() => setDay("2026-06-20"));
beforeEach(async () => {
  county = await makeCounty();
});
const at = (who: keyof County["people"], org: "first" | "second" | "general" = "first") =>
  as(county.people[who], county[org]);

/** A campaign of the year before, with one kept item of this member. */
async function makeLastYear(text: string) {
  const { orgId, id, business } = county.campaign;
  await asOwner(async (client) => {
    const [campaign, category, pledge] = (
      await client.query("select gen_random_uuid() as a, gen_random_uuid() as b, gen_random_uuid() as c")
    ).rows.flatMap(({ a, b, c }) => [a, b, c]);
    await client.query(
      "insert into campaign (org_id, id, template_code, title, theme, requirement, year, begins_on, ends_on, state, issued_at) select org_id, $3, template_code, '去年', theme, requirement, 2025, '2025-01-01', '2025-12-31', 'ARCHIVED', issued_at from campaign where org_id = $1 and id = $2",
      [orgId, id, campaign],
    );
    await client.query(
      "insert into pledge_category (org_id, id, campaign_id, position, name, family, pledger_kind) select org_id, $3, $4, position, name, family, pledger_kind from pledge_category where org_id = $1 and id = $2",
      [orgId, business, category, campaign],
    );
    await client.query(
      `insert into pledge (org_id, id, campaign_org_id, campaign_id, number, pledger_kind, person_id, author_person_id, pledger_name, sort_key, state, examiner_person_id, settled_at, published_at, published_on, content_hash, updated_at)
       values ($1, $2, $3, $4, 1, 'PERSON', $5, $5, '党员甲', 'x', 'PUBLISHED', $6, now(), now(), '2025-02-01', 'hash', now())`,
      [county.first.id, pledge, orgId, campaign, county.people.member.id, county.people.secretary.id],
    );
    await client.query(
      "insert into pledge_item (org_id, id, pledge_id, campaign_org_id, campaign_id, number, category_id, text, due_on, state, fulfilled_on, confirmed_by_person_id) values ($1, gen_random_uuid(), $2, $3, $4, 2, $5, $6, '2025-12-31', 'FULFILLED', '2025-12-01', $7)",
      [county.first.id, pledge, orgId, campaign, category, text, county.people.secretary.id],
    );
  });
}

describe("near copies", () => {
  test("PLG-11 an item that reads like a colleague's public one is pointed out to its author and its examiner alone", async () => {
    await makePublished(county, county.people.colleague);
    const draft = await makeDraft(county);
    const seen = (caller: ReturnType<typeof as>) => look(caller, (scope) => listNearCopies(scope, draft.pledgeId));
    expect(await seen(at("member"))).toMatchObject([
      { itemId: draft.itemId, pledger: "党员乙", own: false, year: 2026, similarity: 1 },
    ]);
    expect(await seen(at("secretary"))).toHaveLength(1);
    expect(await seen(at("colleague"))).toEqual([]);
    expect(await seen(at("generalHead", "general"))).toEqual([]);
    expect(await seen(at("secondSecretary", "second"))).toEqual([]);
  });

  test("PLG-11 last year's own wording with another figure is a copy; another matter is none; drafts of others are not compared", async () => {
    await makeLastYear("办理时限由 25 个工作日压到 20 个");
    await makeDraft(county, county.people.colleague);
    const draft = await makeDraft(county);
    const other = wording(draft.pledgeId, county.campaign.business, { text: "每周到上筏村走访两户困难党员" });
    await begin(at("member"), (work) => saveItem(work, other));
    const copies = await look(at("member"), (scope) => listNearCopies(scope, draft.pledgeId));
    expect(copies).toMatchObject([{ itemId: draft.itemId, year: 2025, number: 2, own: true }]);
  });

  test("PLG-03 what the same member promised last year is offered in the new one", async () => {
    await makeLastYear("办理时限由 25 个工作日压到 20 个");
    const draft = await makeDraft(county);
    const offered = await look(at("member"), async (scope) =>
      listLastYear(scope, await findPledge(scope, draft.pledgeId)),
    );
    expect(offered).toMatchObject([{ text: "办理时限由 25 个工作日压到 20 个", kept: true }]);
    const none = await makeDraft(county, county.people.colleague);
    expect(
      await look(at("colleague"), async (scope) => listLastYear(scope, await findPledge(scope, none.pledgeId))),
    ).toEqual([]);
  });
});

describe("what a body promises", () => {
  test("LIFE-13 names who leads it, whose it is and who helps, frozen with the wording", async () => {
    const draft = await makeDraft(county);
    const item = wording(draft.pledgeId, county.campaign.business, {
      lead: "副局长",
      office: "工程股",
      assisting: "办公室",
    });
    await begin(at("member"), (work) => saveItem(work, { ...item, itemId: draft.itemId }));
    expect(await adminSql("select lead, office, assisting from pledge_item where id = $1", [draft.itemId])).toEqual([
      { lead: "副局长", office: "工程股", assisting: "办公室" },
    ]);
    const { itemId } = await makePublished(county, county.people.colleague);
    await expect(
      begin(at("secretary"), (work) =>
        work.db.$executeRawUnsafe(`update pledge_item set lead = '别人' where id = '${itemId}'`),
      ),
    ).rejects.toThrow("PUBLISHED_WORDING");
  });
});
