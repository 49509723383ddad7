import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { begin, beginJob, look } from "@/lib/kernel/work";
import { claimItem, confirmItem } from "@/lib/pledges/items/commands";
import { listDue, listSilentMembers } from "@/lib/pledges/reminders/queries";
import { sortDue } from "@/lib/pledges/reminders/rules";
import { openOverdue } from "@/lib/rectifications/lateness/commands";
import { as, setDay } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";
import { makePublished } from "./steps";

let county: County;
let item: { itemId: string };
beforeAll(() => setDay("2026-06-20"));
beforeEach(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  item = await makePublished(county);
});
const officer = () => as(county.people.officer, county.first);
const campaign = () => ({ orgId: county.campaign.orgId, id: county.campaign.id });
const shown = async (today: string) => {
  await setDay(today);
  const due = await look(officer(), (scope) => listDue(scope, campaign(), 15));
  const { opened, inGrace, soon } = sortDue(due ?? [], today);
  return { opened: opened.length, inGrace: inGrace.map(({ opensOn }) => opensOn), soon: soon.length };
};

describe("what falls due", () => {
  test("LIFE-18 PLG-26 first soon, then in grace with the day it would open, and only then a rectification, once", async () => {
    expect(await shown("2026-06-20")).toEqual({ opened: 0, inGrace: [], soon: 1 });
    const inGrace = await shown("2026-07-01");
    expect(inGrace).toMatchObject({ opened: 0, soon: 0 });
    const [opensOn = ""] = inGrace.inGrace;
    expect(await beginJob(county.first.id, openOverdue)).toBe(0);
    await setDay(opensOn);
    expect(await beginJob(county.first.id, openOverdue)).toBe(1);
    expect(await beginJob(county.first.id, openOverdue)).toBe(0);
    expect(await shown(opensOn)).toEqual({ opened: 1, inGrace: [], soon: 0 });
  });

  test("LIFE-18 what was fulfilled is not reminded of", async () => {
    await begin(as(county.people.member, county.first), (work) =>
      claimItem(work, { itemId: item.itemId, description: "办结" }),
    );
    await begin(as(county.people.secretary, county.first), (work) =>
      confirmItem(work, { itemId: item.itemId, note: "" }),
    );
    expect(await shown("2026-07-20")).toEqual({ opened: 0, inGrace: [], soon: 0 });
  });

  test("PLG-03 PLG-07 whoever is enrolled and has not pledged is named for whoever urges", async () => {
    const found = await look(officer(), (scope) => listSilentMembers(scope, campaign()));
    const names = found?.map(({ name }) => name);
    expect(names).toContain("党员乙");
    expect(names).not.toContain("党员甲");
  });
});
