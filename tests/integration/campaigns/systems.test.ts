import { beforeAll, describe, expect, it } from "vitest";
import { findTemplate } from "@/lib/campaigns/templates/queries";
import { childrenOf, type Part, remarksOn } from "@/lib/campaigns/templates/rules";
import { usualKinds } from "@/lib/commendations/kinds/rules";
import { look } from "@/lib/kernel/work";
import { as } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";

const sources = ["CXZY", "WBWZ", "SLSC", "LXZB", "XSZB", "ZXLT", "JZNT", "SET-ORG", "SET-MEMBER", "SET-GOAL", "SBDX"];
const library: Record<string, Part[]> = {};
let county: County;

beforeAll(async () => {
  county = await makeCounty();
  for (const source of sources) {
    const found = await look(as(county.people.rootHead, county.root), (scope) => findTemplate(scope, source));
    library[source] = found?.parts ?? [];
  }
});

const of = (source: string) => library[source] ?? [];
const items = (source: string, name: string) => {
  const set = of(source).find((part) => part.name === name);
  return set ? childrenOf(of(source), set.place).map((part) => part.name) : undefined;
};
const isOpen = (source: string, name: string) => {
  const set = of(source).find((part) => part.name === name);
  return remarksOn(of(source)).some(({ kind, place }) => kind === "OPEN" && place === set?.place);
};

describe("the named systems are rows that an organisation copies, with no code of their own", () => {
  it("SYS-01 SYS-02 the standing scheme has the four modes in order, all prescribed", () => {
    const actions = of("CXZY").filter(({ kind }) => kind === "ACTION");
    expect(actions.map(({ name, mode, mandatory }) => [name, mode, mandatory])).toEqual([
      ["公开承诺", "PLEDGE", true],
      ["领导点评", "REVIEW", true],
      ["群众评议", "EVALUATION", true],
      ["评选表彰", "COMMENDATION", true],
    ]);
    expect(items("SET-GOAL", "四种方式")).toEqual(["公开承诺", "领导点评", "群众评议", "评选表彰"]);
  });

  it.each([
    ["SYS-03", "SET-ORG", "五个好", 5],
    ["SYS-03", "SET-MEMBER", "五带头", 5],
    ["SYS-05", "WBWZ", "五比五争", 5],
    ["SYS-12 CAM-32", "SET-MEMBER", "五个先锋", 5],
    ["SYS-13 CAM-33", "SET-MEMBER", "三不四比", 7],
    ["SYS-15", "CXZY", "明紧宣改", 4],
    ["SYS-15", "CXZY", "加减乘除", 4],
    ["SYS-16", "SET-GOAL", "五个围绕", 5],
    ["SYS-16", "SET-GOAL", "四个围绕", 4],
    ["SYS-16", "SET-GOAL", "四个要求", 4],
    ["SYS-17", "SET-GOAL", "三结合", 3],
    ["SYS-17", "SET-GOAL", "三进入", 3],
    ["SYS-18", "SET-MEMBER", "讲学习比奉献敢超越促建设", 4],
    ["SYS-20 CAM-36", "SET-MEMBER", "岗位、业务、个人三争", 3],
    ["SYS-21", "SET-ORG", "寻标对标达标夺标", 4],
    ["SYS-39", "SET-ORG", "双向述职", 2],
    ["SYS-63", "ZXLT", "四定", 4],
    ["SYS-67 CAM-34", "SET-MEMBER", "五个一", 5],
    ["SYS-67 CAM-34", "SET-MEMBER", "三个一", 3],
    ["CAM-42", "SLSC", "五项服务", 5],
  ])("%s in %s %s has %i items", (_, source, name, count) => {
    expect(items(source, name)).toHaveLength(count);
  });

  it.each([
    ["SYS-04", "SET-MEMBER", "五模范"],
    ["SYS-04", "SET-ORG", "四好班子"],
    ["SYS-04", "SET-MEMBER", "四好党员"],
    ["SYS-06", "SET-ORG", "三制一卡"],
    ["SYS-07", "SLSC", "三亮三创三评"],
    ["SYS-08", "SBDX", "夺旗标准"],
    ["SYS-08", "SBDX", "争星标准"],
    ["SYS-09", "SET-ORG", "十星级党支部"],
    ["SYS-10", "SET-ORG", "五强五比"],
    ["SYS-10", "SET-ORG", "两育四心双争"],
    ["SYS-10", "SET-ORG", "三杯一奖"],
    ["SYS-10", "SET-MEMBER", "五岗五员"],
    ["SYS-10", "SET-ORG", "双培双带"],
    ["SYS-10", "SET-ORG", "四型机关"],
    ["SYS-11", "SET-MEMBER", "八个带头，八个模范"],
    ["SYS-14", "SET-GOAL", "三抓三到位"],
    ["SYS-19", "SET-GOAL", "三个一流"],
  ])("%s in %s %s is only named by its sources: it ships empty and is pointed out as such", (_, source, name) => {
    expect(items(source, name)).toEqual([]);
    expect(isOpen(source, name)).toBe(true);
  });

  it("SYS-08 夺旗争星 is an optional action with a pair of awards that move on: a flag for organisations, a star for members", () => {
    const action = of("SBDX").find(({ kind }) => kind === "ACTION");
    expect([action?.name, action?.mode, action?.mandatory]).toEqual(["双百夺旗争星", "OPTIONAL", false]);
    const pair = usualKinds.filter(({ name }) => name.startsWith("夺旗争星"));
    expect(pair.map(({ subjectKind, rotating }) => [subjectKind, rotating])).toEqual([
      ["ORG", true],
      ["PERSON", true],
    ]);
  });

  it("SYS-49 the student scheme has its pulling project as an optional action", () => {
    const action = of("XSZB").find(({ name }) => name === "党员牵引工程");
    expect([action?.kind, action?.mandatory]).toEqual(["ACTION", false]);
  });
});

describe("each kind of organisation has its variant", () => {
  const variant = (subject: string) => of("CXZY").find((part) => part.kind === "VARIANT" && part.subject === subject);

  it("CAM-37 organs serve the centre and build the team, linked with style and performance appraisal", () => {
    expect(variant("ORGAN")).toMatchObject({ name: "服务中心、建设队伍" });
    expect(variant("ORGAN")?.body).toMatch(/作表率.*作风评议.*绩效考核/);
  });

  it("CAM-38 schools have a theme and one sub-activity each for staff and students", () => {
    expect(variant("SCHOOL")?.name).toBe("建人民满意学校、办人民满意教育");
    expect(variant("SCHOOL")?.body).toMatch(/教职工.*学生党员/);
  });

  it("CAM-39 institutions have one theme with four emphases", () => {
    expect(variant("INSTITUTION")?.body.split("；")).toHaveLength(4);
  });

  it("CAM-40 enterprises and associations share a theme with 五个好 and 五个先锋", () => {
    for (const subject of ["PRIVATE_ENTERPRISE", "SOCIAL_ORG"])
      expect(variant(subject)?.body).toMatch(/五个好.*五个先锋/);
  });

  it("CAM-41 rural, floating and retired members each have a set of their own", () => {
    for (const subject of ["RURAL", "FLOATING", "RETIRED"]) expect(variant(subject)?.name).toBeTruthy();
  });

  it("CAM-42 window units have their five services and a plan of their own", () => {
    expect(variant("WINDOW")?.body).toMatch(/阳光服务、微笑服务、规范服务、高效服务、廉洁服务.*计划/);
  });
});
