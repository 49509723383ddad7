import type { Client } from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { begin, look } from "@/lib/kernel/work";
import { countLedger, listLedger } from "@/lib/pledges/ledger/queries";
import { figuresOf, matchingOf } from "@/lib/pledges/ledger/rules";
import { submitReport } from "@/lib/pledges/reports/commands";
import { listLowerReports, listReports } from "@/lib/pledges/reports/queries";
import { rates } from "@/lib/pledges/rules";
import { as, asOwner, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;

/** RPT-02's branch: 24 members with 3 items, 2 with 4; 13 of conduct and 67 of business; 55, 15 and 10 by schedule. */
async function fillBranch(client: Client) {
  const { first, campaign } = county;
  let placed = 0;
  for (let n = 1; n <= 26; n += 1) {
    const [person, pledge] = [newId(), newId()];
    await client.query("insert into person (id, name, initials) values ($1, $2, $3)", [
      person,
      `党员${n}`,
      n === 7 ? "lzy" : "dy",
    ]);
    await client.query(
      `insert into pledge (org_id, id, campaign_org_id, campaign_id, number, pledger_kind, person_id, author_person_id, pledger_name, sort_key, state,
         examiner_person_id, settled_at, published_at, published_on, content_hash, updated_at)
       values ($1, $2, $3, $4, $5, 'PERSON', $6, $6, $7, 'dy', 'PUBLISHED', $8, now(), now(), '2026-03-02', 'x', now())`,
      [first.id, pledge, campaign.orgId, campaign.id, n, person, `党员${n}`, county.people.secretary.id],
    );
    for (let i = 1; i <= (n <= 24 ? 3 : 4); i += 1, placed += 1) {
      const fulfilled = placed < 55;
      await client.query(
        `insert into pledge_item (org_id, id, pledge_id, campaign_org_id, campaign_id, number, category_id, text, due_on, state, fulfilled_on, confirmed_by_person_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          first.id,
          newId(),
          pledge,
          campaign.orgId,
          campaign.id,
          i,
          placed % 6 === 0 && placed < 78 ? campaign.conduct : campaign.business,
          `事项 ${placed}`,
          placed < 70 ? "2026-06-15" : "2026-12-31",
          fulfilled ? "FULFILLED" : "OPEN",
          fulfilled ? "2026-06-01" : null,
          fulfilled ? county.people.secretary.id : null,
        ],
      );
    }
  }
}

beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  await asOwner(fillBranch);
});

const campaign = () => ({ orgId: county.campaign.orgId, id: county.campaign.id });
const atSecretary = () => as(county.people.secretary, county.first);
const members = { who: "members" } as const;

describe("the ledger", () => {
  test("RPT-02 RPT-03 26 pledgers, 80 items, 13 and 67, 55, 15 and 10, at 68.8 % and 78.6 %", async () => {
    const counted = (await look(atSecretary(), (scope) => countLedger(scope, campaign(), members))) ?? [];
    const figures = figuresOf(counted, "members");
    expect(figures).toEqual({
      pledgers: 26,
      items: 80,
      fulfilled: 55,
      due: 15,
      notDue: 10,
      withdrawn: 0,
      families: [
        { family: "政治思想作风", items: 13 },
        { family: "业务工作", items: 67 },
      ],
    });
    expect(((rates(figures).fulfilled ?? 0) * 100).toFixed(1)).toBe("68.8");
  });

  test("INV-06 the tally of the org says the same as its ledger", async () => {
    await adminSql("select rebuild_tallies()");
    const [tally] = await adminSql(
      "select pledgers, items, fulfilled, overdue, not_due from tally where org_id = $1 and reach = 'OWN'",
      [county.first.id],
    );
    expect(tally).toEqual({ pledgers: 26, items: 80, fulfilled: 55, overdue: 15, not_due: 10 });
  });

  test("PLG-22 pages of the ledger hold every item once, forwards and backwards", async () => {
    const page = (place: object) =>
      look(atSecretary(), (scope) => listLedger(scope, campaign(), members, { limit: 50, ...place }));
    const one = (await page({})) ?? [];
    const last = one.at(-1);
    const key = { sortKey: last?.sortKey ?? "", pledge: last?.pledgeNumber ?? 0, item: last?.number ?? 0 };
    const two = (await page({ after: key })) ?? [];
    expect(new Set([...one, ...two].map(({ id }) => id)).size).toBe(80);
    const begin = two[0];
    const back =
      (await page({
        before: { sortKey: begin?.sortKey ?? "", pledge: begin?.pledgeNumber ?? 0, item: begin?.number ?? 0 },
      })) ?? [];
    expect(back.map(({ id }) => id)).toEqual(one.map(({ id }) => id));
  });

  test("PLG-22 one finds by name, initials, wording, family and bucket", async () => {
    const find = async (filter: object) => {
      const counted = await look(atSecretary(), (scope) => countLedger(scope, campaign(), { ...members, ...filter }));
      const rows = await look(atSecretary(), (scope) =>
        listLedger(scope, campaign(), { ...members, ...filter }, { limit: 100 }),
      );
      expect(matchingOf(counted ?? [], "members")).toBe(rows?.length);
      return rows?.length;
    };
    expect(await find({ search: "党员26" })).toBe(4);
    expect(await find({ search: "LZY" })).toBe(3);
    expect(await find({ search: "事项 79" })).toBe(1);
    expect(await find({ search: "100%" })).toBe(0);
    expect(await find({ family: "政治思想作风" })).toBe(13);
    expect(await find({ bucket: "due" })).toBe(15);
    expect(await find({ bucket: "fulfilled", family: "业务工作" })).toBeLessThan(55);
  });

  test("INV-12 another org's ledger is empty of these rows", async () => {
    const { secondSecretary } = county.people;
    expect(await look(as(secondSecretary, county.second), (scope) => countLedger(scope, campaign(), members))).toEqual(
      [],
    );
  });
});

describe("the quarterly report", () => {
  const report = (who: keyof County["people"], period: string, org = county.first) =>
    begin(as(county.people[who], org), (work) => submitReport(work, { period, note: "" }));

  test("PLG-24 the office reports the quarter from the entries, once, with one event", async () => {
    const id = await report("officer", "2026Q2");
    const [row] = (await look(atSecretary(), (scope) => listReports(scope, campaign()))) ?? [];
    expect(row).toMatchObject({ id, items: 80, fulfilled: 55, overdue: 15, notDue: 10, reportedBy: "党务干部" });
    await expect(report("secretary", "2026Q2")).rejects.toMatchObject({ code: "WRONG_STATE" });
    expect(await adminSql("select 1 from audit_event where subject_id = $1", [id])).toHaveLength(1);
  });

  test("PLG-24 a member does not report, nor a stranger, nor a quarter to come", async () => {
    await expect(report("member", "2026Q1")).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(report("generalHead", "2026Q1")).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(report("stranger", "2026Q1")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(report("secretary", "2026Q3")).rejects.toMatchObject({ fields: { period: "notAnOption" } });
  });

  test("PLG-24 the superior sees who has reported and who has not", async () => {
    const { generalHead } = county.people;
    const lower = await look(as(generalHead, county.general), (scope) => listLowerReports(scope, campaign(), "2026Q2"));
    expect(lower?.map(({ items }) => items).sort()).toEqual([80, null]);
  });
});
