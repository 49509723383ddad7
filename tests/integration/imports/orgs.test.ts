import { beforeAll, describe, expect, it } from "vitest";
import { findReturned } from "@/lib/imports/returns/queries";
import { begin } from "@/lib/kernel/work";
import { foundOrg } from "@/lib/orgs/changes/commands";
import { as } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { check, codes, paper } from "./org-lists";
import { badRows, batchOf, confirmed, type Hand, see, undone } from "./steps";

let county: County;
let working: Hand;
beforeAll(async () => {
  county = await makeCounty();
  working = { person: county.people.workingHead, org: county.working };
  await adminSql("update org set level = 'GRASSROOTS', field = 'ORGAN' where id = any ($1)", [
    [county.first.id, county.second.id, county.general.id],
  ]);
});

const founded = () =>
  adminSql<{ name: string; parent: string; code: string; found: string }>(
    `select o.name, u.name as parent, o.code, h.document as found from org o join org u on u.id = o.parent_id
       join org_history h on h.org_id = o.id and h.change = 'FOUND' where h.document = $1 order by o.path`,
    [paper.documentTitle],
  );
const eventsOf = (orgId: string) =>
  adminSql<{ kind: string; payload: string }>(
    "select kind, payload from audit_event where org_id = $1 and kind like 'import.%' order by seq",
    [orgId],
  );
const censusOf = (orgId: string) =>
  adminSql("select kind, level, orgs from org_census where org_id = $1 and orgs <> 0 order by 1, 2", [orgId]);

describe("ORG-04 ORG-07 a list of organisations is imported", () => {
  let importId: string;
  let before: unknown;

  it("twelve rows in the superior's own words: three come back beside their cells, a superior may stand in a later row", async () => {
    before = await censusOf(county.root.id);
    importId = await check(
      working,
      ["河口镇机关第一党支部", "支部", "河口镇机关党总支"],
      ["河口镇机关党总支", "党总支", "河口镇党委"],
      ["河口镇党委", "党委", "", { code: "hkz01", phone: "0999-5550111" }],
      ["河口镇第二党支部", "党支部", "hkz01"],
      ["河口镇第三党支部", "党 支 部", "河口镇 党委"],
      ["某局第三党支部", "党支部", "某局机关党总支"],
      ["某局第一党支部", "党支部", county.general.code, { phone: "0999-5550199" }],
      ["某局第二党支部", "党支部", "某局机关党总支"],
      ["某局第四党支部", "党支部", county.general.code],
      ["某局第五党支部", "分部", "某局机关党总支"],
      ["某局第三党支部", "党支部", county.general.code],
      ["某局第六党支部", "党支部", "某局第九党总支"],
    );
    expect(await batchOf(working, importId)).toMatchObject({
      rowCount: 12,
      addCount: 7,
      updateCount: 1,
      sameCount: 1,
      badCount: 3,
    });
    expect(await badRows(working, importId)).toMatchObject([
      { number: 13, faults: [{ column: 3, code: "notAnOption" }] },
      { number: 14, faults: [{ column: -1, code: "repeated", argument: "9" }] },
      { number: 15, faults: [{ column: 6, code: "unknownOrg" }] },
    ]);
    const back = await see(working, (scope) =>
      findReturned(scope, importId, { title: "错误", wordsOf: (faults) => faults.map(({ code }) => code).join() }),
    );
    expect(back.name).toBe("组织一览表-待改正.xlsx");
  });

  it("is founded on one document, asked for once; every superior that stood before is told", async () => {
    await expect(confirmed(working, importId, "ALL_OR_NOTHING", paper)).rejects.toMatchObject({
      fields: { mode: "rowsWrong" },
    });
    await expect(confirmed(working, importId)).rejects.toMatchObject({ fields: { effectiveOn: "required" } });
    await expect(confirmed(working, importId, "GOOD_ROWS", { ...paper, documentTitle: "" })).rejects.toMatchObject({
      fields: { documentTitle: "required" },
    });
    await expect(
      confirmed(working, importId, "GOOD_ROWS", { ...paper, effectiveOn: "2999-01-01" }),
    ).rejects.toMatchObject({ fields: { effectiveOn: "inTheFuture" } });
    expect(await confirmed(working, importId, "GOOD_ROWS", paper)).toMatchObject({ state: "APPLIED", obstacles: [] });
    expect((await founded()).map(({ name, parent }) => `${parent}/${name}`).sort()).toEqual(
      [
        "某县直机关工委/河口镇党委",
        "河口镇党委/河口镇机关党总支",
        "河口镇机关党总支/河口镇机关第一党支部",
        "河口镇党委/河口镇第二党支部",
        "河口镇党委/河口镇第三党支部",
        "某局机关党总支/某局第三党支部",
        "某局机关党总支/某局第四党支部",
      ].sort(),
    );
    expect(await adminSql("select phone from org where id = $1", [county.first.id])).toEqual([
      { phone: "0999-5550199" },
    ]);
    const [event, ...more] = await eventsOf(county.working.id);
    expect(more).toEqual([]);
    expect(event?.kind).toBe("import.apply");
    expect(JSON.parse(event?.payload ?? "")).toMatchObject({
      kind: "ORGS",
      added: 7,
      updated: 1,
      returned: 3,
      rows: 12,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const [told] = await eventsOf(county.general.id);
    expect(told?.kind).toBe("import.receive");
    expect(JSON.parse(told?.payload ?? "")).toMatchObject({ count: 3, undone: false });
  });

  it("ORG-08 a second time nothing is founded twice; what only a document changes comes back, a telephone is brought up to date", async () => {
    const again = await check(
      working,
      ["河口镇党委", "党委", "", { phone: "0999-5550112" }],
      ["河口镇第二党支部", "党支部", "河口镇党委"],
      ["河口镇机关党总支", "党委", "河口镇党委"],
      ["河口镇党委员会", "党委", "", { code: "HKZ01" }],
    );
    expect(await batchOf(working, again)).toMatchObject({ addCount: 0, updateCount: 1, sameCount: 1, badCount: 2 });
    expect(await codes(working, again)).toEqual([
      [6, "byDocument", ""],
      [7, "byDocument", ""],
    ]);
    await confirmed(working, again, "GOOD_ROWS", paper);
    expect(await adminSql("select phone from org where code = 'hkz01'")).toEqual([{ phone: "0999-5550112" }]);
    expect(await undone(working, importId)).toMatchObject({
      state: "APPLIED",
      obstacles: expect.arrayContaining(["changed:1"]),
    });
    expect(await undone(working, again)).toMatchObject({ state: "UNDONE" });
    expect(await adminSql("select phone from org where code = 'hkz01'")).toEqual([{ phone: "0999-5550111" }]);
  });

  it("is taken back while nothing rests on it; an organisation founded below meanwhile stands in the way", async () => {
    const lower = await begin(as(working.person, working.org), (work) =>
      foundOrg(work, {
        parent: "hkz01",
        name: "河口镇第九党支部",
        shortName: "九支部",
        kind: "BRANCH",
        level: "GRASSROOTS",
        field: "ORGAN",
        publication: "PUBLIC",
        address: "",
        ...paper,
        documentTitle: "另一份批复",
      }),
    );
    const held = await undone(working, importId);
    expect(held.state).toBe("APPLIED");
    expect(held.obstacles.map((each) => each.split(":")[0]).sort()).toEqual(["audit_event", "org"]);
    expect(await adminSql("select parent_id is not null as placed from org where code = $1", [lower.code])).toEqual([
      { placed: true },
    ]);
  });

  it("an import nothing rests on goes without a trace in the tree, its events stay", async () => {
    const counted = await censusOf(county.root.id);
    const alone = await check(
      working,
      ["水库工程党委", "党委", ""],
      ["水库工程第一党支部", "支部", "水库工程党委"],
      ["某县直机关工委", "工委", ""],
      ["水库管理处党总支", "党总支", "某县直机关工委"],
    );
    expect(await batchOf(working, alone)).toMatchObject({ addCount: 3, sameCount: 1, badCount: 0 });
    await confirmed(working, alone, "ALL_OR_NOTHING", { ...paper, documentTitle: "第三份批复" });
    expect(await censusOf(county.root.id)).not.toEqual(counted);
    expect(await undone(working, alone)).toMatchObject({ state: "UNDONE", obstacles: [] });
    expect(await censusOf(county.root.id)).toEqual(counted);
    expect(await adminSql("select 1 from org where name like '水库%'")).toEqual([]);
    expect((await eventsOf(county.working.id)).slice(-2).map(({ kind }) => kind)).toEqual([
      "import.apply",
      "import.undo",
    ]);
    await expect(undone(working, alone)).rejects.toMatchObject({ code: "WRONG_STATE" });
    expect(before).not.toEqual(counted);
  });
});
