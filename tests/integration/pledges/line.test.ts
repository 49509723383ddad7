import type { Client } from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { look } from "@/lib/kernel/work";
import { findLine, type LinePage, listLine } from "@/lib/pledges/line/queries";
import { writeDueKey, writeTreeKey } from "@/lib/pledges/line/rules";
import type { LineQuery } from "@/lib/pledges/line/schema";
import { as, asOwner, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
const perOrg = 70;

/** One person's published pledge of many items: a third kept, a third overdue, the others not yet due; and another's that is settled, not published. */
async function fill(client: Client, org: TestOrg, person: TestPerson, other: TestPerson) {
  const { campaign, people } = county;
  const pledge = async (number: number, state: string, by: TestPerson) => {
    const id = newId();
    await client.query(
      `insert into pledge (org_id, id, campaign_org_id, campaign_id, number, pledger_kind, person_id, author_person_id, pledger_name, sort_key, state,
         examiner_person_id, settled_at, published_at, published_on, content_hash, updated_at)
       values ($1, $2, $3, $4, $5, 'PERSON', $6, $6, '某人', $7, $8, $9, now(), now(), '2026-03-02', 'x', now())`,
      [org.id, id, campaign.orgId, campaign.id, number, by.id, `k${number}`, state, people.rootHead.id],
    );
    return id;
  };
  const [published, settled] = [await pledge(1, "PUBLISHED", person), await pledge(2, "SETTLED", other)];
  for (let n = 0; n <= perOrg; n += 1) {
    const [kept, day] = [n > 0 && n % 3 === 0, n % 3 === 1 ? "2026-05-31" : "2026-11-30"];
    await client.query(
      `insert into pledge_item (org_id, id, pledge_id, campaign_org_id, campaign_id, number, category_id, text, due_on, state, fulfilled_on, confirmed_by_person_id)
       values ($1, $2, $3, $4, $5, $6, $7, '事项', $8, $9, $10, $11)`,
      [
        org.id,
        newId(),
        n > 0 ? published : settled,
        campaign.orgId,
        campaign.id,
        Math.max(n, 1),
        campaign.business,
        day,
        kept ? "FULFILLED" : "OPEN",
        kept ? "2026-05-01" : null,
        kept ? people.rootHead.id : null,
      ],
    );
  }
}

beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  await asOwner(async (client) => {
    await fill(client, county.first, county.people.member, county.people.colleague);
    await fill(client, county.second, county.people.secondMember, county.people.secondSecretary);
  });
  await adminSql("select rebuild_tallies()");
});

const root = () => as(county.people.rootHead, county.root);
const read = (query: LineQuery, caller = root()) =>
  look(caller, async (scope) => {
    const line = await findLine(scope, query.below);
    return line && { line, ...(await listLine(scope, line, query)) };
  });
const idsOf = (page: LinePage | null | undefined) => page?.rows.map(({ id }) => id) ?? [];

describe("the items of a line", () => {
  test.each(["tree", "due"] as const)(
    "PLG-22 in order by %s every published item of every organisation below comes once, forwards, backwards and from the end",
    async (sort) => {
      const write = sort === "due" ? writeDueKey : writeTreeKey;
      const pages: string[][] = [];
      let after: string | undefined;
      let page = await read({ sort });
      for (; page; page = after ? await read({ sort, after }) : null) {
        pages.push(idsOf(page));
        const last = page.rows.at(-1);
        after = page.after && last ? write(last) : undefined;
      }
      expect(pages.map(({ length }) => length)).toEqual([50, 50, 40]);
      expect(new Set(pages.flat()).size).toBe(2 * perOrg);
      const end = await read({ sort, end: "1" });
      expect(idsOf(end)).toEqual(pages.flat().slice(-50));
      const first = end?.rows[0];
      const back = await read({ sort, before: first ? write(first) : "" });
      expect(idsOf(back)).toEqual(pages.flat().slice(-100, -50));
    },
  );

  test("RPT-03 the buckets of the line hold what their figures say, and sum to the whole", async () => {
    const figures = (await read({}))?.line.figures;
    const counted = { fulfilled: 0, due: 0, notDue: 0 };
    for (const bucket of ["fulfilled", "due", "notDue"] as const) {
      const [page, rest] = [await read({ bucket, sort: "due" }), await read({ bucket, sort: "tree" })];
      expect(new Set(idsOf(page))).toEqual(new Set(idsOf(rest)));
      counted[bucket] = page?.rows.length ?? 0;
    }
    expect(counted).toEqual({ fulfilled: 46, due: 48, notDue: 46 });
    expect(figures).toMatchObject({ items: 140, ...counted });
  });

  test("ORG-07 narrowed to a lower organisation it holds that line alone; another line's organisation is not there", async () => {
    const general = as(county.people.generalHead, county.general);
    const narrowed = await read({ below: county.second.code, sort: "due" }, general);
    expect(narrowed?.rows.every(({ orgCode }) => orgCode === county.second.code)).toBe(true);
    expect(narrowed?.line.figures?.items).toBe(perOrg);
    expect(idsOf(await read({ sort: "tree" }, general))).toHaveLength(50);
    expect(await read({ below: county.elsewhere.code }, general)).toBeNull();
    expect(await read({}, as(county.people.stranger, county.elsewhere))).toBeNull();
  });

  test("PLG-22 what is settled but not published stands in no page of it", async () => {
    const settled = await adminSql<{ id: string }>(
      "select i.id from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id where p.state = 'SETTLED'",
    );
    expect(settled).toHaveLength(2);
    const shown = [...idsOf(await read({ bucket: "notDue" })), ...idsOf(await read({ bucket: "notDue", sort: "due" }))];
    expect(settled.filter(({ id }) => shown.includes(id))).toEqual([]);
  });

  test("a key that is none begins at the beginning", async () => {
    expect(idsOf(await read({ after: "'; drop" }))).toEqual(idsOf(await read({})));
  });
});
