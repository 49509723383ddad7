import { beforeAll, describe, expect, it } from "vitest";
import { findTemplate, listTemplates } from "@/lib/campaigns/templates/queries";
import { type Part, remarksOn } from "@/lib/campaigns/templates/rules";
import { look } from "@/lib/kernel/work";
import { as } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
const head = () => as(county.people.rootHead, county.root);
const partsOf = async (source: string): Promise<Part[]> =>
  (await look(head(), (scope) => findTemplate(scope, source)))?.parts ?? [];
const names = (parts: readonly Part[], kind: string) =>
  parts.filter((part) => part.kind === kind).map(({ name }) => name);

beforeAll(async () => {
  county = await makeCounty();
});

describe("the library", () => {
  it("CAM-01 CAM-06 the standing scheme has two aims and the four requirements", async () => {
    const parts = await partsOf("CXZY");
    expect(names(parts, "GOAL")).toEqual(["创建先进基层党组织", "争当优秀共产党员"]);
    expect(names(parts, "REQUIREMENT")).toEqual(["推动科学发展", "促进社会和谐", "服务人民群众", "加强基层组织"]);
  });

  it("CAM-28 RPT-38 五比五争 is five pairs of three measures, each with its linked activity", async () => {
    const parts = await partsOf("WBWZ");
    const pairs = parts.filter(
      ({ place, kind }) =>
        kind === "CRITERION" && parts.some((one) => one.kind === "MEASURE" && one.place.startsWith(place)),
    );
    expect([pairs.length, names(parts, "MEASURE").length]).toEqual([5, 15]);
    expect(pairs.every(({ body }) => body.startsWith("结合"))).toBe(true);
  });

  it("CAM-27 CAM-29 CAM-30 CAM-31 SYS-01 SYS-10 RPT-36 RPT-37 every set has as many items as its name says, or is empty to be filled in, or says so", async () => {
    const templates = await look(head(), (scope) => listTemplates(scope));
    const open: string[] = [];
    const differing: string[] = [];
    for (const { source } of templates ?? []) {
      const parts = await partsOf(source);
      for (const remark of remarksOn(parts)) {
        const name = parts.find(({ place }) => place === remark.place)?.name ?? "";
        (remark.kind === "OPEN" ? open : differing).push(name);
      }
    }
    expect(differing).toEqual(["三个围绕"]);
    expect(open).toEqual(
      expect.arrayContaining([
        "五模范",
        "四好班子",
        "四好党员",
        "十星级党支部",
        "八个带头，八个模范",
        "三亮三创三评",
        "五强五比",
        "三制一卡",
      ]),
    );
  });

  it("CAM-37 CAM-38 CAM-39 CAM-40 CAM-41 each type of organisation has its theme in the standing scheme", async () => {
    const variants = (await partsOf("CXZY")).filter(({ kind }) => kind === "VARIANT");
    expect(variants.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining([
        "ORGAN",
        "SCHOOL",
        "INSTITUTION",
        "PRIVATE_ENTERPRISE",
        "SOCIAL_ORG",
        "RURAL",
        "WINDOW",
        "RETIRED",
        "FLOATING",
      ]),
    );
  });
});
