import { beforeAll, describe, expect, it } from "vitest";
import { findReturned } from "@/lib/imports/returns/queries";
import { sql } from "@/lib/kernel/sql";
import { begin } from "@/lib/kernel/work";
import { beginDuty } from "@/lib/people/commands";
import { listPeople } from "@/lib/people/queries";
import { as } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { identityNumber } from "@/tests/support/roster";
import { type County, makeCounty } from "@/tests/support/small-county";
import { badRows, batchOf, checked, confirmed, discarded, fileOf, type Hand, see, undone, upload } from "./steps";

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

describe("who may import, and what", () => {
  it("wrong person, wrong state, another org, and a file that is none", async () => {
    const file = roster([1, "某人", "", "正式党员", "", ""]);
    for (const person of [county.people.member, county.people.discipline, county.people.generalHead]) {
      await expect(upload({ person, org: county.first }, file)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    }
    await expect(upload({ person: county.people.stranger, org: county.first }, file)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const importId = await upload(officer, file);
    await expect(confirmed(officer, importId)).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(
      batchOf({ person: county.people.secondSecretary, org: county.second }, importId),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    const old = new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])], "花名册.xls");
    await expect(upload(officer, old)).rejects.toMatchObject({ fields: { file: "sheet_OLD_OR_ENCRYPTED" } });
    const large = new File([new Uint8Array(11 * 2 ** 20)], "大.xlsx");
    await expect(upload(officer, large)).rejects.toMatchObject({ fields: { file: "sheet_TOO_LARGE" } });
  });

  it("a list saved as text in GB18030 is read, and its wrong rows come back as text", async () => {
    // 姓名,党员类别 / 冯二,正式党员 / 褚三,群众 as Chinese Windows writes them.
    const bytes = Buffer.from(
      "d0d5c3fb2cb5b3d4b1c0e0b1f00d0ab7ebb6fe2cd5fdcabdb5b3d4b10d0af1d2c8fd2cc8bad6da0d0a",
      "hex",
    );
    const importId = await checked(officer, new File([new Uint8Array(bytes)], "名单.csv"));
    expect(await batchOf(officer, importId)).toMatchObject({ addCount: 1, badCount: 1 });
    const back = await see(officer, (scope) =>
      findReturned(scope, importId, { title: "错误", wordsOf: (faults) => faults.map(({ code }) => code).join() }),
    );
    expect(back.name).toBe("名单-待改正.csv");
    expect(back.bytes.toString("utf8")).toBe('\ufeff"姓名","党员类别","错误"\r\n"褚三","群众","notAnOption"\r\n');
  });

  it("a formula in a column that counts is refused in its cell", async () => {
    const importId = await checked(
      officer,
      fileOf([headers, [1, { formula: "B9", value: "冯二" }, "", "正式党员", "", ""]]),
    );
    expect(await badRows(officer, importId)).toMatchObject([{ faults: [{ column: 1, code: "formula" }] }]);
  });

  it("LIFE-10 INV-12 no superior and no member reads the file or its rows, in the database either", async () => {
    const rows = (hand: Hand) =>
      see(
        hand,
        async (scope) =>
          (
            await scope.rows<{ n: number }>(
              sql`select (select count(*) from import_batch)::int + (select count(*) from import_row)::int + (select count(*) from import_file)::int as n`,
            )
          )[0]?.n,
      );
    expect(await rows(officer)).toBeGreaterThan(0);
    expect(await rows({ person: county.people.member, org: county.first })).toBe(0);
    expect(await rows({ person: county.people.rootHead, org: county.first })).toBe(0);
    expect(await rows({ person: county.people.discipline, org: county.first })).toBe(0);
  });
});
