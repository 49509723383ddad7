import { beforeAll, describe, expect, it } from "vitest";
import { moveDay } from "@/lib/campaigns/dates/commands";
import { listDateMoves } from "@/lib/campaigns/dates/queries";
import { newId } from "@/lib/kernel/ids";
import { begin, beginJob, look } from "@/lib/kernel/work";
import { contentHash } from "@/lib/pledges/rules";
import { cancelMoved, openOverdue } from "@/lib/rectifications/lateness/commands";
import { as, asOwner, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
const item = newId();
const old = "2026-06-10";
const fresh = "2026-07-02";

const move = (person: TestPerson, org: TestOrg, changes: Partial<{ from: string; to: string }> = {}) =>
  begin(as(person, org), (work) =>
    moveDay(work, { campaignId: county.campaign.id, from: old, to: fresh, basisDocument: "县委通知", ...changes }),
  );
const lateItems = () =>
  adminSql("select 1 from pledge_item where id = $1 and due_on <= (select demo_day from installation)", [item]);

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  const { first, root, campaign, people } = county;
  const pledge = newId();
  await asOwner(async (client) => {
    await client.query(
      `insert into pledge (org_id, id, campaign_org_id, campaign_id, number, pledger_kind, person_id, author_person_id, pledger_name, sort_key, leading_cadre, state, examiner_person_id, settled_at, published_at, published_on, content_hash, updated_at)
       values ($1, $2, $3, $4, 1, 'PERSON', $5, $5, '党员甲', '党员甲', false, 'PUBLISHED', $6, now(), now(), '2026-03-01', 'hash', now())`,
      [first.id, pledge, root.id, campaign.id, people.member.id, people.deputy.id],
    );
    await client.query(
      "insert into pledge_item (org_id, id, pledge_id, campaign_org_id, campaign_id, number, category_id, text, target, due_on) values ($1, $2, $3, $4, $5, 1, $6, '午间轮值', '每天一人', $7)",
      [first.id, item, pledge, root.id, campaign.id, campaign.business, old],
    );
    await client.query(
      "insert into campaign_stage (org_id, id, campaign_id, position, name, focus, ends_on) values ($1, $2, $3, 1, '动员部署', '', $4)",
      [root.id, newId(), campaign.id, old],
    );
    await client.query(
      "insert into campaign_deadline (org_id, id, campaign_id, kind, period, due_on, original_due_on) values ($1, $2, $3, 'QUARTERLY_REPORT', '2026Q2', $4, $4)",
      [root.id, newId(), campaign.id, old],
    );
  });
});

describe("上级调整时限", () => {
  it("INV-12 LIFE-07 only the head of the issuer moves a day: not the office, a lower organisation or another county", async () => {
    const { people, root, first, elsewhere } = county;
    await expect(move(people.secretary, first)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(move(people.stranger, elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(move(people.stranger, root)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(move(people.rootHead, root, { from: "2026-06-11" })).rejects.toThrow("INVALID");
  });

  it("LIFE-07 INV-06 one move takes stages, reports and published items along; the item keeps a public version with the basis, nobody is late", async () => {
    const { people, root, first } = county;
    expect(await beginJob(first.id, openOverdue)).toBe(1);
    expect(await lateItems()).toHaveLength(1);
    expect(await move(people.rootHead, root)).toBe(1);
    const moves = await look(as(people.rootHead, root), (scope) => listDateMoves(scope, county.campaign));
    expect(moves?.[0]).toMatchObject({
      fromDay: old,
      toDay: fresh,
      stages: 1,
      reports: 1,
      items: 1,
      basisDocument: "县委通知",
    });
    const versions = await adminSql<{ version: number; due: string; reason: string; hash: string }>(
      "select version::int as version, due_on::text as due, reason, content_hash as hash from pledge_item_version where item_id = $1 order by version",
      [item],
    );
    expect(versions.map(({ version, due, reason }) => [version, due, reason])).toEqual([
      [1, old, ""],
      [2, fresh, "上级调整时限：县委通知"],
    ]);
    const wording = { number: 1, text: "午间轮值", target: "每天一人", beneficiary: "", checkedHow: "" };
    expect(versions.map(({ hash }) => hash)).toEqual([old, fresh].map((dueOn) => contentHash([{ ...wording, dueOn }])));
    expect(await lateItems()).toEqual([]);
    const told = await adminSql("select 1 from audit_event where kind = 'campaign.move_day' and org_id = any($1)", [
      [root.id, first.id],
    ]);
    expect(told).toHaveLength(2);
  });

  it("LIFE-07 what the old day opened is withdrawn by the job; late on the new day it is opened once more", async () => {
    const { first } = county;
    expect(await beginJob(first.id, cancelMoved)).toBe(1);
    const states = () =>
      adminSql<{ state: string }>("select state from rectification where source_item_id = $1 order by opened_at", [
        item,
      ]);
    expect(await states()).toEqual([{ state: "CANCELLED" }]);
    expect(await beginJob(first.id, openOverdue)).toBe(0);
    await setDay("2026-07-20");
    expect(await beginJob(first.id, openOverdue)).toBe(1);
    expect(await beginJob(first.id, openOverdue)).toBe(0);
    expect(await states()).toEqual([{ state: "CANCELLED" }, { state: "OPENED" }]);
  });

  it("LIFE-07 without its basis document, or backwards, the database itself refuses a move", async () => {
    const { people, root, campaign } = county;
    const raw = (from: string, to: string, basis: string) =>
      begin(as(people.rootHead, root), (work) =>
        work.db.$queryRawUnsafe(
          "select org_id::text from move_campaign_day($1::uuid, gen_random_uuid(), $2::date, $3::date, $4)",
          campaign.id,
          from,
          to,
          basis,
        ),
      );
    await expect(raw(fresh, "2026-08-01", "")).rejects.toThrow("date_move_reason");
    await expect(raw(fresh, old, "县委通知")).rejects.toThrow("date_move_reason");
    await expect(
      begin(as(people.rootHead, root), (work) =>
        work.db.$executeRawUnsafe("update campaign_date_move set basis_document = '改'"),
      ),
    ).rejects.toThrow();
  });
});
