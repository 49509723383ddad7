import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { refusalFrom } from "@/lib/kernel/refusal";
import { begin, type Caller } from "@/lib/kernel/work";
import { openRectification } from "@/lib/rectifications/commands";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let secretary: Caller;
let deputy: Caller;
let id = "";
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  secretary = as(county.people.secretary, county.first);
  deputy = as(county.people.deputy, county.first);
});
beforeEach(async () => {
  id = await begin(secretary, (work) =>
    openRectification(work, {
      orgId: county.first.id,
      campaignOrgId: county.campaign.orgId,
      campaignId: county.campaign.id,
      source: { kind: "SUPERVISION", note: "随机抽查" },
      problem: "台账缺页",
      ownerPersonId: county.people.deputy.id,
      dueOn: "2026-07-05",
      ordered: true,
    }),
  );
});

/** Raw SQL with the session of this person, past every line of the application. */
const raw = (by: Caller, text: string, ...values: unknown[]) =>
  begin(by, (work) => work.db.$executeRawUnsafe(text, ...values)).catch((error: unknown) => {
    const refusal = refusalFrom(error);
    return refusal?.code ?? (/check constraint|violates/.test(String(error)) ? "CHECK" : "BUG");
  });
const set = (by: Caller, change: string, ...values: unknown[]) =>
  raw(by, `update rectification set ${change} where org_id = '${county.first.id}' and id = '${id}'`, ...values);
const reported = async () => {
  await adminSql("update rectification set state = 'IN_PROGRESS' where id = $1", [id]);
  await adminSql("update rectification set state = 'REPORTED' where id = $1", [id]);
};

describe("what the database refuses by itself", () => {
  it("INV-09 an owner cannot verify, not even in another's name", async () => {
    await reported();
    const { deputy: owner, secretary: other } = county.people;
    expect(await set(deputy, `state = 'VERIFIED', verifier_person_id = '${owner.id}'`)).toBe("OWN_WORK");
    expect(await set(deputy, `state = 'VERIFIED', verifier_person_id = '${other.id}'`)).toBe("OWN_WORK");
    expect(await set(secretary, `state = 'VERIFIED', verifier_person_id = '${other.id}'`)).toBe(1);
  });

  it("INV-09 nothing is closed that nobody verified, and no state is skipped", async () => {
    const by = county.people.secretary.id;
    expect(await set(secretary, `state = 'CLOSED', closed_on = '2026-06-20', closed_by_person_id = '${by}'`)).toBe(
      "WRONG_STATE",
    );
    await reported();
    expect(await set(secretary, `state = 'CLOSED', closed_on = '2026-06-20', closed_by_person_id = '${by}'`)).toBe(
      "WRONG_STATE",
    );
    expect(await set(secretary, "state = 'VERIFIED'")).not.toBe(1);
  });

  it("INV-09 the verifier's constraint holds for the administrator too", async () => {
    await reported();
    await expect(
      adminSql("update rectification set state = 'VERIFIED', verifier_person_id = owner_person_id where id = $1", [id]),
    ).rejects.toThrow(/rectification_other_verifier/);
  });

  it("INV-09 problem, order and first date stay as they were; a date moves only by a reasoned extension", async () => {
    expect(await set(secretary, "ordered = false")).toBe("WRONG_STATE");
    expect(await set(secretary, "problem = '没有问题'")).toBe("WRONG_STATE");
    expect(await set(secretary, "original_due_on = '2026-07-20', due_on = '2026-07-20'")).toBe("WRONG_STATE");
    expect(await set(secretary, "due_on = '2026-07-20'")).toBe("NOT_AUTHORISED");
  });

  it("INV-09 no report without proof, no proof or extension in another's name, no extension by the owner", async () => {
    const { first, people } = county;
    await adminSql("update rectification set state = 'IN_PROGRESS' where id = $1", [id]);
    expect(await set(deputy, "state = 'REPORTED'")).toBe("EVIDENCE_MISSING");
    const proof = `insert into rectification_proof (org_id, id, rectification_id, text, added_by_person_id, added_at) values ('${first.id}', gen_random_uuid(), '${id}', '已改', $1::uuid, now())`;
    expect(await raw(deputy, proof, people.secretary.id)).toBe("NOT_FOUND");
    expect(await raw(deputy, proof, people.deputy.id)).toBe(1);
    const extension = `insert into rectification_extension (org_id, id, rectification_id, from_day, to_day, reason, granted_by_person_id, granted_at) values ('${first.id}', gen_random_uuid(), '${id}', '2026-07-05', '2026-08-05', '忙', $1::uuid, now())`;
    expect(await raw(deputy, extension, people.deputy.id)).toBe("NOT_FOUND");
    expect(await raw(deputy, extension, people.secretary.id)).toBe("NOT_FOUND");
  });

  it("INV-12 another org reads none, writes none and opens none here", async () => {
    const sibling = as(county.people.secondSecretary, county.second);
    const seen = await begin(sibling, (work) => work.db.rectification.count({ where: { orgId: county.first.id } }));
    expect(seen).toBe(0);
    expect(await set(sibling, "cause = '外人写的'")).toBe(0);
    const owner = county.people.secondSecretary.id;
    const insert = `insert into rectification (org_id, id, number, campaign_org_id, campaign_id, source_kind, source_note, problem, owner_person_id, original_due_on, due_on, opened_at)
      select org_id, gen_random_uuid(), 999, campaign_org_id, campaign_id, 'SELF_CHECK', 'x', 'x', '${owner}', due_on, due_on, opened_at from rectification where false union all
      values ('${county.first.id}'::uuid, gen_random_uuid(), 999, '${county.campaign.orgId}'::uuid, '${county.campaign.id}'::uuid, 'SELF_CHECK', 'x', 'x', '${owner}'::uuid, date '2026-07-01', date '2026-07-01', now())`;
    expect(await raw(sibling, insert)).toBe("NOT_FOUND");
  });

  it("a number of the year is given once", async () => {
    await expect(
      adminSql(
        `insert into rectification (org_id, id, number, campaign_org_id, campaign_id, source_kind, source_note, problem, owner_person_id, original_due_on, due_on, opened_at)
         select org_id, gen_random_uuid(), number, campaign_org_id, campaign_id, source_kind, source_note, problem, owner_person_id, original_due_on, due_on, opened_at from rectification where id = $1`,
        [id],
      ),
    ).rejects.toThrow(/rectification_number_of_year/);
  });
});
