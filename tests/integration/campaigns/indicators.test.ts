import { beforeAll, describe, expect, it } from "vitest";
import { indicatorSheet } from "@/components/campaigns/indicators/indicator-sheet";
import { planWords } from "@/components/campaigns/indicators/indicator-words";
import { addIndicator, enterFigure, setPlan } from "@/lib/campaigns/indicators/commands";
import { findIndicator, listIndicators } from "@/lib/campaigns/indicators/queries";
import { type AddIndicator, addIndicatorSchema } from "@/lib/campaigns/indicators/schema";
import { ledgerBuffer } from "@/lib/documents/ledger";
import { readSheet } from "@/lib/documents/read-sheet";
import { begin, type Caller, look } from "@/lib/kernel/work";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let indicatorId: string;
const secretary = () => as(county.people.secretary, county.first);
const member = () => as(county.people.member, county.first);
const superior = () => as(county.people.generalHead, county.general);
const stranger = () => as(county.people.stranger, county.elsewhere);

const facts: AddIndicator = {
  ...{ kind: "WORK", name: "建设投资", unit: "亿元", decimals: 1, rounding: "HALF_UP", counting: "SUM" },
  ...{ rhythm: "QUARTER", assessor: "", document: "", beginsOn: "2026-01-01", dueOn: "2026-12-31" },
};
const add = (by: Caller, given: Partial<AddIndicator> = {}) =>
  begin(by, (work) => addIndicator(work, { ...facts, ...given }));
const plan = (by: Caller, issuer: string, quantity: number, precision: number) =>
  begin(by, (work) => setPlan(work, { indicatorId, issuer, quantity, precision, approximate: "" }));
const enter = (by: Caller, period: string, quantity: number, prior?: number) =>
  begin(by, (work) => enterFigure(work, { indicatorId, period, quantity, prior, approximate: "", note: "" }));
const found = (by: Caller) => look(by, (scope) => findIndicator(scope, indicatorId));

beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  indicatorId = await add(secretary());
});

describe("指标", () => {
  it("RPT-30 two issuers plan one indicator; the percentages follow from what was entered, each with its decimals", async () => {
    await plan(secretary(), "省厅", 20, 0);
    await plan(secretary(), "省厅", 22, 0);
    await plan(secretary(), "集团公司", 30, 1);
    await enter(secretary(), "2026Q1", 12.4, 10);
    await enter(secretary(), "2026Q2", 18, 10);
    await enter(secretary(), "2026Q2", 19.6, 10);
    const indicator = await found(secretary());
    expect(indicator?.figures.map(({ quantity }) => quantity)).toEqual([12.4, 19.6]);
    expect(indicator && planWords("zh-CN", indicator)).toEqual([
      "省厅计划 22 亿元的 145%",
      "集团公司计划 30 亿元的 106.7%",
    ]);
  });

  it("RPT-30 no figure of a period that has not begun or of another rhythm, by the form or in the database", async () => {
    await expect(enter(secretary(), "2026Q3", 1)).rejects.toMatchObject({ fields: { period: "notAnOption" } });
    await expect(enter(secretary(), "2026-05", 1)).rejects.toMatchObject({ fields: { period: "notAnOption" } });
    await expect(
      adminSql("update indicator_figure set period = '2026Q3' where indicator_id = $1 and period = '2026Q2'", [
        indicatorId,
      ]),
    ).rejects.toThrow();
  });

  it("SYS-64 a linked assessment names who assesses; without a name it is refused", async () => {
    const given: AddIndicator = { ...facts, name: "机关绩效考核", unit: "分", counting: "LATEST", kind: "ASSESSMENT" };
    expect(addIndicatorSchema.safeParse(given).success).toBe(false);
    await add(secretary(), { ...given, assessor: "绩效考核办公室" });
    await expect(add(secretary(), { ...given, assessor: "绩效考核办公室" })).rejects.toThrow();
    await expect(adminSql("update indicator set assessor = '' where kind = 'ASSESSMENT'")).rejects.toThrow(
      /indicator_whole/,
    );
  });

  it("RPT-30 INV-12 entered by the office at home, read by the superior, hidden from another root", async () => {
    await expect(add(member(), { name: "另一项" })).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(enter(member(), "2026Q1", 1)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(plan(superior(), "总支", 1, 0)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(found(stranger())).rejects.toMatchObject({ code: "NOT_FOUND" });
    const below = await look(superior(), (scope) => listIndicators(scope, county.campaign.id, { below: true }));
    expect(below?.map(({ name, orgName }) => [name, orgName])).toContainEqual(["建设投资", "某局第一党支部"]);
    await expect(
      begin(superior(), (work) => work.db.$executeRaw`update indicator_figure set quantity = 99`),
    ).resolves.toBe(0);
    await expect(add(secretary(), { name: "倒着的", dueOn: "2025-01-01" })).rejects.toMatchObject({
      fields: { dueOn: "beforeStart" },
    });
  });

  it("RPT-30 the sheet carries the exact figure and the words of the paper", async () => {
    const rows =
      (await look(secretary(), (scope) => listIndicators(scope, county.campaign.id, { below: false }))) ?? [];
    const sheet = readSheet(
      await ledgerBuffer(
        indicatorSheet({ locale: "zh-CN", orgName: "某支部", reporter: "支部书记", today: "2026-06-20", rows }),
      ),
    );
    const line = sheet.rows.find(({ cells }) => cells.includes("建设投资"));
    expect(line?.cells).toEqual(expect.arrayContaining([32, "32 亿元", "增长 60.0%"]));
  });
});
