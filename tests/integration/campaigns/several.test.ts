import { beforeAll, describe, expect, it } from "vitest";
import { createCampaign, issueCampaign } from "@/lib/campaigns/commands";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { newId } from "@/lib/kernel/ids";
import { begin, look } from "@/lib/kernel/work";
import { listOwnPledges } from "@/lib/pledges/queries";
import { listPledgers } from "@/lib/pledges/surveys/queries";
import { makePledge } from "@/tests/integration/pledges/steps";
import { as, asOwner, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
const ids = { year: "", side: "" };
const issue = (title: string, beginsOn: string) =>
  begin(as(county.people.rootHead, county.root), async (work) => {
    const campaignId = await createCampaign(work, {
      ...{ source: "CXZY", title, theme: "走在前", year: 2026, beginsOn, endsOn: "2026-12-20", endsEvent: "" },
      ...{ scheme: "", documentNumber: `${title}一号`, basisDocument: "市委通知" },
    });
    await issueCampaign(work, { campaignId });
    return campaignId;
  });
const acting = (campaignId?: string) => ({
  ...as(county.people.secretary, county.first),
  ...(campaignId ? { campaignId } : {}),
});
const current = async (campaignId?: string) => look(acting(campaignId), findRunningCampaign);

beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  ids.year = await issue("全年活动", "2026-06-01");
  ids.side = await issue("小活动", "2026-06-20");
  await adminSql(
    `insert into tally (org_id, campaign_org_id, campaign_id, reach, items, counted_at) values ($1, $2, $3, 'TREE', 4, now())
     on conflict (org_id, campaign_org_id, campaign_id, reach) do update set items = 4`,
    [county.first.id, county.root.id, ids.year],
  );
});

describe("同时开展的活动", () => {
  it("CAM-48 of two campaigns that run at once the one with the most items here is current, though the other is newer", async () => {
    const found = await current();
    expect(found?.id).toBe(ids.year);
    expect(found?.running.map(({ id }) => id).slice(0, 2)).toEqual([ids.side, ids.year]);
  });

  it("INV-12 the campaign chosen is worked in; one that does not run here chooses nothing", async () => {
    expect((await current(ids.side))?.id).toBe(ids.side);
    expect((await current(newId()))?.id).toBe(ids.year);
    const abroad = await look({ ...as(county.people.stranger, county.elsewhere), campaignId: ids.side }, (scope) =>
      findRunningCampaign(scope),
    );
    expect(abroad?.id).not.toBe(ids.side);
  });

  it("PLG-01 a member pledges in each campaign that runs, and a form drawn for another's campaign is not found", async () => {
    const { member } = county.people;
    for (const campaignId of [ids.side, ids.year]) {
      await makePledge(member, county.first, { campaignId });
      const [me] =
        (await look(acting(), (scope) => listPledgers(scope, { orgId: county.root.id, id: campaignId }, member.id))) ??
        [];
      expect(me?.hasPledged).toBe(true);
    }
    await expect(makePledge(member, county.first, { campaignId: newId() })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("CAM-48 walls above and alerts follow the fullest campaign as well", async () => {
    await adminSql(
      `insert into tally (org_id, campaign_org_id, campaign_id, reach, items, members, pledgers, counted_at) values ($1, $2, $3, 'TREE', 1, 9, 2, now())
       on conflict (org_id, campaign_org_id, campaign_id, reach) do update set items = 1, members = 9, pledgers = 2`,
      [county.first.id, county.root.id, ids.side],
    );
    await adminSql("update tally set members = 9, pledgers = 6 where org_id = $1 and campaign_id = $2", [
      county.first.id,
      ids.year,
    ]);
    const [wall] = await adminSql<{ items: number }>(
      "select w.items from org o join org b on b.parent_id = o.id, wall_lower(o.id) w where b.id = $1 and w.code = b.code",
      [county.first.id],
    );
    expect(wall?.items).toBe(4);
    await adminSql("select refresh_supervision_alerts()");
    const [missing] = await adminSql<{ figure: number }>(
      "select figure from supervision_alert where subject_org_id = $1 and kind = 'MISSING_PLEDGES'",
      [county.first.id],
    );
    expect(missing?.figure).toBe(3);
  });

  it("PLG-30 a member's own pledges say whether their campaign still runs, so that last year's are not counted with this year's", async () => {
    await asOwner((client) => client.query("update campaign set state = 'CLOSED' where id = $1", [ids.side]));
    const own = await look(as(county.people.member, county.first), listOwnPledges);
    expect(own?.map(({ campaignId, campaignState }) => [campaignId, campaignState])).toEqual(
      expect.arrayContaining([
        [ids.side, "CLOSED"],
        [ids.year, "ISSUED"],
      ]),
    );
  });
});
