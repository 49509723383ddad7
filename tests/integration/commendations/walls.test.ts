import { beforeAll, describe, expect, it } from "vitest";
import { registerObjection } from "@/lib/commendations/objections/commands";
import { newId } from "@/lib/kernel/ids";
import { type Sql, sql } from "@/lib/kernel/sql";
import { begin } from "@/lib/kernel/work";
import { as, asOwner, setDay } from "@/tests/support/county";
import { adminSql, sqlAs } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { byBranch, byIssuer, earned, makeCall, ordered, put, raw, shortlisted, show, today } from "./setting";

let county: County;
let callId: string;

beforeAll(async () => {
  county = await makeCounty();
  await setDay(today);
  const { member, colleague, leader, retired } = county.people;
  await earned(county, member, colleague, leader, retired);
  callId = await makeCall(county);
});

const nominationOf = (personId: string, nominator: string, call = callId) => sql`
  insert into nomination (org_id, id, call_org_id, call_id, person_id, subject_name, deeds, nominated_by_person_id, created_at)
  values (${county.first.id}::uuid, ${newId()}::uuid, ${county.general.id}::uuid, ${call}::uuid, ${personId}::uuid, '某同志', '事迹', ${nominator}::uuid, now())`;

describe("raw SQL against the walls of a nomination", () => {
  it("INV-10 nobody is nominated without a published pledge, a review and an evaluation", async () => {
    expect(await raw(byBranch(county), nominationOf(county.people.deputy.id, county.people.secretary.id))).toBe(
      "NOT_ELIGIBLE",
    );
  });

  it("INV-09 nobody with an open ordered rectification", async () => {
    await asOwner((client) => ordered(client, county, county.first, county.people.retired));
    expect(await raw(byBranch(county), nominationOf(county.people.retired.id, county.people.secretary.id))).toBe(
      "ORDERED_RECTIFICATION_OPEN",
    );
  });

  it("INV-11 nobody nominates themselves, in another's name, or for a call outside their line", async () => {
    const { people } = county;
    expect(await raw(as(people.officer, county.first), nominationOf(people.officer.id, people.officer.id))).toBe(
      "OWN_WORK",
    );
    expect(await raw(byBranch(county), nominationOf(people.member.id, people.deputy.id))).toBe("NOT_AUTHORISED");
    expect(
      await raw(as(people.stranger, county.elsewhere), nominationOf(people.member.id, people.stranger.id)),
    ).not.toBe(1);
  });

  it("INV-11 the branch cannot decide its own nomination, nor may anybody rewrite who it is for", async () => {
    const id = await put(county, callId, county.people.member);
    expect(await raw(byBranch(county), sql`update nomination set state = 'CONSULTED' where id = ${id}::uuid`)).toBe(
      "NOT_AUTHORISED",
    );
    expect(
      await raw(
        byIssuer(county),
        sql`update nomination set person_id = ${county.people.leader.id}::uuid where id = ${id}::uuid`,
      ),
    ).toBe("WRONG_STATE");
    expect(await raw(byIssuer(county), sql`update nomination set state = 'GRANTED' where id = ${id}::uuid`)).toBe(
      "WRONG_STATE",
    );
    expect(await raw(byIssuer(county), sql`delete from nomination where id = ${id}::uuid`)).toBe("NOT_FOUND");
    expect(
      await raw(byIssuer(county), sql`update nomination_check set passed = true where nomination_id = ${id}::uuid`),
    ).toBe(0);
  });
});

describe("raw SQL against the walls of a notice", () => {
  it("INV-11 AWD-21 no grant before the notice ended, nor with an objection open", async () => {
    const id = await shortlisted(county, callId, county.people.colleague);
    const noticeId = await show(county, callId, [id]);
    const grant = sql`update nomination set state = 'GRANTED' where id = ${id}::uuid`;
    expect(await raw(byIssuer(county), grant)).toBe("NOTICE_RUNNING");
    expect(
      await raw(
        byIssuer(county),
        sql`update award_notice set state = 'FINISHED', closing_statement = '无异议' where id = ${noticeId}::uuid`,
      ),
    ).toBe("NOTICE_RUNNING");
    await begin(byIssuer(county), (work) =>
      registerObjection(work, { noticeId, channel: "PHONE", text: "反映情况", complainantName: "", contact: "" }),
    );
    await setDay("2026-06-23");
    expect(
      await raw(
        byIssuer(county),
        sql`update award_notice set state = 'FINISHED', closing_statement = '无异议' where id = ${noticeId}::uuid`,
      ),
    ).toBe("OBJECTION_OPEN");
    expect(await raw(byIssuer(county), grant)).toBe("NOTICE_RUNNING");
    await setDay(today);
  });

  it("AWD-21 the posted text, its list and its last day are frozen", async () => {
    const id = await shortlisted(county, callId, county.people.leader);
    const noticeId = await show(county, callId, [id]);
    const change = (what: Sql) =>
      raw(byIssuer(county), sql`update award_notice set ${what} where id = ${noticeId}::uuid`);
    expect(await change(sql`text = '另一份名单'`)).toBe("NOTICE_FROZEN");
    expect(await change(sql`title = '另一个标题'`)).toBe("NOTICE_FROZEN");
    expect(await change(sql`ends_on = '2026-06-16'`)).toBe("NOTICE_FROZEN");
    expect(
      await raw(
        byIssuer(county),
        sql`update notice_entry set subject_name = '别人' where notice_id = ${noticeId}::uuid`,
      ),
    ).toBe("NOTICE_FROZEN");
    expect(
      await raw(
        byIssuer(county),
        sql`insert into notice_entry select org_id, gen_random_uuid(), notice_id, 9::smallint, nomination_org_id, nomination_id, '补列', subject_org_name from notice_entry where notice_id = ${noticeId}::uuid`,
      ),
    ).toBe("NOTICE_FROZEN");
    expect(await raw(byIssuer(county), sql`delete from notice_entry where notice_id = ${noticeId}::uuid`)).toBe(
      "NOT_FOUND",
    );
  });

  it("AWD-21 a notice of too few working days, or begun in the past, is not posted", async () => {
    const post = (begins: string, ends: string) =>
      raw(
        byIssuer(county),
        sql`insert into award_notice (org_id, id, call_id, title, text, content_hash, begins_on, ends_on, working_days)
        values (${county.general.id}::uuid, ${newId()}::uuid, ${callId}::uuid, '公示', '内容', 'h', ${begins}::date, ${ends}::date, 5)`,
      );
    expect(await post("2026-06-15", "2026-06-19")).toBe("INVALID");
    expect(await post("2026-06-08", "2026-06-22")).toBe("INVALID");
    expect(await post("2026-06-15", "2026-06-22")).toBe(1);
  });

  it("an objection keeps its words and is not seen by the public login or another org", async () => {
    const [row] = await adminSql<{ id: string }>("select id from objection limit 1");
    expect(await raw(byIssuer(county), sql`update objection set text = '没有异议' where id = ${row?.id}::uuid`)).toBe(
      "NOTICE_FROZEN",
    );
    expect(await raw(byBranch(county), sql`update objection set state = 'ANSWERED' where id = ${row?.id}::uuid`)).toBe(
      0,
    );
    await expect(sqlAs("public", "select * from objection")).rejects.toThrow(/permission denied/);
    await expect(sqlAs("public", "select deeds from nomination")).rejects.toThrow(/permission denied/);
  });
});
