import { beforeAll, describe, expect, it } from "vitest";
import { begin } from "@/lib/kernel/work";
import { changeSettings } from "@/lib/orgs/settings/commands";
import { changeSettingsSchema } from "@/lib/orgs/settings/schema";
import { setDay } from "@/tests/support/county";
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
