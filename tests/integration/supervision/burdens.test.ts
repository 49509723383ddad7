import { beforeAll, describe, expect, it } from "vitest";
import { recordActivity } from "@/lib/campaigns/activities/commands";
import { recordActivitySchema } from "@/lib/campaigns/activities/schema";
import { begin, look } from "@/lib/kernel/work";
import { recordProgressSchema } from "@/lib/pledges/items/schema";
import { recordProgress } from "@/lib/pledges/progress/commands";
import { listFilled } from "@/lib/supervision/burdens/queries";
import { fieldsAsked, monthsOf, secondsPerField } from "@/lib/supervision/burdens/rules";
import { makePublished } from "@/tests/integration/pledges/steps";
import { as, setDay } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
});

describe("减负", () => {
  it("what a branch filled in this month is counted from its log, with the fields its forms demand and the minutes they take", async () => {
    const { itemId } = await makePublished(county);
    const [member, secretary] = [county.people.member, county.people.secretary];
    for (const note of ["五月办结 31 件", "六月办结 28 件"])
      await begin(as(member, county.first), (work) =>
        recordProgress(work, { itemId, happenedOn: "2026-06-08", note, quantity: "" }),
      );
    await begin(as(secretary, county.first), (work) =>
      recordActivity(work, recordActivitySchema.parse({ kind: "STUDY", title: "集中学习", happenedOn: "2026-06-05" })),
    );
    const [month, ...earlier] = monthsOf((await look(as(secretary, county.first), listFilled)) ?? []);
    const of = (kind: string) => month?.kinds.find((one) => one.kind === kind)?.entries;
    expect([of("pledge_item.progress"), of("activity.record"), of("pledge.survey")]).toEqual([2, 1, 1]);
    expect([fieldsAsked(recordProgressSchema), fieldsAsked(recordActivitySchema)]).toEqual([2, 3]);
    expect(month?.minutes).toBe(Math.ceil(((month?.fields ?? 0) * secondsPerField) / 60));
    expect(month?.fields).toBeGreaterThanOrEqual(2 * 2 + 3);
    expect(earlier).toEqual([]);
    expect(await look(as(county.people.secondSecretary, county.second), listFilled)).toEqual([]);
  });
});
