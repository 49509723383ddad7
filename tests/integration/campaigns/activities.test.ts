import { beforeAll, describe, expect, it } from "vitest";
import { recordActivity } from "@/lib/campaigns/activities/commands";
import { listActivities, sumActivities } from "@/lib/campaigns/activities/queries";
import { type RecordActivity, recordActivitySchema } from "@/lib/campaigns/activities/schema";
import { begin, look } from "@/lib/kernel/work";
import { as, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
const line = (given: Record<string, string | number>): RecordActivity =>
  recordActivitySchema.parse({ kind: "VISIT", title: "协调汇报", happenedOn: "2026-06-01", ...given });
const write = (given: Record<string, string | number> = {}, person?: TestPerson, org?: TestOrg) =>
  begin(as(person ?? county.people.secretary, org ?? county.first), (work) => recordActivity(work, line(given)));
const read = () =>
  look(as(county.people.secretary, county.first), (scope) => listActivities(scope, county.campaign.id));
const sums = () => look(as(county.people.secretary, county.first), (scope) => sumActivities(scope, county.campaign.id));

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
});

describe("活动纪实", () => {
  it("CAM-21 RPT-35 fourteen trips of three people and one penalty of 200,000 are counted as they were", async () => {
    for (let trip = 1; trip <= 14; trip += 1) await write({ participants: 3 });
    await write({ kind: "CHECK", title: "处罚一起", money: 200_000 });
    expect(await sums()).toEqual([
      { kind: "CHECK", times: 1, participants: 0, money: 200_000, about: false },
      { kind: "VISIT", times: 14, participants: 42, money: 0, about: false },
    ]);
  });

  it("CAM-07 three meetings are three papers, with place, chair, attendance and minutes", async () => {
    for (const kind of ["MOBILISATION", "PROMOTION", "ON_SITE"])
      await write({
        kind,
        title: "会议",
        place: "三楼会议室",
        organiser: "书记主持",
        participants: 26,
        result: "学习方案；发言三人",
      });
    const meetings = (await read())?.filter(({ title }) => title === "会议");
    expect(meetings?.map(({ kind }) => kind).sort()).toEqual(["MOBILISATION", "ON_SITE", "PROMOTION"]);
    expect(meetings?.[0]).toMatchObject({
      place: "三楼会议室",
      organiser: "书记主持",
      participants: 26,
      result: "学习方案；发言三人",
    });
  });

  it("CAM-21 a figure nobody counted to the last keeps its word, and a quantity has its unit", async () => {
    await write({ kind: "DONATION", title: "捐赠棉被", quantity: 300, unit: "床", approximate: "ODD" });
    expect((await read())?.find(({ title }) => title === "捐赠棉被")).toMatchObject({
      quantity: 300,
      unit: "床",
      approximate: "ODD",
    });
    expect((await sums())?.find(({ kind }) => kind === "DONATION")?.about).toBe(true);
    expect(
      recordActivitySchema.safeParse({ kind: "VISIT", title: "走访", happenedOn: "2026-06-01", quantity: 3 }).success,
    ).toBe(false);
  });

  it("a line is put right under its own eyes only: the older page is told of the newer one", async () => {
    await write({ title: "写错的名称" });
    const found = (await read())?.find(({ title }) => title === "写错的名称");
    const change = { activityId: found?.id ?? "", version: found?.version ?? 0, title: "改好的名称" };
    await write(change);
    await expect(write(change)).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await read())?.some(({ title }) => title === "写错的名称")).toBe(false);
  });

  it("INV-12 a member writes nothing, another county does not get in, a sibling's line is not found, and nothing is written before it happened", async () => {
    const { people, first, second, elsewhere } = county;
    const found = (await read())?.[0];
    await expect(write({}, people.member, first)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(write({}, people.stranger, first)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(write({}, people.stranger, elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      write({ activityId: found?.id ?? "", version: 1 }, people.secondSecretary, second),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(write({ happenedOn: "2026-06-21" })).rejects.toMatchObject({ code: "INVALID" });
    const raw = (statement: string) =>
      begin(as(people.secretary, first), (work) => work.db.$executeRawUnsafe(statement));
    await expect(raw("update activity set happened_on = '2026-07-01'")).rejects.toThrow("INVALID");
    await expect(raw(`update activity set recorder_person_id = '${people.member.id}'`)).rejects.toThrow(
      "NOT_AUTHORISED",
    );
    await expect(raw("delete from activity")).rejects.toThrow();
    const events = await adminSql("select 1 from audit_event where kind like 'activity.%' and org_id = $1", [first.id]);
    expect(events).toHaveLength((await read())?.length ? 21 : 0);
  });
});
