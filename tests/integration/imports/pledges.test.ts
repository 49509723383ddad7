import { beforeAll, describe, expect, it } from "vitest";
import { ledgerSheet } from "@/components/pledges/ledger-sheet";
import { ledgerBuffer } from "@/lib/documents/ledger";
import { chooseRows } from "@/lib/imports/choices/commands";
import { listMissing } from "@/lib/imports/pledges/queries";
import { listRows } from "@/lib/imports/queries";
import { begin } from "@/lib/kernel/work";
import { raisePledge } from "@/lib/pledges/commands";
import { listLedger } from "@/lib/pledges/ledger/queries";
import { as } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { makeDraft, makePublished } from "../pledges/steps";
import { badRows, batchOf, checked, confirmed, fileOf, type Hand, see, undone, upload } from "./steps";

let county: County;
let officer: Hand;
beforeAll(async () => {
  county = await makeCounty();
  officer = { person: county.people.officer, org: county.first };
});

const headers = ["序号", "承诺人", "承诺内容", "承诺类别", "目标", "完成时限", "进展情况", "记录编号（请勿改动）"];
const ledger = (...rows: (string | number | null)[][]) =>
  fileOf([["公开承诺台账"], [], headers, ...rows], "承诺台账.xlsx");
const visit = { visitedOn: "2026-01-08", visitedWhom: "驻地两个社区", answered: "盼着窗口中午有人" };
const choose = (importId: string, number: number[], take: boolean) =>
  begin(as(officer.person, officer.org), (work) => chooseRows(work, { importId, number, take }));
const itemsOf = (name: string) =>
  adminSql<{ id: string; text: string; target: string; due: string; state: string; proxy: string | null }>(
    `select i.id, i.text, i.target, i.due_on::text as due, p.state, p.proxy_person_id::text as proxy
       from pledge p join pledge_item i on i.org_id = p.org_id and i.pledge_id = p.id where p.pledger_name = $1 order by i.number`,
    [name],
  );

describe("a pledge ledger is imported", () => {
  let importId: string;

  it("PLG-22 a county's own ledger is compared row by row, and each row that cannot be taken says why", async () => {
    importId = await checked(
      officer,
      ledger(
        [1, "党员甲", "办理时限由20个工作日压到12个", "业务工作", "12个工作日", "2026-09-30", "", null],
        [2, "党员甲", "每周到社区走访两户", "带头学习、提升能力", "每周2户", "2026-12-20", "", null],
        [3, "无此人", "每月公布一次", "业务工作", "", "2026-09-30", "", null],
        [4, "党员乙", "窗口中午不断档", "看不懂", "", "2026-09-30", "", null],
        [5, "老党员", "每月讲一次党课", "业务工作", "", "", "", null],
      ),
      "PLEDGES",
    );
    expect(await batchOf(officer, importId)).toMatchObject({ state: "CHECKED", addCount: 2, badCount: 3 });
    const faults = (await badRows(officer, importId)).map(({ faults }) => faults[0]?.code);
    expect(faults).toEqual(["unknownPerson", "unknownCategory", "required"]);
  });

  it("the user chooses which rows come in; what is left out can be taken in again", async () => {
    const [, second] = await see(officer, (scope) => listRows(scope, importId, "ADD"));
    await choose(importId, [second?.number ?? 0], false);
    expect(await batchOf(officer, importId)).toMatchObject({ addCount: 1, keptCount: 1 });
    await choose(importId, [second?.number ?? 0], true);
    expect(await batchOf(officer, importId)).toMatchObject({ addCount: 2, keptCount: 0 });
    await expect(choose(importId, [99], false)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("PLG-05 new pledges rest on visits that the whole list names, and become drafts with the trace of who typed them", async () => {
    await expect(confirmed(officer, importId)).rejects.toMatchObject({ fields: { visitedOn: "required" } });
    expect(await confirmed(officer, importId, "GOOD_ROWS", visit)).toMatchObject({ state: "APPLIED", obstacles: [] });
    expect(await itemsOf("党员甲")).toMatchObject([
      { text: "办理时限由20个工作日压到12个", state: "SURVEYED", proxy: county.people.officer.id },
      { text: "每周到社区走访两户", due: "2026-12-20" },
    ]);
    const surveys = await adminSql("select visited_whom from pledge_survey where org_id = $1", [county.first.id]);
    expect(surveys).toEqual([{ visited_whom: "驻地两个社区" }]);
    const events = await adminSql<{ kind: string }>(
      "select kind from audit_event where org_id = $1 and kind like 'import.%'",
      [county.first.id],
    );
    expect(events).toEqual([{ kind: "import.apply" }]);
  });

  it("the same file again changes nothing; a changed row is found by its key, and what the file lacks is told", async () => {
    const [first, second] = await itemsOf("党员甲");
    const again = await checked(
      officer,
      ledger([1, "党员甲", "办理时限由20个工作日压到10个", "业务工作", "", "2026-09-30", "", first?.id ?? ""]),
      "PLEDGES",
    );
    expect(await batchOf(officer, again)).toMatchObject({ addCount: 0, updateCount: 1 });
    const missing = await see(officer, (scope) => listMissing(scope, again));
    expect(missing.map(({ id }) => id)).toEqual([second?.id]);
    const faulty = await checked(
      officer,
      ledger([1, "党员甲", "办理时限由20个工作日压到10个", "业务工作", "", "不知道", "", first?.id ?? ""]),
      "PLEDGES",
    );
    const lacking = await see(officer, (scope) => listMissing(scope, faulty));
    expect(
      lacking.map(({ id }) => id),
      "a row sent back for its date stands in the file",
    ).toEqual([second?.id]);
    await confirmed(officer, again);
    expect((await itemsOf("党员甲"))[0]).toMatchObject({ text: "办理时限由20个工作日压到10个", target: "12个工作日" });
    expect(await undone(officer, again)).toMatchObject({ state: "UNDONE" });
    expect((await itemsOf("党员甲"))[0]).toMatchObject({ text: "办理时限由20个工作日压到12个" });
  });

  it("is taken back whole while the pledges are drafts; once one is raised, that stands in the way and is named", async () => {
    const [found] = await adminSql<{ id: string }>("select id from pledge where pledger_name = '党员甲'");
    const pledgeId = found?.id ?? "";
    await begin(as(officer.person, officer.org), (work) => raisePledge(work, { pledgeId }));
    expect(await undone(officer, importId)).toMatchObject({ state: "APPLIED", obstacles: ["submitted:2"] });
    await adminSql("update pledge set state = 'SURVEYED' where id = $1", [pledgeId]);
    expect(await undone(officer, importId)).toMatchObject({ state: "UNDONE", obstacles: [] });
    expect(await itemsOf("党员甲")).toEqual([]);
  });
});

describe("INV-06 what is published stands", () => {
  it("our own export comes back: progress goes in beside the item, another wording is refused with its reason", async () => {
    const { itemId } = await makePublished(county, county.people.colleague);
    const campaign = { orgId: county.campaign.orgId, id: county.campaign.id };
    const rows = await see(officer, (scope) => listLedger(scope, campaign, { who: "members" }, { limit: 50 }));
    const sheet = ledgerSheet(rows, {
      locale: "zh-CN",
      org: "某局第一党支部",
      reporter: "党务干部",
      today: "2026-06-20",
      year: 2026,
      summary: "共1条",
    });
    const untouched = new File([new Uint8Array(await ledgerBuffer(sheet))], "台账.xlsx");
    const same = await checked(officer, untouched, "PLEDGES");
    expect(await batchOf(officer, same)).toMatchObject({ sameCount: 1, addCount: 0, updateCount: 0, badCount: 0 });

    const text = rows[0]?.text ?? "";
    const reworded = await checked(officer, ledger([1, "党员乙", `${text}以内`, "", "", "", "", itemId]), "PLEDGES");
    expect((await badRows(officer, reworded))[0]?.faults).toEqual([{ column: 2, code: "published", argument: "" }]);

    const told = await checked(officer, ledger([1, "党员乙", text, "", "", "", "六月已压到十四天", itemId]), "PLEDGES");
    expect(await batchOf(officer, told)).toMatchObject({ updateCount: 1 });
    await confirmed(officer, told);
    const entries = () => adminSql("select note, proxy from pledge_progress where item_id = $1", [itemId]);
    expect(await entries()).toEqual([{ note: "六月已压到十四天", proxy: true }]);
    await undone(officer, told);
    expect(await entries()).toEqual([]);
  });

  it("what changed between check and import is refused, and the file waits for another look", async () => {
    const [item] = await itemsOf("党员乙");
    const told = await checked(
      officer,
      ledger([1, "党员乙", item?.text ?? "", "", "", "", "又近一步", item?.id ?? ""]),
      "PLEDGES",
    );
    await adminSql(
      `insert into pledge_progress (org_id, id, item_id, period, happened_on, entered_at, note, entered_by_person_id)
       values ($1, gen_random_uuid(), $2, '2026Q2', '2026-06-19', now(), '本人刚写', $3)`,
      [county.first.id, item?.id, county.people.colleague.id],
    );
    expect(await confirmed(officer, told)).toMatchObject({
      state: "CHECKED",
      obstacles: [expect.stringContaining("CONFLICT")],
    });
  });
});

describe("a ledger from the wrong hand", () => {
  it("a member's own words are the member's to change; another branch's key is unknown here", async () => {
    const { itemId } = await makeDraft(county, county.people.deputy);
    const own = await checked(officer, ledger([1, "副书记", "别的说法", "", "", "", "", itemId]), "PLEDGES");
    expect((await badRows(officer, own))[0]?.faults[0]?.code).toBe("ownWords");
    const second: Hand = { person: county.people.secondSecretary, org: county.second };
    const foreign = await checked(second, ledger([1, "副书记", "别的说法", "", "", "", "", itemId]), "PLEDGES");
    expect((await badRows(second, foreign))[0]?.faults[0]?.code).toBe("unknownKey");
    await expect(
      begin(as(county.people.secondSecretary, county.second), (work) =>
        chooseRows(work, { importId: own, number: [4], take: false }),
      ),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("a member without the roll brings no ledger, and nobody does where no campaign runs", async () => {
    const file = ledger([1, "党员甲", "做一件事", "业务工作", "", "2026-09-30", "", null]);
    await expect(upload({ person: county.people.member, org: county.first }, file, "PLEDGES")).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    const stranger: Hand = { person: county.people.stranger, org: county.elsewhere };
    await expect(upload(stranger, file, "PLEDGES")).rejects.toMatchObject({ fields: { kind: "noCampaign" } });
  });
});
