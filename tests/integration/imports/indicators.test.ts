import { beforeAll, describe, expect, it } from "vitest";
import { planWords } from "@/components/campaigns/indicators/indicator-words";
import { addIndicator, enterFigure, setPlan } from "@/lib/campaigns/indicators/commands";
import { findIndicator } from "@/lib/campaigns/indicators/queries";
import { chooseRows } from "@/lib/imports/choices/commands";
import { listRows } from "@/lib/imports/queries";
import { begin } from "@/lib/kernel/work";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import type { WpsCell } from "@/tests/support/wps-workbook";
import { badRows, batchOf, checked, confirmed, fileOf, type Hand, see, undone, upload } from "./steps";

let county: County;
let officer: Hand;
let indicatorId: string;
const by = ({ person, org }: Hand) => as(person, org);

beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  officer = { person: county.people.officer, org: county.first };
  indicatorId = await begin(by(officer), (work) =>
    addIndicator(work, {
      ...{ kind: "WORK", name: "建设投资", unit: "亿元", decimals: 1, rounding: "HALF_UP", counting: "SUM" },
      ...{ rhythm: "QUARTER", assessor: "", document: "", beginsOn: "2026-01-01", dueOn: "2026-12-31" },
    }),
  );
});

const headers = ["序号", "指标名称", "季度", "年度计划", "计划下达单位", "实际完成", "去年同期"];
const sheet = (...rows: (WpsCell | null)[][]) => fileOf([["指标完成情况"], [], headers, ...rows], "指标.xlsx");
const found = () => see(officer, (scope) => findIndicator(scope, indicatorId));
const rowsOf = (importId: string, verdict: "ADD" | "UPDATE") =>
  see(officer, (scope) => listRows(scope, importId, verdict));

describe("a sheet of figures is imported", () => {
  let importId: string;

  it("RPT-30 each row is compared with what stands, and each that cannot be taken says why beside its cell", async () => {
    importId = await checked(
      officer,
      sheet(
        [1, "建设投资", "2026年第一季度", 22, "省厅", 12.4, 10],
        [2, "建设投资", "二季度", 22, "省厅", 19.600000000000001, "10"],
        [3, "建设投资", null, 30, "集团公司", null, null],
        [4, "没有的指标", "2026Q1", null, null, 1, null],
        [5, "建设投资", "2026Q3", null, null, 1, null],
        [6, "建设投资", "2026年5月", null, null, 1, null],
        [7, "建设投资", "一季度", 23, "省厅", 13, null],
        [8, "建设投资", "2026Q2", null, null, "约二十", null],
        [9, "建设投资", null, 5, null, null, null],
        [10, "建设投资", "2026Q2", null, null, null, null],
      ),
      "INDICATORS",
    );
    expect(await batchOf(officer, importId)).toMatchObject({ state: "CHECKED", addCount: 3, badCount: 7 });
    const codes = (await badRows(officer, importId)).map(({ faults }) => faults.map(({ code }) => code).join());
    expect(codes).toEqual([
      "unknownIndicator",
      "periodClosed",
      "periodClosed",
      "repeated,planDiffers",
      "badNumber",
      "issuerNeeded",
      "noFigures",
    ]);
  });

  it("RPT-30 what is taken in gives 145 % and 106.7 % out of the rows, with one event and who let it in", async () => {
    expect(await confirmed(officer, importId)).toMatchObject({ state: "APPLIED", obstacles: [] });
    const indicator = await found();
    expect(indicator.figures.map(({ period, quantity, prior }) => [period, quantity, prior])).toEqual([
      ["2026Q1", 12.4, 10],
      ["2026Q2", 19.6, 10],
    ]);
    await begin(by(officer), (work) =>
      setPlan(work, { indicatorId, issuer: "省厅", quantity: 22, precision: 0, approximate: "" }),
    );
    expect(planWords("zh-CN", await found()).sort()).toEqual(
      ["省厅计划 22 亿元的 145%", "集团公司计划 30 亿元的 106.7%"].sort(),
    );
    const traces = await adminSql(
      "select distinct enterer_person_id as by from indicator_figure where indicator_id = $1",
      [indicatorId],
    );
    expect(traces).toEqual([{ by: county.people.officer.id }]);
    const events = await adminSql("select kind from audit_event where org_id = $1 and kind like 'import.%'", [
      county.first.id,
    ]);
    expect(events).toEqual([{ kind: "import.apply" }]);
  });

  it("the same file again changes nothing; a changed figure is shown beside the one that stands, and may be left out", async () => {
    const same = await checked(officer, sheet([1, "建设投资", "2026Q1", 22, "省厅", 12.4, 10]), "INDICATORS");
    expect(await batchOf(officer, same)).toMatchObject({ sameCount: 1, addCount: 0, updateCount: 0 });
    const again = await checked(
      officer,
      sheet([1, "建设投资", "2026Q1", 24, "省厅", 12.9, null], [2, "建设投资", "2026Q2", null, null, 20, null]),
      "INDICATORS",
    );
    const rows = await rowsOf(again, "UPDATE");
    expect(rows.map(({ before, facts }) => [before.slice(2, 6), facts.slice(2, 6)])).toEqual([
      [
        ["22", "省厅", "12.4", "10"],
        ["24", "省厅", "12.9", "10"],
      ],
      [
        ["", "", "19.6", "10"],
        ["", "", "20", "10"],
      ],
    ]);
    await begin(by(officer), (work) =>
      chooseRows(work, { importId: again, number: [rows[1]?.number ?? 0], take: false }),
    );
    expect(await confirmed(officer, again)).toMatchObject({ state: "APPLIED" });
    const { figures, plans } = await found();
    expect(figures.map(({ quantity }) => quantity)).toEqual([12.9, 19.6]);
    expect(plans.find(({ issuer }) => issuer === "省厅")?.quantity).toBe(24);
    expect(await undone(officer, again)).toMatchObject({ state: "UNDONE", obstacles: [] });
    expect((await found()).figures.map(({ quantity }) => quantity)).toEqual([12.4, 19.6]);
    expect((await found()).plans.find(({ issuer }) => issuer === "省厅")?.quantity).toBe(22);
  });

  it("RPT-12 an approximate figure stays approximate until another one takes its place, and is so again when taken back", async () => {
    await begin(by(officer), (work) =>
      enterFigure(work, { indicatorId, period: "2026Q2", quantity: 19.6, prior: 10, approximate: "ODD", note: "" }),
    );
    const about = async () => (await found()).figures.map(({ approximate }) => approximate);
    const exact = await checked(officer, sheet([1, "建设投资", "2026Q2", null, null, 20, null]), "INDICATORS");
    await confirmed(officer, exact);
    expect(await about()).toEqual(["", ""]);
    await undone(officer, exact);
    expect(await about()).toEqual(["", "ODD"]);
  });

  it("what changed between check and import is refused; what was changed since is not taken back, and is counted", async () => {
    const late = await checked(officer, sheet([1, "建设投资", "2026Q2", null, null, 21, null]), "INDICATORS");
    const corrected = (quantity: number) =>
      begin(by(officer), (work) =>
        enterFigure(work, { indicatorId, period: "2026Q2", quantity, prior: 10, approximate: "", note: "" }),
      );
    await corrected(18);
    expect(await confirmed(officer, late)).toMatchObject({ state: "CHECKED", obstacles: ["CONFLICT"] });
    expect(await undone(officer, importId)).toMatchObject({ state: "APPLIED", obstacles: ["changed:1"] });
    await corrected(19.6);
    expect(await undone(officer, importId)).toMatchObject({ state: "UNDONE" });
    expect((await found()).figures).toEqual([]);
    expect((await found()).plans).toEqual([]);
  });
});

describe("by whom", () => {
  it("RPT-30 LIFE-10 a member may not, a superior not for a branch, and an organisation without a campaign has nothing to compare with", async () => {
    const file = sheet([1, "建设投资", "2026Q1", null, null, 1, null]);
    const member = { person: county.people.member, org: county.first };
    await expect(upload(member, file, "INDICATORS")).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    const stranger = { person: county.people.stranger, org: county.elsewhere };
    await expect(upload(stranger, file, "INDICATORS")).rejects.toMatchObject({ fields: { kind: "noCampaign" } });
    const above = await checked({ person: county.people.generalHead, org: county.general }, file, "INDICATORS");
    const [bad] = await badRows({ person: county.people.generalHead, org: county.general }, above);
    expect(bad?.faults[0]?.code).toBe("unknownIndicator");
    await expect(
      adminSql("update import_batch set campaign_id = null, campaign_org_id = null where kind = 'INDICATORS'"),
    ).rejects.toThrow(/import_aim/);
  });
});
