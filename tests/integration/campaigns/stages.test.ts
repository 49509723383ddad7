import { beforeAll, describe, expect, it } from "vitest";
import { createCampaign, issueCampaign, reviseCampaign } from "@/lib/campaigns/commands";
import { findCampaign } from "@/lib/campaigns/queries";
import { begin, look } from "@/lib/kernel/work";
import { as, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let campaignId: string;
const words = { title: "夏季攻坚", theme: "走在前", requirement: "要求", documentNumber: "", basisDocument: "" };
const typed = ["2026-07-31", "2026-11-30", "2026-12-20"];

const create = () =>
  begin(as(county.people.rootHead, county.root), (work) =>
    createCampaign(work, {
      ...{
        source: "CXZY",
        title: "夏季攻坚",
        theme: "走在前",
        year: 2026,
        beginsOn: "2026-06-20",
        endsOn: "2026-12-20",
      },
      ...{ endsEvent: "", scheme: "", documentNumber: "", basisDocument: "" },
    }),
  );
const revise = (person: TestPerson, org: TestOrg, ...days: string[]) =>
  begin(as(person, org), (work) =>
    reviseCampaign(work, {
      ...{ ...words, campaignId, scheme: "" },
      stages: days.map((endsOn, at) => ({ position: at + 1, endsOn })),
    }),
  );
const stages = async () =>
  (await look(as(county.people.rootHead, county.root), (scope) => findCampaign(scope, campaignId)))?.stages.map(
    ({ endsOn }) => endsOn,
  );

beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  campaignId = await create();
});

describe("年中开始的活动的阶段时间", () => {
  it("CAM-08 a campaign drawn up in June from a template of the whole year offers no stage that has passed", async () => {
    const offered = (await stages()) ?? [];
    expect(offered).toHaveLength(3);
    expect(offered.every((day) => day !== null && day > "2026-06-20" && day <= "2026-12-20")).toBe(true);
    expect([...offered].sort()).toEqual(offered);
  });

  it("CAM-08 INV-12 who runs the campaign sets other days in the draft; nobody below or elsewhere does", async () => {
    const { people, root, first, elsewhere } = county;
    await revise(people.rootHead, root, ...typed);
    expect(await stages()).toEqual(typed);
    await expect(revise(people.secretary, first, ...typed)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(revise(people.stranger, elsewhere, ...typed)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("CAM-08 a day outside the campaign is refused beside its field, and nothing of the form is kept", async () => {
    const { people, root } = county;
    await expect(revise(people.rootHead, root, "2026-06-19", "2026-11-30", "2026-12-20")).rejects.toMatchObject({
      code: "INVALID",
      fields: { "stages[0].endsOn": "beforeCampaign" },
    });
    await expect(revise(people.rootHead, root, "2026-07-31", "2026-12-21")).rejects.toMatchObject({
      fields: { "stages[1].endsOn": "afterCampaign" },
    });
    expect(await stages()).toEqual(typed);
  });

  it("CAM-08 the database itself keeps a stage from ending before its campaign begins, and a campaign from beginning later", async () => {
    const stage = "update campaign_stage set ends_on = $2 where campaign_id = $1 and position = 1";
    await expect(adminSql(stage, [campaignId, "2026-06-19"])).rejects.toThrow("INVALID");
    await expect(adminSql("update campaign set begins_on = '2026-08-01' where id = $1", [campaignId])).rejects.toThrow(
      "INVALID",
    );
    await adminSql(stage, [campaignId, "2026-06-20"]);
  });

  it("LIFE-07 once issued the days of stages move only by a document", async () => {
    const { people, root } = county;
    await begin(as(people.rootHead, root), (work) => issueCampaign(work, { campaignId }));
    await expect(revise(people.rootHead, root, ...typed)).rejects.toMatchObject({ code: "WRONG_STATE" });
  });
});
