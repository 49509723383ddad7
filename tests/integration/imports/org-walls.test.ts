import { beforeAll, describe, expect, it } from "vitest";
import { type County, makeCounty } from "@/tests/support/small-county";
import { check, codes, list, paper } from "./org-lists";
import { batchOf, confirmed, type Hand, upload } from "./steps";

let county: County;
let working: Hand;
beforeAll(async () => {
  county = await makeCounty();
  working = { person: county.people.workingHead, org: county.working };
});

describe("ORG-12 a list stays inside one's own line", () => {
  it("ORG-04 circles, superiors that lead nobody, refused superiors, foreign ones and borne codes come back", async () => {
    const importId = await check(
      working,
      ["甲党总支", "党总支", "乙党总支"],
      ["乙党总支", "党总支", "甲党总支"],
      ["丙支部", "党支部", "某局第一党支部"],
      ["丁党委", "党委", "", { code: county.elsewhere.code }],
      ["丁支部", "党支部", "丁党委"],
      ["戊支部", "党支部", "邻县委员会"],
      ["己支部", "党支部", "己支部"],
      ["庚支部", "党支部", "某县委员会"],
      ["辛支部", "党支部", "甲党总支"],
    );
    expect(await codes(working, importId)).toEqual([
      [4, "circle", ""],
      [5, "circle", ""],
      [6, "leadsNobody", ""],
      [7, "codeTaken", ""],
      [8, "superiorRefused", ""],
      [9, "unknownOrg", ""],
      [10, "circle", ""],
      [11, "unknownOrg", ""],
      [12, "superiorWrong", "4"],
    ]);
    await expect(confirmed(working, importId, "GOOD_ROWS", paper)).rejects.toMatchObject({
      fields: { mode: "rowsNone" },
    });
  });

  it("wrong person, a branch that leads nobody, another org and a name taken after the check are refused", async () => {
    const file = () => list(["壬支部", "党支部", ""]);
    await expect(
      upload({ person: county.people.generalHead, org: county.working }, file(), "ORGS"),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    for (const person of [county.people.rootHead, county.people.discipline])
      await expect(upload({ person, org: county.general }, file(), "ORGS")).rejects.toMatchObject({
        code: person === county.people.rootHead ? "NOT_AUTHORISED" : "NOT_FOUND",
      });
    await expect(upload({ person: county.people.officer, org: county.first }, file(), "ORGS")).rejects.toMatchObject({
      fields: { kind: "leadsNobody" },
    });
    const general = { person: county.people.generalHead, org: county.general };
    const importId = await check(general, ["壬支部", "党支部", ""]);
    await expect(batchOf(working, importId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const second = await check(working, ["壬支部", "党支部", "某局机关党总支"]);
    await confirmed(working, second, "GOOD_ROWS", { ...paper, documentTitle: "第四份批复" });
    expect(await confirmed(general, importId, "GOOD_ROWS", paper)).toMatchObject({
      state: "CHECKED",
      obstacles: ["CONFLICT"],
    });
  });
});
