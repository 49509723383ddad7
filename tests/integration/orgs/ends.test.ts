import { beforeAll, describe, expect, it } from "vitest";
import { findCoverage, listLaggards } from "@/lib/campaigns/coverage/queries";
import { readByCode } from "@/lib/evaluations/ballots/queries";
import { begin, look } from "@/lib/kernel/work";
import { mergeOrg, moveOrg } from "@/lib/orgs/places/commands";
import { as, asOwner, makeOrg, makePerson, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let third: TestOrg;
let arriving: TestPerson;
const slip = () => `${county.first.code}-abcdefghij`;
const paper = { effectiveOn: "2026-05-20", documentTitle: "关于党支部合并的批复", documentNumber: "" };

beforeAll(async () => {
  county = await makeCounty();
  await asOwner(async (client) => {
    const { first, second, general, root, campaign, people } = county;
    third = await makeOrg(client, "某局第三党支部", "BRANCH", general);
    arriving = await makePerson(client, "党员丁", { home: third });
    const unit = "0190a000-0000-7000-8000-0000000000a1";
    const body = "0190a000-0000-7000-8000-0000000000a2";
    const round = "0190a000-0000-7000-8000-0000000000a3";
    const run = (text: string, ...values: unknown[]) => client.query(text, values);
    const from = "'任职文件', '2026-01-01'";
    await run(
      "insert into unit (org_id, id, name, kind, position) values ($1, $2, '办公室', 'OFFICE', 1)",
      first.id,
      unit,
    );
    await run(
      `insert into unit_head (org_id, id, unit_id, person_id, title, document, begins_on) values ($1, gen_random_uuid(), $2, $3, '主任', ${from})`,
      first.id,
      unit,
      people.member.id,
    );
    await run(
      `insert into body (org_id, id, kind, name, document, begins_on) values ($1, $2, 'LEADING_GROUP', '领导小组', ${from})`,
      first.id,
      body,
    );
    await run(
      `insert into body_seat (org_id, id, body_id, person_id, role, position, document, begins_on) values ($1, gen_random_uuid(), $2, $3, 'HEAD', 1, ${from})`,
      first.id,
      body,
      people.secretary.id,
    );
    await run(
      `insert into division (org_id, id, person_id, subject_kind, unit_id, document, begins_on) values ($1, gen_random_uuid(), $2, 'UNIT', $3, ${from})`,
      first.id,
      people.deputy.id,
      unit,
    );
    await run(
      `insert into division (org_id, id, person_id, subject_kind, subject_org_id, document, begins_on) values ($1, gen_random_uuid(), $2, 'ORG', $3, ${from})`,
      general.id,
      people.generalHead.id,
      first.id,
    );
    await run(
      `insert into pledge_stand_in (org_id, id, person_id, document, begins_on, named_by_person_id, named_at) values ($1, gen_random_uuid(), $2, ${from}, $3, now())`,
      first.id,
      people.deputy.id,
      people.secretary.id,
    );
    for (const [person, home, to] of [
      [people.member, first, third],
      [people.colleague, first, second],
      [arriving, third, first],
      [people.secondMember, second, first],
    ] as const)
      await run(
        `insert into transfer (org_id, id, person_id, membership_id, to_org_id, to_name, document, sent_on, sent_by_person_id)
         select m.org_id, gen_random_uuid(), m.person_id, m.id, $3, $4, '介绍信', '2026-05-10', $5 from membership m where m.org_id = $1 and m.person_id = $2`,
        home.id,
        person.id,
        to.id,
        to.code,
        people.secretary.id,
      );
    await run(
      "insert into evaluation_round (org_id, id, campaign_org_id, campaign_id, number, title, period, opens_on, closes_on, state) values ($1, $2, $3, $4, 1, '一季度群众评议', '2026Q1', '2026-03-01', '2026-03-31', 'CLOSED')",
      first.id,
      round,
      root.id,
      campaign.id,
    );
    await run(
      "insert into slip (org_id, issue_hash, round_id, evaluator_class) values ($1, sha256(convert_to('issue' || $3, 'UTF8')), $2, 'MASSES')",
      first.id,
      round,
      slip(),
    );
    await run("delete from adoption where org_id = $1", first.id);
    await run(
      "insert into adoption (org_id, id, campaign_org_id, campaign_id) values ($1, gen_random_uuid(), $2, $3)",
      first.id,
      root.id,
      campaign.id,
    );
    await run("select rebuild_tallies()");
  });
  const before = await coverage();
  expect(before).toMatchObject({ counts: { NOT_OPENED: 1, APPROVED: 3 }, late: [county.first.code] });
  await begin(as(county.people.generalHead, county.general), (work) =>
    mergeOrg(work, { target: county.first.code, successor: county.second.code, ...paper }),
  );
});

const coverage = () =>
  look(as(county.people.rootHead, county.root), async (scope) => {
    const campaign = { orgId: county.root.id, id: county.campaign.id };
    return {
      counts: await findCoverage(scope, campaign),
      late: (await listLaggards(scope, campaign)).map(({ code }) => code),
    };
  });
const endsOf = async (table: string) =>
  (await adminSql<{ ends: string }>(`select ends_on::text as ends from ${table}`)).map(({ ends }) => ends);

describe("LIFE-14 what hangs on an organisation ends with it", () => {
  it("CAM-18 an order it had not answered is asked of nobody any more; what was approved stays", async () => {
    expect(await coverage()).toMatchObject({ counts: { NOT_OPENED: 0, APPROVED: 3 }, late: [] });
    await adminSql("select fold_tallies(100)");
    const [tree] = await adminSql("select orgs, adopted from tally where org_id = $1 and reach = 'TREE'", [
      county.root.id,
    ]);
    expect(tree).toEqual({ orgs: 3, adopted: 3 });
  });

  it("CAM-18 a later move of the successor with its papers counts nothing twice", async () => {
    const other = await asOwner((client) => makeOrg(client, "某教育工委", "WORKING_COMMITTEE", county.root));
    await begin(as(county.people.rootHead, county.root), (work) =>
      moveOrg(work, { target: county.second.code, parent: other.code, ...paper, effectiveOn: "2026-05-21" }),
    );
    const negative = await adminSql("select 1 from adoption_tally where orgs < 0");
    const [there] = await adminSql(
      "select coalesce(sum(orgs) filter (where state = 'APPROVED'), 0)::int as approved, coalesce(sum(orgs) filter (where state <> 'APPROVED'), 0)::int as open from adoption_tally where org_id = $1",
      [other.id],
    );
    expect({ negative, there }).toEqual({ negative: [], there: { approved: 1, open: 0 } });
  });

  it("ORG-13 ORG-17 ORG-18 LIFE-03 unit heads, bodies and their members, divisions, the superior's over it too, and stand-ins end on the same day", async () => {
    const last = "2026-05-19";
    expect(await endsOf("unit_head")).toEqual([last]);
    expect(await endsOf("body")).toEqual([last]);
    expect(await endsOf("body_seat")).toEqual([last]);
    expect(await endsOf("division")).toEqual([last, last]);
    expect(await endsOf("pledge_stand_in")).toEqual([last]);
    expect(await endsOf("unit")).toEqual([last]);
    expect(await adminSql("select distinct end_document from body")).toEqual([{ end_document: paper.documentTitle }]);
  });

  it("LIFE-01 a member on the way out goes on from the successor, one on the way in arrives there; whoever is there already stays", async () => {
    const rows = await adminSql<{ name: string; home: string; to: string; state: string; held: boolean }>(
      `select p.name, o.code as home, d.code as to, t.state, m.ends_on is null as held from transfer t join person p on p.id = t.person_id
         join org o on o.id = t.org_id join org d on d.id = t.to_org_id join membership m on m.org_id = t.org_id and m.id = t.membership_id order by t.person_id = $1 desc, t.person_id = $2 desc, t.person_id = $3 desc`,
      [county.people.member.id, arriving.id, county.people.colleague.id],
    );
    expect(rows).toEqual([
      { name: "党员甲", home: county.second.code, to: third.code, state: "IN_TRANSIT", held: true },
      { name: "党员丁", home: third.code, to: county.second.code, state: "IN_TRANSIT", held: true },
      { name: "党员乙", home: county.first.code, to: county.second.code, state: "RECALLED", held: false },
      { name: "党员丙", home: county.second.code, to: county.first.code, state: "RECALLED", held: true },
    ]);
  });

  it("EVA-17 a slip of a round that was over before says so, read or cast, and is not called wrong", async () => {
    expect(await readByCode(slip())).toMatchObject({ state: "CLOSED", title: "一季度群众评议" });
    const cast = await adminSql("select outcome from cast_ballots($1, '{1}', '{\"\"}', '{\"\"}')", [[slip()]]);
    expect(cast).toEqual([{ outcome: "CLOSED_ROUND" }]);
    const wrong = `${county.first.code}-zzzzzzzzzz`;
    expect(await readByCode(wrong)).toMatchObject({ state: "WRONG" });
    expect(await adminSql("select outcome from cast_ballots($1, '{1}', '{\"\"}', '{\"\"}')", [[wrong]])).toEqual([
      { outcome: "WRONG_CODE" },
    ]);
  });
});
