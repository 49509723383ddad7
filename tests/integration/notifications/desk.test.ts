import { beforeAll, describe, expect, it } from "vitest";
import { type Caller, look } from "@/lib/kernel/work";
import { readDesk } from "@/lib/notifications/queries";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
const begun = async (by: Caller) => (await look(by, readDesk))?.begun;

beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
});

describe("which parts of the work have begun", () => {
  it("first week 9: pledging begins with the campaign, evaluating when a superior opens a round, and a county without a campaign has begun nothing", async () => {
    const { people, first, root, elsewhere } = county;
    expect(await begun(as(people.secretary, first))).toEqual(["pledges"]);
    expect(await begun(as(people.stranger, elsewhere))).toEqual([]);
    await adminSql(
      "insert into tally (org_id, campaign_org_id, campaign_id, reach, reviews_due, counted_at) values ($1, $2, $3, 'TREE', 3, now())",
      [first.id, root.id, county.campaign.id],
    );
    expect(await begun(as(people.member, first))).toEqual(["pledges", "reviews"]);
  });
});
