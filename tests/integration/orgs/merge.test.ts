import { beforeAll, describe, expect, it } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import type { MergeOrg } from "@/lib/orgs/changes/schema";
import { findOrgByCode } from "@/lib/orgs/codes";
import { mergeOrg } from "@/lib/orgs/places/commands";
import { planMerge } from "@/lib/orgs/plans/queries";
import { findOrgNode, listLowerOrgs } from "@/lib/orgs/queries";
import { prepareTargets } from "@/tests/support/attack-targets";
import { as, asOwner, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let ids: Record<string, string>;
beforeAll(async () => {
  county = await makeCounty();
  ids = await prepareTargets(county);
  await asOwner(async (client) => {
    const { first, root, campaign } = county;
    await client.query(
      "insert into evaluation_round (org_id, id, campaign_org_id, campaign_id, number, title, period, opens_on, closes_on, state) values ($1, $2, $3, $4, 1, '第一批', '2026H1', '2026-01-01', '2026-12-31', 'OPEN')",
      [first.id, evaluation, root.id, campaign.id],
    );
    await client.query(
      "insert into slip (org_id, issue_hash, round_id, evaluator_class) values ($1, sha256(convert_to('issue' || $3, 'UTF8')), $2, 'MASSES')",
      [first.id, evaluation, slipCode()],
    );
    // A supervision visit whose finding led to the open rectification.
    await client.query(
      `insert into supervision_visit (org_id, id, number, kind, by_org_id, lead_person_id, visited_on, situation) values ($1, $2, 1, 'DAILY', $3, $4, '2026-03-02', '看了台账')`,
      [first.id, visit, root.id, county.people.rootHead.id],
    );
    await client.query(
      "insert into supervision_finding (org_id, id, visit_id, position, kind, text, rectification_org_id, rectification_id) values ($1, gen_random_uuid(), $2, 0, 'PROBLEM', '台账缺页', $1, $3)",
      [first.id, visit, ids.rectification],
    );
    await client.query("select rebuild_tallies()");
  });
});
const evaluation = "0190a000-0000-7000-8000-000000000001";
const visit = "0190a000-0000-7000-8000-000000000002";
const slipCode = () => `${county.first.code}-abcdefghij`;

const input = (change: Partial<MergeOrg> = {}): MergeOrg => ({
  target: county.first.code,
  successor: county.second.code,
  effectiveOn: "2026-05-20",
  documentTitle: "关于党支部合并的批复",
  documentNumber: "",
  ...change,
});
const merge = (person: TestPerson, at: TestOrg, change: Partial<MergeOrg> = {}) =>
  begin(as(person, at), (work) => mergeOrg(work, input(change)));
const orgsOf = (table: string, id: string) =>
  adminSql<{ org_id: string }>(`select org_id from ${table} where id = $1`, [id]);
const treeOf = async (orgId: string) =>
  (
    await adminSql("select members, items, rectifications_open from tally where org_id = $1 and reach = 'TREE'", [
      orgId,
    ])
  )[0];

describe("LIFE-14 who may merge, and what stands in the way", () => {
  it("not the branch itself, not a sibling, not another root; nothing changes", async () => {
    const { secretary, secondSecretary, stranger, member } = county.people;
    await expect(merge(secretary, county.first)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(merge(member, county.first)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(merge(secondSecretary, county.second)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(merge(stranger, county.elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const raw = (what: string) => begin(as(secretary, county.first), (work) => work.db.$executeRawUnsafe(what));
    await expect(
      raw(
        `select absorb_org('${county.first.id}', '${county.second.id}', 'MERGE', '{"title": "x", "effectiveOn": "2026-05-20"}')`,
      ),
    ).rejects.toThrow(/NOT_FOUND/);
    await expect(raw("insert into carrying_over values (pg_current_xact_id())")).rejects.toThrow(/permission denied/);
  });

  it("members go only where members are held, and nobody merges into what stands below", async () => {
    const { workingHead } = county.people;
    await expect(merge(workingHead, county.working, { successor: county.working.code })).rejects.toMatchObject({
      fields: { successor: "takesNoMembers" },
    });
    await expect(
      merge(workingHead, county.working, { target: county.general.code, successor: county.first.code }),
    ).rejects.toMatchObject({ fields: { successor: "belowItself" } });
  });

  it("the superior sees beforehand, in numbers, what will change", async () => {
    const plan = await look(as(county.people.generalHead, county.general), (scope) => planMerge(scope, input()));
    expect(plan?.outlook).toMatchObject({
      members: 9,
      rounds: 1,
      due: 2,
      evaluations: 1,
      slips: 1,
      rectifications: 1,
      codes: [county.first.code],
    });
  });
});

describe("LIFE-14 two branches merge in the middle of a round", () => {
  it("members, enrolment, pledges, open reviews, rectifications and evaluations go to the successor; the old chain, the new one and the superior record it", async () => {
    const before = await treeOf(county.root.id);
    await merge(county.people.generalHead, county.general);
    const [closed] = await adminSql("select closed_on::text, parent_id from org where id = $1", [county.first.id]);
    expect(closed).toEqual({ closed_on: "2026-05-20", parent_id: county.second.id });
    const homes = await adminSql<{ n: number }>(
      "select count(*)::int as n from membership where org_id = $1 and ends_on is null and begins_on = '2026-05-20'",
      [county.second.id],
    );
    expect(homes).toEqual([{ n: 9 }]);
    expect(
      await adminSql("select count(*)::int as n from membership where org_id = $1 and ends_on = '2026-05-19'", [
        county.first.id,
      ]),
    ).toEqual([{ n: 9 }]);
    for (const [table, id] of [
      ["pledge", ids.published],
      ["pledge_item", ids.item],
      ["review_target", ids.target],
      ["review", ids.review],
      ["rectification", ids.rectification],
      ["evaluation_round", evaluation],
    ] as const)
      expect(await orgsOf(table, id ?? ""), table).toEqual([{ org_id: county.second.id }]);
    // What was found stays with the visit and leads to where the rectification went.
    const found = await adminSql(
      "select f.org_id, f.rectification_org_id, r.problem from supervision_finding f join rectification r on r.org_id = f.rectification_org_id and r.id = f.rectification_id",
    );
    expect(found).toEqual([{ org_id: county.first.id, rectification_org_id: county.second.id, problem: "问题" }]);
    await adminSql("select fold_tallies(100)");
    expect(await treeOf(county.root.id)).toEqual(before);
    const chains = await adminSql<{ org_id: string }>("select org_id from audit_event where kind = 'org.merge'");
    expect(chains.map(({ org_id }) => org_id).sort()).toEqual(
      [county.first.id, county.second.id, county.general.id].sort(),
    );
  });

  it("INV-05 the open round goes on with the successor, drafts included; the emptied one is closed", async () => {
    const rounds = await adminSql<{ org_id: string; state: string; drawn: number }>(
      "select org_id, state, drawn from review_round order by state",
    );
    expect(rounds).toEqual([
      { org_id: county.first.id, state: "CLOSED", drawn: 0 },
      { org_id: county.second.id, state: "OPEN", drawn: 2 },
    ]);
    const [review] = await adminSql("select round_org_id, state from review where id = $1", [ids.review]);
    expect(review).toEqual({ round_org_id: county.second.id, state: "DRAFT" });
  });

  it("every figure counted anew is the figure carried over", async () => {
    const seen = async () =>
      await adminSql("select org_id, members, items, pledgers, reviews_due from tally where reach = 'TREE' order by 1");
    const folded = await seen();
    await adminSql("select rebuild_tallies()");
    expect(await seen()).toEqual(folded);
  });

  it("the old code leads to the successor, and a printed slip still votes", async () => {
    expect(await findOrgByCode(county.first.code)).toBe(county.second.id);
    const [slip] = await adminSql<{ found: { state: string } }>("select read_by_code($1) as found", [slipCode()]);
    expect(slip?.found).toMatchObject({ state: "OPEN" });
    const cast = await adminSql("select outcome from cast_ballots($1, '{1}', '{\"\"}', '{\"\"}')", [[slipCode()]]);
    expect(cast).toEqual([{ outcome: "CAST" }]);
  });

  it("nobody acts at home in what is no more; the successor and its superior read what it was", async () => {
    const { secretary, secondSecretary, generalHead } = county.people;
    expect(await look(as(secretary, county.first), async () => true)).toBeNull();
    const node = await look(as(secondSecretary, county.second), (scope) => findOrgNode(scope, county.first.code));
    expect(node?.closedOn).toBe("2026-05-20");
    const seen = await look(as(generalHead, county.general), async (scope) => ({
      open: (await listLowerOrgs(scope, county.general.id)).map(({ code }) => code),
      closed: (await listLowerOrgs(scope, county.second.id, { history: true })).map(({ code }) => code),
    }));
    expect(seen).toEqual({ open: [county.second.code], closed: [county.first.code] });
  });

  it("a second time it is not there to merge", async () => {
    await expect(merge(county.people.generalHead, county.general)).rejects.toMatchObject({ code: "WRONG_STATE" });
  });
});
