import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { look } from "@/lib/kernel/work";
import { findTally, listChildTallies } from "@/lib/tallies/queries";
import { as, asOwner, setDay, type TestOrg } from "@/tests/support/county";
import { adminSql, sqlAs } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { publishItem } from "../jobs/published";

let county: County;
let branches: TestOrg[] = [];
let items: { id: string; orgId: string }[] = [];

beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  const { first, second, people } = county;
  branches = [first, second];
  items = await asOwner(async (client) => {
    const made: typeof items = [];
    const pledgers = [people.member, people.colleague, people.leader, people.secretary, people.retired];
    for (const org of branches) {
      for (const [place, person] of pledgers.entries()) {
        const { itemId } = await publishItem(client, county, org, person, `2026-0${place + 3}-15`);
        made.push({ id: itemId, orgId: org.id });
      }
    }
    return made;
  });
  await sqlAs("worker", "select rebuild_tallies()"); // as the issuing of the campaign marked every org
});

const stale = (org: string) =>
  adminSql("insert into tally_stale (org_id, campaign_org_id, campaign_id) values ($1, $2, $3)", [
    org,
    county.campaign.orgId,
    county.campaign.id,
  ]);
const fold = async () => {
  for (let folded = 1; folded > 0; ) {
    const [row] = await sqlAs<{ folded: number }>("worker", "select fold_tallies(3) as folded");
    folded = row?.folded ?? 0;
  }
};
const numbers = () =>
  adminSql("select to_jsonb(t) - 'counted_at' as figures from tally t order by org_id, campaign_id, reach");

/** What can happen to a counted row; each leaves a mark, as its command would. */
const changes = {
  fulfil: (place: number) => change(place, "update pledge_item set state = 'CLAIMED' where id = $1 and state = 'OPEN'"),
  withdraw: (place: number) =>
    change(
      place,
      "update pledge_item set state = 'WITHDRAWN', withdrawn_on = today(), withdrawn_reason = '政策调整' where id = $1 and state = 'OPEN'",
    ),
  rectify: (place: number) =>
    change(
      place,
      `insert into rectification (org_id, id, number, campaign_org_id, campaign_id, source_kind, source_note, problem, owner_person_id, original_due_on, due_on, opened_at)
       select i.org_id, gen_random_uuid(), (select count(*) + 1 from rectification where org_id = i.org_id), i.campaign_org_id, i.campaign_id, 'SELF_CHECK', '自查', '问题', p.author_person_id, today() - 9, today() - 2, app_now()
         from pledge_item i join pledge p on p.id = i.pledge_id where i.id = $1`,
    ),
  leave: (place: number) =>
    change(
      place,
      "update enrolment e set left_on = today(), reason = '组织关系转出' from pledge_item i where i.id = $1 and e.org_id = i.org_id and e.person_id = (select person_id from pledge p where p.id = i.pledge_id)",
    ),
};
async function change(place: number, text: string) {
  const item = items[place % items.length];
  if (!item) return;
  await adminSql(text, [item.id]);
  await stale(item.orgId);
}

describe("folding", () => {
  it("gives after any changes, in any batches, exactly what counting everything anew gives", async () => {
    const step = fc.tuple(
      fc.constantFrom<(keyof typeof changes)[]>("fulfil", "withdraw", "rectify", "leave"),
      fc.nat(9),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const [name, place, now] of steps) {
          await changes[name](place);
          if (now) await fold();
        }
        await fold();
        const folded = await numbers();
        await sqlAs("worker", "select rebuild_tallies()");
        expect(await numbers()).toEqual(folded);
      }),
      { numRuns: 8 },
    );
  });

  it("INV-06 the buckets sum to the total, and a superior's sum is its children's", async () => {
    const { general, people, campaign, working } = county;
    const key = { campaignOrgId: campaign.orgId, campaignId: campaign.id };
    const [tree, children, above] = (await look(as(people.generalHead, general), async (scope) => [
      await findTally(scope, general.id, key, "TREE"),
      await listChildTallies(scope, key),
      await findTally(scope, working.id, key, "TREE"),
    ])) ?? [null, [], null];
    expect(above).toBeNull(); // a lower org does not read the figures above it
    if (!tree || !Array.isArray(children)) throw new Error("no figures");
    expect(tree).toMatchObject({ items: tree.fulfilled + tree.overdue + tree.notDue });
    const sum = (figure: "items" | "members" | "withdrawn" | "rectificationsLate") =>
      children.reduce((total, child) => total + child[figure], 0);
    expect([sum("items"), sum("withdrawn"), sum("rectificationsLate")]).toEqual([
      tree.items,
      tree.withdrawn,
      tree.rectificationsLate,
    ]);
    expect(children.map(({ leaf }) => leaf)).toEqual([true, true]);
  });

  it("puts the children in the order asked for and pages in the order of the tree", async () => {
    const { general, people, campaign } = county;
    const key = { campaignOrgId: campaign.orgId, campaignId: campaign.id };
    await look(as(people.generalHead, general), async (scope) => {
      const [one] = await listChildTallies(scope, key, { limit: 1 });
      const rest = await listChildTallies(scope, key, { after: one?.path ?? "", limit: 50 });
      expect([one?.orgId, ...rest.map(({ orgId }) => orgId)].sort()).toEqual(branches.map(({ id }) => id).sort());
      const late = await listChildTallies(scope, key, { order: "late", descending: true, limit: 50 });
      expect(late.map((child) => child.rectificationsLate)).toEqual(
        late.map((child) => child.rectificationsLate).sort((a, b) => b - a),
      );
    });
  });

  it("INV-12 the application writes no figure itself", async () => {
    await expect(sqlAs("app", "select fold_tallies(1)")).rejects.toThrow(/permission denied/);
    await expect(sqlAs("app", "delete from tally")).resolves.toEqual([]);
    expect((await numbers()).length).toBeGreaterThan(0);
  });
});
