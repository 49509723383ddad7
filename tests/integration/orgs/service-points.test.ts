import { beforeAll, describe, expect, it } from "vitest";
import { servicePointSentence } from "@/components/orgs/service-points";
import { look } from "@/lib/kernel/work";
import { countServicePoints } from "@/lib/orgs/registers/queries";
import { as, asOwner, setDay } from "@/tests/support/county";
import { makeMany } from "@/tests/support/many-orgs";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let villages: string[];

const enter = (orgs: readonly string[]) =>
  asOwner((client) =>
    client.query(
      `insert into register_entry (org_id, id, kind, name, begins_on) select o, gen_random_uuid(), 'SERVICE_POINT', '便民服务站', '2026-01-10' from unnest($1::uuid[]) o`,
      [orgs],
    ),
  );
const count = () => look(as(county.people.rootHead, county.root), (scope) => countServicePoints(scope));

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  await enter(await makeMany(county.working, { prefix: "town", count: 22, kind: "COMMITTEE", level: "TOWNSHIP" }));
  villages = await makeMany(county.general, {
    prefix: "village",
    count: 507,
    kind: "GENERAL_BRANCH",
    level: "VILLAGE",
  });
});

describe("党群服务中心 and 便民服务站", () => {
  it("RPT-16 SYS-48 coverage comes from what each township and village has, not from a typed figure: one village without is not 100 %", async () => {
    await enter(villages.slice(1));
    expect(await count()).toEqual({ townships: 22, townshipsWith: 22, villages: 507, villagesWith: 506 });
    const sentence = (await count()) ?? { townships: 0, townshipsWith: 0, villages: 0, villagesWith: 0 };
    expect(servicePointSentence("zh-CN", sentence)).toBe(
      "22个乡镇、办事处中22个、507个行政村中506个建立了党群服务中心或便民服务站，覆盖面99.8%",
    );
    await enter(villages.slice(0, 1));
    const whole = await count();
    expect(whole && servicePointSentence("zh-CN", whole)).toBe(
      "22个乡镇、办事处和500多个行政村全部建立了党群服务中心或便民服务站，覆盖面100%",
    );
  });
});
