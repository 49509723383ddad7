import { beforeAll, describe, expect, test } from "vitest";
import { discardPaper, restorePaper, voidPaper } from "@/lib/campaigns/papers/commands";
import { begin, look } from "@/lib/kernel/work";
import { searchDesk } from "@/lib/notifications/search/queries";
import { listDiscarded } from "@/lib/pledges/discards/queries";
import { as, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql, sqlAs } from "@/tests/support/database";
import { paperDesk } from "@/tests/support/papers";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let [issued, voided, drafted] = ["", "", ""];
const { draft, issue } = paperDesk(() => county);
const titles = { issued: "关于开展岗位练兵的通知", voided: "岗位练兵名单", drafted: "岗位练兵总结草稿" };

const find = async (person: TestPerson, org: TestOrg, words: string) =>
  ((await look(as(person, org), (scope) => searchDesk(scope, words, "PAPER"))) ?? []).map(({ id }) => id);

beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  issued = await draft({ title: titles.issued });
  voided = await draft({ title: titles.voided });
  drafted = await draft({ title: titles.drafted });
  for (const id of [issued, voided]) await issue(id);
  await begin(as(county.people.secretary, county.first), (work) =>
    voidPaper(work, { paperId: voided, reason: "名单有误" }),
  );
});

describe("documents in the search across the desk", () => {
  test("CAM-02 an issued or voided document is found by title, initials and number, however the year is bracketed", async () => {
    const { people, first } = county;
    expect((await find(people.secretary, first, "岗位 练兵")).sort()).toEqual([issued, voided].sort());
    for (const words of ["gykzgwlb", "通知", "支发〔2026〕1号", "支发[2026]1号", "支发2026 1号"])
      expect(await find(people.secretary, first, words), words).toEqual([issued]);
    expect((await find(people.secretary, first, "第2号"))[0]).toBe(voided);
  });

  test("CAM-03 INV-12 it is found in the line below and above, never beside, from another root, by administrators or members", async () => {
    const { people, first, second, general, elsewhere } = county;
    expect(await find(people.generalHead, general, "通知")).toEqual([issued]);
    expect(await find(people.secondSecretary, second, "通知")).toEqual([]);
    expect(await find(people.stranger, elsewhere, "通知")).toEqual([]);
    expect(await find(people.administrator, first, "通知")).toEqual([]);
    expect(await find(people.member, first, "通知")).toEqual([]);
    await expect(sqlAs("public", "select * from search_papers('通知')")).rejects.toThrow(/permission denied/);
  });
});

describe("a draft document in the recycle bin", () => {
  const bin = async (person: TestPerson, org: TestOrg) =>
    (await look(as(person, org), (scope) => listDiscarded(scope))) ?? [];

  test("CAM-02 lies there with who and until when, for its own office alone, and comes back from there", async () => {
    const { people, first, general } = county;
    await begin(as(people.officer, first), (work) => discardPaper(work, { paperId: drafted }));
    expect(await bin(people.secretary, first)).toMatchObject([
      { kind: "PAPER", id: drafted, title: titles.drafted, who: "党务干部", goneOn: "2026-07-20" },
    ]);
    expect(await bin(people.generalHead, general)).toEqual([]);
    expect(await bin(people.member, first)).toEqual([]);
    await expect(
      begin(as(people.member, first), (work) => restorePaper(work, { paperId: drafted })),
    ).rejects.toMatchObject({ code: expect.stringMatching(/NOT_AUTHORISED|NOT_FOUND/) });
    await begin(as(people.officer, first), (work) => restorePaper(work, { paperId: drafted }));
    expect(await bin(people.secretary, first)).toEqual([]);
  });

  test("is read page by page, and gone for good after thirty days", async () => {
    const { people, first } = county;
    const other = await draft({ title: "另一份草稿" });
    for (const paperId of [drafted, other])
      await begin(as(people.officer, first), (work) => discardPaper(work, { paperId }));
    const rows = await bin(people.secretary, first);
    const rest = await look(as(people.secretary, first), (scope) => listDiscarded(scope, { before: rows[0]?.id }));
    expect([rows.length, rest?.map(({ id }) => id)]).toEqual([2, [rows[1]?.id]]);
    await setDay("2026-07-19");
    expect(await sqlAs("worker", "select purge_laid_away_papers() as gone")).toEqual([{ gone: 0 }]);
    await setDay("2026-07-20");
    expect(await sqlAs("worker", "select purge_laid_away_papers() as gone")).toEqual([{ gone: 2 }]);
    expect(await adminSql("select id from paper where id = $1", [drafted])).toEqual([]);
    await setDay("2026-06-20");
  });
});
