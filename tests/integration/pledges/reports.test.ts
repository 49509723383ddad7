import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { refusalFrom } from "@/lib/kernel/refusal";
import { begin, look } from "@/lib/kernel/work";
import { recordProgress } from "@/lib/pledges/progress/commands";
import { resubmitReport, returnReport, submitReport } from "@/lib/pledges/reports/commands";
import { listLowerReports, listQuarter, listReports } from "@/lib/pledges/reports/queries";
import { as, setDay } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";
import { makePublished } from "./steps";

let county: County;
let items: { itemId: string }[];
let reportId: string;
beforeAll(() => setDay("2026-06-20"));
beforeEach(async () => {
  county = await makeCounty();
  items = [await makePublished(county), await makePublished(county, county.people.colleague)];
  reportId = await begin(at("officer"), (work) => submitReport(work, { period: "2026Q2", note: "" }));
});
const at = (who: keyof County["people"], org: "first" | "second" | "general" | "elsewhere" = "first") =>
  as(county.people[who], county[org]);
const campaign = () => ({ orgId: county.campaign.orgId, id: county.campaign.id });
const giveBack = (who: keyof County["people"], org?: "second" | "general" | "elsewhere") =>
  begin(at(who, org), (work) => returnReport(work, { reportId, reason: "缺二季度进展" }));
const report = async () => (await look(at("officer"), (scope) => listReports(scope, campaign())))?.[0];

describe("the quarterly report", () => {
  test("PLG-24 it is returned by the direct superior with what is missing, completed and reported again", async () => {
    expect(await report()).toMatchObject({ state: "REPORTED", silent: 2 });
    await giveBack("generalHead", "general");
    expect(await report()).toMatchObject({ state: "RETURNED", returned: "缺二季度进展" });
    await begin(at("member"), (work) =>
      recordProgress(work, {
        itemId: items[0]?.itemId ?? "",
        happenedOn: "2026-06-10",
        note: "办结 31 件",
        quantity: "31 件",
      }),
    );
    await begin(at("officer"), (work) => resubmitReport(work, { reportId, note: "已补" }));
    expect(await report()).toMatchObject({ state: "REPORTED", silent: 1, note: "已补", returned: null });
    const lower = await look(at("generalHead", "general"), (scope) => listLowerReports(scope, campaign(), "2026Q2"));
    expect(lower?.find(({ id }) => id === reportId)).toMatchObject({ silent: 1, items: 2 });
  });

  test("PLG-24 its body is what was entered in the quarter, with the silent items apart", async () => {
    await begin(at("member"), (work) =>
      recordProgress(work, {
        itemId: items[0]?.itemId ?? "",
        happenedOn: "2026-06-10",
        note: "办结 31 件",
        quantity: "31 件",
      }),
    );
    const lines = await look(at("officer"), (scope) => listQuarter(scope, campaign(), "2026Q2"));
    expect(lines?.map(({ who, note }) => [who, note])).toEqual([
      ["党员甲", "办结 31 件"],
      ["党员乙", null],
    ]);
  });

  test("PLG-24 neither the org itself, nor another line, nor a member returns it; nor is it reported twice", async () => {
    await expect(giveBack("secretary")).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(giveBack("secondSecretary", "second")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(giveBack("stranger", "elsewhere")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(begin(at("officer"), (work) => resubmitReport(work, { reportId, note: "" }))).rejects.toMatchObject({
      code: "WRONG_STATE",
    });
    await giveBack("generalHead", "general");
    await expect(giveBack("generalHead", "general")).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(begin(at("member"), (work) => resubmitReport(work, { reportId, note: "" }))).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await expect(
      begin(at("secondSecretary", "second"), (work) => resubmitReport(work, { reportId, note: "" })),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("PLG-24 LIFE-10 by raw SQL the superior changes no figure of it and returns none without a reason", async () => {
    const raw = (text: string) =>
      begin(at("generalHead", "general"), (work) => work.db.$executeRawUnsafe(text)).catch(
        (error: unknown) => refusalFrom(error)?.code,
      );
    expect(await raw(`update pledge_report set fulfilled = 9 where id = '${reportId}'`)).toBe("NOT_AUTHORISED");
    expect(await raw(`update pledge_report set state = 'RETURNED' where id = '${reportId}'`)).toBe("NOT_AUTHORISED");
  });
});
