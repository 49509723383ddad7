import { beforeAll, describe, expect, it } from "vitest";
import { findReturned } from "@/lib/imports/returns/queries";
import { sql } from "@/lib/kernel/sql";
import { listPeople } from "@/lib/people/queries";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { badRows, batchOf, checked, confirmed, fileOf, type Hand, see, upload } from "./steps";

let county: County;
let officer: Hand;
let _above: Hand;
beforeAll(async () => {
  county = await makeCounty();
  officer = { person: county.people.officer, org: county.first };
  _above = { person: county.people.generalHead, org: county.general };
});

const headers = ["序号", "党员姓名", "身份证号", "党员类别", "手机号", "所在党支部"];
const roster = (...rows: (string | number)[][]) =>
  fileOf([["党员花名册"], [], headers, ...rows, ["合计", rows.length]]);
const _eventsOf = async (orgId: string) =>
  adminSql<{ kind: string; payload: string; actor: string }>(
    "select kind, payload, actor_person_id::text as actor from audit_event where org_id = $1 and kind like 'import.%' order by seq",
    [orgId],
  );
const _people = async (hand: Hand) => (await see(hand, (scope) => listPeople(scope, {}))).map(({ name }) => name);

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
