import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startJobs, stopJobs } from "@/lib/jobs/worker";
import { begin } from "@/lib/kernel/work";
import { markStale } from "@/lib/tallies/commands";
import { as } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
  await startJobs();
});
afterAll(stopJobs);

const until = async <T>(ask: () => Promise<T | undefined>): Promise<T> => {
  for (let tries = 0; tries < 60; tries += 1) {
    const found = await ask();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("nothing came");
};

describe("the worker", () => {
  it("folds the tallies a command ordered, within seconds, under the worker's own login", async () => {
    const { first, people, campaign } = county;
    const key = { campaignOrgId: campaign.orgId, campaignId: campaign.id };
    await begin(as(people.secretary, first), (work) => markStale(work, key));
    const own = await until(async () => {
      const [row] = await adminSql<{ members: number }>(
        "select members from tally where org_id = $1 and reach = 'OWN'",
        [first.id],
      );
      return row;
    });
    expect(own.members).toBe(9);
  });

  it("keeps the hours of the new day and of the checkpoint in Shanghai time", async () => {
    const rows = await adminSql("select name, cron, timezone from pgboss.schedule order by name");
    expect(rows).toEqual([
      { name: "send-reminders", cron: "*/10 * * * *", timezone: "Asia/Shanghai" },
      { name: "turn-of-day", cron: "5 0 * * *", timezone: "Asia/Shanghai" },
      { name: "write-checkpoints", cron: "35 0 * * *", timezone: "Asia/Shanghai" },
    ]);
  });
});
