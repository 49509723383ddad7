import { beforeAll, describe, expect, it } from "vitest";
import { createCampaign, issueCampaign } from "@/lib/campaigns/commands";
import { findCampaign, findRunningCampaign } from "@/lib/campaigns/queries";
import { repeatCampaign } from "@/lib/campaigns/repeats/commands";
import { begin, type Caller, look } from "@/lib/kernel/work";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let year: string;
const head = () => as(county.people.rootHead, county.root);
const repeat = (by: Caller, campaignId: string) => begin(by, (work) => repeatCampaign(work, { campaignId }));
const read = async (id: string) => {
  const found = await look(head(), (scope) => findCampaign(scope, id));
  if (!found) throw new Error("not read");
  return found;
};
const nextYear = (day: string | null) => (day ? `${Number(day.slice(0, 4)) + 1}${day.slice(4)}` : null);

beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  year = await begin(head(), (work) =>
    createCampaign(work, {
      ...{ source: "CXZY", title: "2026 年创先争优活动", theme: "走在前", year: 2026, beginsOn: "2026-01-05" },
      ...{
        endsOn: "2026-12-20",
        endsEvent: "",
        scheme: "",
        documentNumber: "县发〔2026〕5号",
        basisDocument: "市委通知",
      },
    }),
  );
  await begin(head(), (work) => issueCampaign(work, { campaignId: year }));
});

describe("沿用到下一年度", () => {
  it("an address that names no campaign is answered as not found", async () => {
    await expect(read("evidence")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("CAM-48 is refused to a member, a branch and another county", async () => {
    const { people, first, general, elsewhere } = county;
    await expect(repeat(as(people.member, first), year)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(repeat(as(people.generalHead, general), year)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(repeat(as(people.stranger, elsewhere), year)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("CAM-48 next year's campaign has this year's parts a year later, starts without pledges and is drawn up once", async () => {
    const before = await read(year);
    const id = await repeat(head(), before.id);
    const next = await read(id);
    expect(next).toMatchObject({ state: "DRAFTING", year: before.year + 1, theme: before.theme, documentNumber: "" });
    expect(next.title).toBe("2027 年创先争优活动");
    expect(next.beginsOn).toBe(nextYear(before.beginsOn));
    expect(next.stages.map(({ endsOn }) => endsOn)).toEqual(before.stages.map(({ endsOn }) => nextYear(endsOn)));
    expect(next.deadlines.map(({ dueOn }) => dueOn)).toEqual(before.deadlines.map(({ dueOn }) => nextYear(dueOn)));
    const named = ({ criteria, categories, actions }: typeof before) => [
      criteria.map(({ name, items }) => [name, items.map(({ text }) => text)]),
      categories.map(({ name, family }) => [name, family]),
      actions.map(({ name, mandatory }) => [name, mandatory]),
    ];
    expect(named(next)).toEqual(named(before));
    await expect(repeat(head(), before.id)).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(repeat(head(), id)).rejects.toMatchObject({ code: "WRONG_STATE" });
  });

  it("CAM-48 once issued everybody is enrolled anew and nobody has pledged yet; the year before keeps what it has", async () => {
    const [{ id } = { id: "" }] = await adminSql<{ id: string }>(
      "select id from campaign where repeats_campaign_id = $1",
      [year],
    );
    const { members } = await begin(head(), (work) => issueCampaign(work, { campaignId: id }));
    expect(members).toBeGreaterThan(0);
    const pledged = await adminSql("select 1 from pledge where campaign_id = $1", [id]);
    expect(pledged).toHaveLength(0);
    const running = async () => (await look(head(), findRunningCampaign))?.id;
    expect(await running()).toBe(year);
    await setDay("2027-02-01");
    expect(await running()).toBe(id);
    await setDay("2026-06-20");
  });

  it("CAM-48 the database refuses a year carried on by an earlier one", async () => {
    await expect(
      adminSql(
        "update campaign set repeats_campaign_id = c.id from campaign c where campaign.id = $1 and c.repeats_campaign_id = $1",
        [year],
      ),
    ).rejects.toThrow(/WRONG_STATE/);
    await expect(
      adminSql(
        `insert into campaign (org_id, id, template_code, title, theme, requirement, year, begins_on, ends_on, repeats_campaign_id)
         select org_id, gen_random_uuid(), 'CXZY', '又一年', '走在前', '', 2027, '2027-01-01', '2027-12-31', id from campaign where id = $1`,
        [year],
      ),
    ).rejects.toThrow(/campaign_repeated_once/);
  });
});
