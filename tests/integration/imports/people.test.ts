import { beforeAll, describe, expect, it } from "vitest";
import { begin } from "@/lib/kernel/work";
import { beginDuty } from "@/lib/people/commands";
import { listPeople } from "@/lib/people/queries";
import { as } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { identityNumber } from "@/tests/support/roster";
import { type County, makeCounty } from "@/tests/support/small-county";
import { badRows, batchOf, checked, confirmed, discarded, fileOf, type Hand, see, undone } from "./steps";

let county: County;
let officer: Hand;
let above: Hand;
beforeAll(async () => {
  county = await makeCounty();
  officer = { person: county.people.officer, org: county.first };
  above = { person: county.people.generalHead, org: county.general };
});

const headers = ["序号", "党员姓名", "身份证号", "党员类别", "手机号", "所在党支部"];
const roster = (...rows: (string | number)[][]) =>
  fileOf([["党员花名册"], [], headers, ...rows, ["合计", rows.length]]);
const eventsOf = async (orgId: string) =>
  adminSql<{ kind: string; payload: string; actor: string }>(
    "select kind, payload, actor_person_id::text as actor from audit_event where org_id = $1 and kind like 'import.%' order by seq",
    [orgId],
  );
const people = async (hand: Hand) => (await see(hand, (scope) => listPeople(scope, {}))).map(({ name }) => name);

describe("a roster is imported", () => {
  let importId: string;

  it("ORG-32 reads the county's own headers, checks every row, lets the good ones in and records one event with hash and counts", async () => {
    importId = await checked(
      officer,
      roster(
        [1, "张　三", identityNumber(1), "正式党员", "１３９０００００００１", ""],
        [2, "李四", "123", "正式党员", "13900000002", ""],
        [3, "王五", identityNumber(3), "预备", "", ""],
        [4, "王五", identityNumber(3), "预备", "", ""],
      ),
    );
    expect(await batchOf(officer, importId)).toMatchObject({ state: "CHECKED", rowCount: 4, addCount: 2, badCount: 2 });
    expect(await badRows(officer, importId)).toMatchObject([
      { number: 5, faults: [{ column: 2, code: "badIdentity" }] },
      { number: 7, faults: [{ column: -1, code: "repeated", argument: "6" }] },
    ]);
    expect(await confirmed(officer, importId)).toMatchObject({ state: "APPLIED", obstacles: [] });
    expect(await people(officer)).toEqual(expect.arrayContaining(["张三", "王五"]));
    const [event, ...more] = await eventsOf(county.first.id);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ kind: "import.apply", actor: county.people.officer.id });
    expect(JSON.parse(event?.payload ?? "")).toMatchObject({
      added: 2,
      returned: 2,
      rows: 4,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const [kept] = await adminSql(
      "select id_number, gender, born_on::text, phone from person_private where id_number = $1",
      [identityNumber(1)],
    );
    expect(kept).toMatchObject({
      phone: "13900000001",
      born_on: `${identityNumber(1).slice(6, 10)}-${identityNumber(1).slice(10, 12)}-${identityNumber(1).slice(12, 14)}`,
    });
  });

  it("a second time the same rows are the same, a changed one is updated by its identity number, an empty cell erases nothing", async () => {
    const again = await checked(
      officer,
      roster(
        [1, "张三", identityNumber(1), "正式党员", "", ""],
        [2, "王五", identityNumber(3), "正式党员", "13900000003", ""],
      ),
    );
    expect(await batchOf(officer, again)).toMatchObject({ addCount: 0, sameCount: 1, updateCount: 1 });
    await confirmed(officer, again);
    const rows = await adminSql(
      "select m.standing, v.phone from membership m join person_private v using (person_id) where v.id_number = any($1) order by 2",
      [[identityNumber(1), identityNumber(3)]],
    );
    expect(rows).toEqual([
      { standing: "FULL", phone: "13900000001" },
      { standing: "FULL", phone: "13900000003" },
    ]);
    expect(await undone(officer, again)).toMatchObject({ state: "UNDONE" });
    const [back] = await adminSql(
      "select m.standing, v.phone from membership m join person_private v using (person_id) where v.id_number = $1",
      [identityNumber(3)],
    );
    expect(back).toEqual({ standing: "PROBATIONARY", phone: null });
  });

  it("is taken back while nothing rests on it; a duty given meanwhile stands in the way and is named", async () => {
    const [someone] = await adminSql<{ person_id: string }>(
      "select person_id from person_private where id_number = $1",
      [identityNumber(1)],
    );
    await begin(as(county.people.secretary, county.first), (work) =>
      beginDuty(work, {
        personId: someone?.person_id ?? "",
        kind: "COMMITTEE_MEMBER",
        title: "宣传委员",
        acting: false,
        nameHidden: false,
        beginsOn: "2026-02-01",
        document: "任职通知",
      }),
    );
    expect(await undone(officer, importId)).toMatchObject({ state: "APPLIED", obstacles: ["duty:1"] });
    await adminSql("delete from duty where person_id = $1", [someone?.person_id]);
    expect(await undone(officer, importId)).toMatchObject({ state: "UNDONE", obstacles: [] });
    expect(await people(officer)).not.toContain("张三");
    expect((await eventsOf(county.first.id)).map(({ kind }) => kind)).toEqual([
      "import.apply",
      "import.apply",
      "import.undo",
      "import.undo",
    ]);
    await expect(undone(officer, importId)).rejects.toMatchObject({ code: "WRONG_STATE" });
  });

  it("all or nothing is refused while a row is wrong, and takes the file whole otherwise", async () => {
    const bad = await checked(
      officer,
      roster([1, "赵六", "123", "正式党员", "", ""], [2, "钱七", identityNumber(7), "正式党员", "", ""]),
    );
    await expect(confirmed(officer, bad, "ALL_OR_NOTHING")).rejects.toMatchObject({ fields: { mode: "rowsWrong" } });
    await discarded(officer, bad);
    expect(await batchOf(officer, bad)).toMatchObject({ state: "DISCARDED", hasFile: false });
    const good = await checked(officer, roster([1, "钱七", identityNumber(7), "正式党员", "", ""]));
    expect(await confirmed(officer, good, "ALL_OR_NOTHING")).toMatchObject({ state: "APPLIED" });
  });
});

describe("LIFE-10 a superior fills the rolls below", () => {
  it("new people go to the branch a row names, the branch's own chain says so, and what it already holds is left to it", async () => {
    const importId = await checked(
      above,
      roster(
        [1, "孙八", identityNumber(8), "正式党员", "", "某局第一党支部"],
        [2, "周九", identityNumber(9), "正式党员", "", county.second.code],
        [3, "吴十", identityNumber(10), "正式党员", "", "某局第三党支部"],
        [4, "郑一", identityNumber(11), "正式党员", "", ""],
        [5, "钱七", identityNumber(7), "预备党员", "", "某局第一党支部"],
      ),
    );
    expect(await batchOf(above, importId)).toMatchObject({ addCount: 2, keptCount: 1, badCount: 2 });
    expect((await badRows(above, importId)).map(({ faults }) => faults[0]?.code)).toEqual([
      "unknownOrg",
      "holdsNoMembers",
    ]);
    await confirmed(above, importId);
    expect(await people(officer)).toContain("孙八");
    expect((await eventsOf(county.second.id)).map(({ kind }) => kind)).toEqual(["import.receive"]);
  });

  it("INV-12 a person known elsewhere is named as such, and no more is told", async () => {
    const stranger: Hand = { person: county.people.stranger, org: county.elsewhere };
    await adminSql("update org set kind = 'BRANCH' where id = $1", [county.elsewhere.id]);
    const importId = await checked(stranger, roster([1, "孙八", identityNumber(8), "正式党员", "", ""]));
    expect(await badRows(stranger, importId)).toMatchObject([{ faults: [{ code: "elsewhere" }], targetOrg: null }]);
  });
});
