import ExcelJS from "exceljs";
import JSZip from "jszip";
import { beforeAll, describe, expect, it } from "vitest";
import { fillingOf } from "@/components/sheets/filled";
import { fillSheet } from "@/lib/documents/fill-sheet";
import { readSheet } from "@/lib/documents/read-sheet";
import { begin, look, type Scope } from "@/lib/kernel/work";
import { addSheet, addSheetVersion, mapSheet, releaseSheet, retireSheet } from "@/lib/sheets/commands";
import { readFigures, readList } from "@/lib/sheets/filling/queries";
import { findContent, findSheet, listSheets } from "@/lib/sheets/queries";
import { as, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { wpsWorkbook } from "@/tests/support/wps-workbook";
import { makePublished } from "../pledges/steps";

let county: County;
let versionId: string;
beforeAll(async () => {
  county = await makeCounty();
  await makePublished(county);
});

const rows = [
  ["公开承诺统计表"],
  ["填报单位：", null, "填报日期：", null],
  ["序号", "承诺人", "承诺事项", "完成时限", "兑现情况"],
  [1, "样例", "样例", "", ""],
  ["合计", null, null, null, null],
];
const fileOf = (bytes: Buffer = wpsWorkbook({ name: "统计表", rows }), name = "统计表.xlsx") =>
  new File([new Uint8Array(bytes)], name);
const at = (person: TestPerson, org: TestOrg) => ({
  add: (file = fileOf()) => begin(as(person, org), (work) => addSheet(work, { title: "统计表", note: "季末报", file })),
  release: (id: string) => begin(as(person, org), (work) => releaseSheet(work, { versionId: id })),
  retire: (id: string) => begin(as(person, org), (work) => retireSheet(work, { versionId: id })),
  renew: (formId: string) => begin(as(person, org), (work) => addSheetVersion(work, { formId, file: fileOf() })),
  see: async <T>(read: (scope: Scope) => Promise<T>) => {
    const seen = await look(as(person, org), read);
    if (seen === null) throw new Error("nothing proves a right to look there");
    return seen;
  },
});
const above = () => at(county.people.workingHead, county.working);
const branch = () => at(county.people.secretary, county.first);
const mapping = (given: Partial<Parameters<typeof mapSheet>[1]>) => ({
  versionId,
  source: "ITEMS" as const,
  headerRow: 3,
  headerEnd: 3,
  footRow: 5,
  columns: ["index", "pledger", "text", "dueOn", "state"],
  cells: ["B2", "D2"],
  figures: ["unit", "today"],
  ...given,
});

describe("上级表样: a superior's own sheet", () => {
  it("is kept as it came, and columns and cells that speak for themselves are found", async () => {
    versionId = await above().add();
    const sheet = await above().see((scope) => findSheet(scope, versionId));
    expect(sheet).toMatchObject({
      state: "DRAFT",
      version: 1,
      source: "ITEMS",
      headerRow: 3,
      headerEnd: 3,
      footRow: 5,
    });
    expect(sheet.places).toEqual(
      expect.arrayContaining([
        { place: "B", field: "pledger" },
        { place: "C", field: "text" },
        { place: "D", field: "dueOn" },
        { place: "B2", field: "unit" },
        { place: "D2", field: "today" },
      ]),
    );
    await begin(as(county.people.workingHead, county.working), (work) => mapSheet(work, mapping({})));
    const events = await adminSql("select kind from audit_event where org_id = $1 and kind like 'sheet.%'", [
      county.working.id,
    ]);
    expect(events).toEqual([{ kind: "sheet.add" }]);
  });

  it("what contradicts itself is refused beside its field", async () => {
    const map = (given: Partial<Parameters<typeof mapSheet>[1]>) =>
      begin(as(county.people.workingHead, county.working), (work) => mapSheet(work, mapping(given)));
    await expect(map({ columns: ["pledger", "pledger"] })).rejects.toMatchObject({
      fields: { mapping: "mappingTwice" },
    });
    await expect(map({ cells: ["B2"], figures: [""] })).rejects.toMatchObject({
      fields: { figuring: "cellIncomplete" },
    });
  });

  it("LIFE-10 a draft is its own org's; once in force everybody below fills it, with their own records and its looks", async () => {
    await expect(branch().see((scope) => findSheet(scope, versionId))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await above().release(versionId);
    const paper = await branch().see(async (scope) => {
      const sheet = await findSheet(scope, versionId);
      const campaign = { orgId: county.campaign.orgId, id: county.campaign.id };
      const about = {
        unit: "某局第一党支部",
        reporter: "支部书记",
        today: scope.today,
        year: 2026,
        campaign: "创先争优",
      };
      const listed = await readList(scope, "ITEMS", campaign, true);
      const filling = fillingOf(sheet, about, await readFigures(scope, campaign, true), listed);
      return fillSheet(await findContent(scope, versionId), filling);
    });
    const filled = readSheet(paper);
    expect(filled.name).toBe("统计表");
    expect(filled.rows[1]?.cells[1]).toBe("某局第一党支部");
    expect(filled.rows[3]?.cells.slice(0, 4)).toEqual([1, "党员甲", "办理时限由 20 个工作日压到 12 个", "2026-06-30"]);
    expect(filled.rows[4]?.cells[0]).toBe("合计");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(paper).buffer);
    expect(book.worksheets[0]?.getColumn(1).width).toBe(14);
  });

  it("a new edition follows the one in force, which stays as it was; put aside, nobody below sees it", async () => {
    const { formId } = await above().see((scope) => findSheet(scope, versionId));
    const second = await above().renew(formId);
    await expect(above().renew(formId)).rejects.toMatchObject({ code: "WRONG_STATE" });
    await above().release(second);
    expect((await branch().see(listSheets)).map(({ version }) => version)).toEqual([2]);
    await expect(
      begin(as(county.people.workingHead, county.working), (work) => mapSheet(work, mapping({}))),
    ).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(adminSql("update sheet_version set content = '\\x00' where id = $1", [versionId])).rejects.toThrow(
      "WRONG_STATE",
    );
    await above().retire(second);
    expect(await branch().see(listSheets)).toEqual([]);
    await expect(above().retire(second)).rejects.toMatchObject({ code: "WRONG_STATE" });
  });
});

describe("who keeps sheets, and which", () => {
  it("a member keeps none, a sibling and another root see none, a branch does not put a superior's in force", async () => {
    const { people, first, second, elsewhere } = county;
    await expect(at(people.member, first).add()).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    const own = await branch().add();
    await expect(at(people.secondSecretary, second).release(own)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(at(people.stranger, elsewhere).release(own)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(above().release(own)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const theirs = await above().add();
    await above().release(theirs);
    await expect(branch().retire(theirs)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
  });

  it("a file is judged by its content: no workbook, too large, macros and links to other files are refused", async () => {
    const refused = async (bytes: Buffer, name = "表.xlsx") =>
      branch()
        .add(fileOf(bytes, name))
        .catch((error: { fields?: Record<string, string> }) => error.fields?.file);
    expect(await refused(Buffer.from("<html>not a workbook</html>"))).toMatch(/^sheet_NOT_A/);
    expect(await refused(Buffer.alloc(6 * 2 ** 20))).toBe("sheet_TOO_LARGE");
    const withPart = async (path: string) => {
      const zip = await JSZip.loadAsync(wpsWorkbook({ name: "表", rows }));
      zip.file(path, "x");
      return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
    };
    expect(await refused(await withPart("xl/vbaProject.bin"))).toBe("sheet_ACTIVE");
    expect(await refused(await withPart("xl/externalLinks/externalLink1.xml"))).toBe("sheet_ACTIVE");
    const bomb = new JSZip().file("xl/workbook.xml", Buffer.alloc(60 * 2 ** 20));
    expect(await refused(await bomb.generateAsync({ type: "nodebuffer", compression: "DEFLATE" }))).toBe(
      "sheet_TOO_LARGE",
    );
  });
});
