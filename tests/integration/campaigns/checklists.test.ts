import { beforeAll, describe, expect, it } from "vitest";
import { matchBenchmark, reachBenchmark, seekBenchmark, winBenchmark } from "@/lib/campaigns/benchmarks/commands";
import { listBenchmarks } from "@/lib/campaigns/benchmarks/queries";
import { giveChecklist, markItem, unmarkItem } from "@/lib/campaigns/checklists/commands";
import { findBand, findChecklist, listChecklists } from "@/lib/campaigns/checklists/queries";
import type { GiveChecklist } from "@/lib/campaigns/checklists/schema";
import { begin, type Caller, look } from "@/lib/kernel/work";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
const secretary = () => as(county.people.secretary, county.first);
const member = () => as(county.people.member, county.first);
const superior = () => as(county.people.generalHead, county.general);
const stranger = () => as(county.people.stranger, county.elsewhere);

const give = (by: Caller, given: Partial<GiveChecklist> = {}) =>
  begin(by, (work) => giveChecklist(work, { kind: "TASKS", from: "WBWZ 17", reach: "here", dueOn: "", ...given }));
const lists = async (by: Caller, below = false) =>
  (await look(by, (scope) => listChecklists(scope, county.campaign.id, { below }))) ?? [];
const mark = (by: Caller, itemId: string, doneOn = "2026-06-01") =>
  begin(by, (work) => markItem(work, { itemId, doneOn, note: "有记录" }));
const unmark = (by: Caller, itemId: string) => begin(by, (work) => unmarkItem(work, { itemId, note: "复查未达到" }));

beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
});

describe("任务清单", () => {
  it("RPT-38 CAM-34 五比五争 becomes fifteen lines, and done of fifteen follows from the ticks", async () => {
    await give(secretary());
    const [list] = await lists(secretary());
    expect(list?.items).toHaveLength(15);
    for (const item of list?.items.slice(0, 4) ?? []) await mark(secretary(), item.id);
    const [after] = await lists(superior(), true);
    expect(after?.items.filter(({ doneOn }) => doneOn)).toHaveLength(4);
    await expect(give(secretary())).rejects.toThrow();
    await expect(mark(secretary(), list?.items[0]?.id ?? "")).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(mark(secretary(), list?.items[9]?.id ?? "", "2026-07-01")).rejects.toMatchObject({
      fields: { doneOn: "inTheFuture" },
    });
  });

  it("CAM-34 RPT-37 a set that nobody filled in is not given, and a member gives none", async () => {
    await expect(give(secretary(), { from: "SET-ORG 02" })).rejects.toMatchObject({ fields: { from: "notAnOption" } });
    await expect(give(member())).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(give(secretary(), { reach: "below" })).resolves.toBe(0);
    await expect(give(stranger(), { from: "SET-ORG 01", reach: "below" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("CAM-34 SYS-67 三个一 of one member is ticked by that member, and given to nobody from elsewhere", async () => {
    const sanGeYi = { from: "SET-MEMBER 11" };
    await expect(give(secretary(), { ...sanGeYi, reach: county.people.stranger.id })).rejects.toMatchObject({
      fields: { reach: "notAnOption" },
    });
    await give(secretary(), { ...sanGeYi, reach: county.people.member.id });
    const own = (await lists(secretary())).find(({ personId }) => personId === county.people.member.id);
    expect(own?.items).toHaveLength(3);
    await mark(member(), own?.items[0]?.id ?? "");
    const [list] = await lists(secretary());
    await expect(mark(member(), list?.items[10]?.id ?? "")).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    const read = await look(superior(), (scope) => findChecklist(scope, own?.id ?? ""));
    expect(read?.items.map(({ doneOn }) => doneOn)).toEqual(["2026-06-01", null, null]);
    await expect(look(stranger(), (scope) => findChecklist(scope, own?.id ?? ""))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("CAM-30 SYS-09 stars of a superior are given and taken off by the superior alone, with the reason kept", async () => {
    expect(await give(superior(), { kind: "STARS", from: "SET-ORG 01", reach: "below" })).toBe(2);
    const star = (await lists(secretary())).find(({ kind }) => kind === "STARS")?.items[0]?.id ?? "";
    await expect(mark(secretary(), star)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(
      begin(
        secretary(),
        (work) =>
          work.db
            .$executeRaw`update checklist_item set done_on = '2026-06-01', marker_person_id = ${county.people.secretary.id}::uuid where id = ${star}::uuid`,
      ),
    ).rejects.toThrow();
    await mark(superior(), star);
    await unmark(superior(), star);
    await expect(unmark(superior(), star)).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(mark(stranger(), star)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const item = (await lists(secretary())).find(({ kind }) => kind === "STARS")?.items[0];
    expect(item).toMatchObject({ doneOn: null, note: "复查未达到" });
  });

  it("with fewer than five peers nothing is said of them", async () => {
    const [list] = await lists(secretary());
    expect(await look(secretary(), (scope) => findBand(scope, list?.id ?? ""))).toBeNull();
  });
});

describe("寻标、对标、达标、夺标", () => {
  const seek = (by: Caller, personId = "", dueOn = "2026-09-30") =>
    begin(by, (work) => seekBenchmark(work, { personId, object: "县局第二党支部", target: "窗口满意率九成五", dueOn }));
  const own = async (by: Caller) =>
    (await look(by, (scope) => listBenchmarks(scope, county.campaign.id)))?.find(
      ({ personId }) => personId === county.people.secretary.id,
    );
  const match = (by: Caller, benchmarkId: string) =>
    begin(by, (work) => matchBenchmark(work, { benchmarkId, gap: "差五个点", measures: "午间值守" }));
  const reach = (by: Caller, benchmarkId: string) =>
    begin(by, (work) => reachBenchmark(work, { benchmarkId, reachedProof: "二季度测评表" }));

  it("CAM-35 SYS-21 from the benchmark to the honour, step by step, and reaching is said by somebody else", async () => {
    await seek(secretary(), county.people.secretary.id);
    const id = (await own(secretary()))?.id ?? "";
    const deputy = as(county.people.deputy, county.first);
    await expect(reach(deputy, id)).rejects.toMatchObject({ code: "WRONG_STATE" });
    await match(secretary(), id);
    await expect(reach(secretary(), id)).rejects.toMatchObject({ code: "OWN_WORK" });
    await reach(deputy, id);
    await begin(deputy, (work) => winBenchmark(work, { benchmarkId: id, honour: "市级示范窗口" }));
    expect(await own(secretary())).toMatchObject({ state: "WON", judge: "副书记", honour: "市级示范窗口" });
    await expect(adminSql("update benchmark set judge_person_id = person_id where id = $1", [id])).rejects.toThrow(
      /benchmark_other_judge/,
    );
  });

  it("CAM-35 INV-12 a member measures oneself, not the organisation; nobody from outside does", async () => {
    await seek(member(), county.people.member.id);
    await expect(seek(member())).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(seek(secretary(), county.people.stranger.id)).rejects.toMatchObject({
      fields: { personId: "notAnOption" },
    });
    await expect(seek(secretary(), "", "2026-06-01")).rejects.toMatchObject({ fields: { dueOn: "inThePast" } });
    const id = (await own(secretary()))?.id ?? "";
    await expect(match(stranger(), id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
