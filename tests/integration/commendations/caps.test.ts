import { beforeAll, describe, expect, it } from "vitest";
import { begin } from "@/lib/kernel/work";
import { changeSettings } from "@/lib/orgs/settings/commands";
import { changeSettingsSchema } from "@/lib/orgs/settings/schema";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { byBranch, byIssuer, decide, earned, makeCall, put, today } from "./setting";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
  await setDay(today);
  await earned(county, county.people.member, county.people.colleague);
});

describe("AWD-01 AWD-09 a quota only where the line sets one", () => {
  const cap = (most: number | null) =>
    begin(byIssuer(county), (work) =>
      changeSettings(work, { ...changeSettingsSchema.parse({}), NOMINATION_CAP: most }),
    );

  it("a call made under a cap takes so many of each organisation; what was put aside makes room", async () => {
    await cap(1);
    const capped = await makeCall(county);
    await cap(null);
    const id = await put(county, capped, county.people.member);
    await expect(put(county, capped, county.people.colleague)).rejects.toMatchObject({
      code: "CAP_REACHED",
      details: { most: 1 },
    });
    await decide(county, id, "decline");
    await expect(put(county, capped, county.people.colleague)).resolves.toEqual(expect.any(String));
    const free = await makeCall(county);
    await put(county, free, county.people.member);
    await expect(put(county, free, county.people.colleague)).resolves.toEqual(expect.any(String));
  });

  it("the database counts as well and takes no other cap than the line's", async () => {
    await cap(1);
    const capped = await makeCall(county);
    await put(county, capped, county.people.member);
    const copy = (person: string) =>
      `insert into nomination (org_id, id, call_org_id, call_id, person_id, subject_name, deeds, nominated_by_person_id, created_at)
       values ('${county.first.id}', gen_random_uuid(), '${county.general.id}', '${capped}', '${person}', '党员乙', '事迹', '${county.people.secretary.id}', now())`;
    const raw = (text: string) => begin(byBranch(county), (work) => work.db.$executeRawUnsafe(text));
    await expect(raw(copy(county.people.colleague.id))).rejects.toThrow(/CAP_REACHED/);
    const call = `insert into award_call (org_id, id, campaign_org_id, campaign_id, award_type_id, title, period_from, period_to, notice_days, nomination_cap)
      select org_id, gen_random_uuid(), campaign_org_id, campaign_id, award_type_id, title, period_from, period_to, notice_days, 9 from award_call where id = '${capped}'`;
    await expect(begin(byIssuer(county), (work) => work.db.$executeRawUnsafe(call))).rejects.toThrow(/INVALID/);
    await cap(null);
  });
});

describe("AWD-01 a cap of excellent members as a share of the full ones", () => {
  const share = (percent: number | null) =>
    begin(byIssuer(county), (work) =>
      changeSettings(work, { ...changeSettingsSchema.parse({}), EXCELLENT_SHARE: percent }),
    );
  const full = async () =>
    (
      await adminSql<{ full: number }>(
        "select count(*)::int as full from membership where org_id = $1 and standing = 'FULL' and (full_on is null or full_on <= today()) and begins_on <= today() and (ends_on is null or ends_on >= today())",
        [county.first.id],
      )
    )[0]?.full ?? 0;

  it("AWD-01 one in so many is put forward and the next refused, by command and by raw SQL; the call keeps its share", async () => {
    const percent = Math.floor(150 / (await full()));
    await share(percent);
    const call = await makeCall(county);
    await share(null);
    await put(county, call, county.people.member);
    await expect(put(county, call, county.people.colleague)).rejects.toMatchObject({
      code: "CAP_REACHED",
      details: { most: 1 },
    });
    const raw = (text: string) => begin(byBranch(county), (work) => work.db.$executeRawUnsafe(text));
    await expect(
      raw(
        `insert into nomination (org_id, id, call_org_id, call_id, person_id, subject_name, deeds, nominated_by_person_id, created_at)
         values ('${county.first.id}', gen_random_uuid(), '${county.general.id}', '${call}', '${county.people.colleague.id}', '党员乙', '事迹', '${county.people.secretary.id}', now())`,
      ),
    ).rejects.toThrow(/CAP_REACHED/);
    await expect(
      begin(byIssuer(county), (work) =>
        work.db.$executeRawUnsafe(
          `insert into award_call (org_id, id, campaign_org_id, campaign_id, award_type_id, title, period_from, period_to, notice_days, excellent_share)
           select org_id, gen_random_uuid(), campaign_org_id, campaign_id, award_type_id, title, period_from, period_to, notice_days, 50 from award_call where id = '${call}'`,
        ),
      ),
    ).rejects.toThrow(/INVALID/);
  });

  it("AWD-09 without a share ten are put forward if ten reach it; nobody below is laxer than the line above", async () => {
    const call = await makeCall(county);
    await put(county, call, county.people.member);
    await expect(put(county, call, county.people.colleague)).resolves.toEqual(expect.any(String));
    await begin(as(county.people.rootHead, county.root), (work) =>
      changeSettings(work, { ...changeSettingsSchema.parse({}), EXCELLENT_SHARE: 30 }),
    );
    await expect(share(60)).rejects.toMatchObject({ fields: { EXCELLENT_SHARE: "tooLarge" } });
    const [kept] = await adminSql<{ share: number }>("select setting_of($1, 'EXCELLENT_SHARE') as share", [
      county.general.id,
    ]);
    expect(kept?.share).toBe(30);
  });
});
