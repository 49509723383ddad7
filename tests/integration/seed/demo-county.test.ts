import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { contentHash } from "@/lib/pledges/rules";
import { loadDemoCounty } from "@/prisma/seed/demo-county";
import { asOwner } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";

let logins: string[] = [];

beforeAll(async () => {
  logins = await asOwner(async (client) => {
    await client.query("begin");
    const keys = await loadDemoCounty(client);
    await client.query("select rebuild_tallies()");
    await client.query("commit");
    return keys.map(({ login }) => login);
  });
}, 120_000);

const number = async (sql: string, values: unknown[] = []) =>
  Number((await adminSql<{ n: string }>(`select (${sql}) as n`, values))[0]?.n);

/** Items of members alone: what an organisation pledges is counted apart (RPT-02). */
const membersItems = (code: string) =>
  adminSql<{ items: number; fulfilled: number; due: number; notDue: number; political: number }>(
    `select count(*)::int as items, (count(*) filter (where i.state = 'FULFILLED'))::int as fulfilled,
            (count(*) filter (where i.state <> 'FULFILLED' and i.due_on <= today()))::int as due,
            (count(*) filter (where i.state <> 'FULFILLED' and i.due_on > today()))::int as "notDue",
            (count(*) filter (where c.family = '政治思想作风'))::int as political
       from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id join org o on o.id = p.org_id
       join pledge_category c on c.org_id = i.campaign_org_id and c.id = i.category_id
      where o.code = $1 and p.pledger_kind = 'PERSON' and p.state = 'PUBLISHED' and i.state <> 'WITHDRAWN'
        and exists (select 1 from campaign y where y.org_id = p.campaign_org_id and y.id = p.campaign_id and y.year = 2026)`,
    [code],
  );

describe("the demo county in the database", () => {
  it("RPT-02 the discipline branch has 80 items: 55 fulfilled, 15 due, 10 not yet due, 13 of conduct", async () => {
    expect(await membersItems("sj10")).toEqual([{ items: 80, fulfilled: 55, due: 15, notDue: 10, political: 13 }]);
  });

  it("the first branch has 63 items: 34 fulfilled, 8 due, 21 not yet due, 25 of conduct", async () => {
    expect(await membersItems("sj05")).toEqual([{ items: 63, fulfilled: 34, due: 8, notDue: 21, political: 25 }]);
  });

  it("CAM-18 enrols 700 members in the whole tree, and every tally's buckets sum to its items", async () => {
    expect(
      await number(
        "select t.members from tally t join org o on o.id = t.org_id where o.code = 'sj01' and t.reach = 'TREE' and t.members > 0",
      ),
    ).toBe(700);
    expect(await number("select count(*) from tally where items <> fulfilled + overdue + not_due")).toBe(0);
  });

  it("INV-12 every chain of the log holds", async () => {
    expect(await number("select count(*) from audit_event")).toBeGreaterThan(10_000);
    expect(await adminSql("select * from audit_breaks()")).toEqual([]);
  });

  it("INV-06 a published pledge stands under the hash of the wording of that day, and nothing overdue lacks a rectification", async () => {
    const rows = await adminSql<{ hash: string; items: Parameters<typeof contentHash>[0] }>(
      `select p.content_hash as hash, jsonb_agg(jsonb_build_object('number', i.number, 'text', coalesce(v.text, i.text), 'target', coalesce(v.target, i.target),
          'dueOn', coalesce(v.due_on, i.due_on)::text, 'beneficiary', i.beneficiary, 'checkedHow', i.checked_how)) as items
         from pledge p join pledge_item i on i.org_id = p.org_id and i.pledge_id = p.id
         left join pledge_item_version v on v.org_id = i.org_id and v.item_id = i.id and v.version = 1 where p.state = 'PUBLISHED' group by p.org_id, p.id`,
    );
    expect(rows.filter(({ hash, items }) => contentHash(items) !== hash)).toEqual([]);
    expect(await number("select count(*) from orgs_with_overdue_items()")).toBe(0);
  });

  it("INV-03 every review of the open round was the reviewer's to make", async () => {
    expect(
      await number(`select count(*) from review r join review_round w on w.org_id = r.round_org_id and w.id = r.round_id
        where w.state = 'OPEN' and not may_review(r.org_id, r.target_id, r.reviewer_org_id, r.reviewer_duty_id, r.reviewer_person_id, r.authority, r.link_org_id, r.link_id)`),
    ).toBe(0);
  });

  it("INV-07 every leading cadre's pledge covers both families and holds a leader item", async () => {
    expect(
      await number(`select count(*) from pledge p where p.leading_cadre and
        (select count(distinct c.family) < 2 or count(*) filter (where i.standard = 'LEADER') = 0 from pledge_item i
           join pledge_category c on c.org_id = i.campaign_org_id and c.id = i.category_id where i.org_id = p.org_id and i.pledge_id = p.id)`),
    ).toBe(0);
  });

  it("INV-08 the published root of an evaluation comes out of its ballots again", async () => {
    const [round] = await adminSql<{ root: string; leaves: string[] }>(
      `select r.merkle_root as root, array_agg(encode(sha256(b.ballot_key || convert_to(b.overall || ':' || array_to_string(b.answers, ','), 'UTF8')), 'hex') order by b.ballot_key) as leaves
         from evaluation_round r join org o on o.id = r.org_id join ballot b on b.org_id = r.org_id and b.round_id = r.id where o.code = 'sj14' group by r.org_id, r.id`,
    );
    let level: Buffer[] = (round?.leaves ?? []).map((leaf) => Buffer.from(leaf, "hex"));
    while (level.length > 1)
      level = level.flatMap((left, at) => (at % 2 === 0 ? [joined(left, level[at + 1] ?? left)] : []));
    expect(level[0]?.toString("hex")).toBe(round?.root);
  });

  it("INV-10 every nomination of this year met every rule", async () => {
    expect(await number("select count(*) from nomination_check where not passed")).toBe(0);
    expect(
      await number(
        "select count(*) from nomination n where n.state <> 'GRANTED' and not exists (select 1 from nomination_check k where k.nomination_id = n.id)",
      ),
    ).toBe(0);
  });

  it("LIFE-14 the merged branches' printed codes lead to their successor", async () => {
    const rows = await adminSql<{ code: string }>(
      "select o.code from code_directory d join org o on o.id = d.org_id where d.code in ('sj45', 'sj46')",
    );
    expect(rows.map(({ code }) => code)).toEqual(["sj13", "sj13"]);
  });

  it("LIFE-12 ORG-06 every party group has a head among its members; windows have staff and a head", async () => {
    expect(await number("select count(*) from party_group where head_person_id is null")).toBe(0);
    expect(
      await number(
        "select count(*) from unit u where u.kind = 'WINDOW' and not exists (select 1 from unit_head h join membership m on m.org_id = h.org_id and m.person_id = h.person_id and m.unit_id = h.unit_id where h.org_id = u.org_id and h.unit_id = u.id)",
      ),
    ).toBe(0);
  });

  it("opens six accounts that must change their password", async () => {
    expect(logins).toEqual(["zhoujinghe", "shenruogu", "linzhiyuan", "jihuaichuan", "duruoxi", "wangyouheng"]);
    expect(await number("select count(*) from account where must_change")).toBe(6);
  });
});

const joined = (left: Buffer, right: Buffer): Buffer => createHash("sha256").update(left).update(right).digest();
