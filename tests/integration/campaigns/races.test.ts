import { beforeAll, describe, expect, it } from "vitest";
import { recordActivity } from "@/lib/campaigns/activities/commands";
import { keepMinutes } from "@/lib/campaigns/activities/minutes/commands";
import { findActivity } from "@/lib/campaigns/activities/minutes/queries";
import { minutesSchema } from "@/lib/campaigns/activities/minutes/schema";
import { recordActivitySchema } from "@/lib/campaigns/activities/schema";
import { begin, look } from "@/lib/kernel/work";
import { as, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
});
const here = (person?: TestPerson, org?: TestOrg) => as(person ?? county.people.secretary, org ?? county.first);

async function race(title: string): Promise<string> {
  const given = { kind: "COMPETITION", title, happenedOn: "2026-06-12", place: "三楼会议室" };
  await begin(here(), (work) => recordActivity(work, recordActivitySchema.parse(given)));
  const [row] = await adminSql<{ id: string }>("select id from activity where title = $1", [title]);
  return row?.id ?? "";
}
const minute = (activityId: string, texts: Record<string, string>, person?: TestPerson, org?: TestOrg) =>
  begin(here(person, org), (work) => keepMinutes(work, minutesSchema.parse({ activityId, ...texts })));
const read = (activityId: string) => look(here(), (scope) => findActivity(scope, activityId));

describe("劳动竞赛", () => {
  it("SYS-62 a race of workers, young people and women is entered with who took part, members or not, and its results", async () => {
    const id = await race("工人劳动竞赛");
    await minute(id, {
      AGENDA: "平路基比质量",
      ENTRANT: "客运一队（工会）：一等奖\n周巧（女工）：质量标兵\n青年突击队",
    });
    const entrants = (await read(id))?.lines.filter(({ kind }) => kind === "ENTRANT");
    expect(entrants?.map(({ name, text }) => [name, text])).toEqual([
      ["客运一队（工会）", "一等奖"],
      ["周巧（女工）", "质量标兵"],
      ["", "青年突击队"],
    ]);
    await expect(minute(id, { ENTRANT: "外人" }, county.people.member)).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await expect(minute(id, { ENTRANT: "外人" }, county.people.secondSecretary, county.second)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const raw = adminSql("update activity_line set kind = 'VOTER' where activity_id = $1", [id]);
    await expect(raw).rejects.toThrow(/line_kind/);
  });
});
