import { beforeAll, describe, expect, it } from "vitest";
import { readByCode } from "@/lib/evaluations/ballots/queries";
import { findRound } from "@/lib/evaluations/queries";
import { listResults } from "@/lib/evaluations/results/queries";
import { begin, look } from "@/lib/kernel/work";
import { changeSettings } from "@/lib/orgs/settings/commands";
import { changeSettingsSchema } from "@/lib/orgs/settings/schema";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { cast, makeRound } from "./round";

let county: County;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
});

const secretary = () => as(county.people.secretary, county.first);
const scale = (grades: number | null) =>
  begin(as(county.people.rootHead, county.root), (work) =>
    changeSettings(work, { ...changeSettingsSchema.parse({}), EVALUATION_GRADES: grades }),
  );
const make = () => makeRound(county.people.secretary, county.first);
const gradesOf = async (roundId: string) => (await look(secretary(), (scope) => findRound(scope, roundId)))?.grades;

describe("EVA-14 the scale of satisfaction is a setting", () => {
  it("a new round takes the scale of its line and keeps it, whatever is decided later", async () => {
    const usual = await make();
    await scale(5);
    const five = await make();
    expect([await gradesOf(usual.roundId), await gradesOf(five.roundId)]).toEqual([4, 5]);
    await scale(null);
    expect([await gradesOf(five.roundId), await gradesOf((await make()).roundId)]).toEqual([5, 4]);
  });

  it("five marks: 比较满意 is counted apart and among the content", async () => {
    await scale(5);
    const round = await make();
    const codes = await round.codes(6);
    await round.open();
    expect(await readByCode(codes[0] ?? "")).toMatchObject({ grades: 5 });
    const given = [1, 5, 5, 2, 3, 4];
    for (const [at, code] of codes.entries())
      expect(await cast(code, given[at], "", [5, 5])).toMatchObject({ outcome: "CAST" });
    await round.close();
    const results = await look(secretary(), (scope) => listResults(scope, round.roundId));
    const whole = {
      evaluatorClass: "ALL",
      position: 0,
      satisfied: 1,
      basically: 3,
      fairly: 2,
      dissatisfied: 1,
      unknown: 1,
    };
    expect(results?.[0]).toMatchObject(whole);
  });

  it("three marks: 基本满意 is not offered, and a ballot that holds it is not taken", async () => {
    await scale(3);
    const round = await make();
    const [code = "", other = ""] = await round.codes(2);
    await round.open();
    expect(await cast(code, 2, "", [1, 1])).toMatchObject({ outcome: "INVALID" });
    expect(await cast(code, 1, "", [1, 2])).toMatchObject({ outcome: "INVALID" });
    expect(await cast(other, 5, "", [1, 1])).toMatchObject({ outcome: "INVALID" });
    expect(await cast(code, 3, "", [1, 4])).toMatchObject({ outcome: "CAST" });
  });

  it("the usual four take no fifth mark, and the database no other scale than the line's", async () => {
    await scale(null);
    const round = await make();
    const [code = ""] = await round.codes(1);
    await round.open();
    expect(await cast(code, 5)).toMatchObject({ outcome: "INVALID" });
    const insert = `insert into evaluation_round (org_id, id, campaign_org_id, campaign_id, number, title, period, opens_on, closes_on, grades)
      select org_id, gen_random_uuid(), campaign_org_id, campaign_id, 99, title, period, opens_on, closes_on, 3 from evaluation_round where id = '${round.roundId}'`;
    await expect(begin(secretary(), (work) => work.db.$executeRawUnsafe(insert))).rejects.toThrow(/INVALID/);
    await expect(adminSql("update evaluation_result set fairly = basically + 1")).rejects.toThrow(/evaluation_fairly/);
  });
});
