import { beforeAll, describe, expect, it } from "vitest";
import { autosavePaper, discardPaper, restorePaper, voidPaper } from "@/lib/campaigns/papers/commands";
import { listPapers, listPaperVersions } from "@/lib/campaigns/papers/queries";
import { issuePaperSchema } from "@/lib/campaigns/papers/schema";
import { begin, look } from "@/lib/kernel/work";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { paperDesk, paperText } from "@/tests/support/papers";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
const { draft, issue, read, save } = paperDesk(() => county);
const eventsOf = (paperId: string) =>
  adminSql<{ kind: string }>("select kind from audit_event where subject_id = $1 order by seq", [paperId]);

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
});

describe("文件 (CAM-02)", () => {
  it("CAM-02 an issued document has kind, title, issuer, day, text and the next number of its year, and no number is left out", async () => {
    const ids = [await draft(), await draft({ kind: "SCHEME", title: "实施方案" }), await draft({ kind: "GUIDANCE" })];
    const numbers = [];
    for (const id of ids) numbers.push(await issue(id));
    expect(numbers).toEqual(["支发〔2026〕1号", "支发〔2026〕2号", "支发〔2026〕3号"]);
    expect(await read(ids[1] ?? "")).toMatchObject({
      kind: "SCHEME",
      title: "实施方案",
      issuer: "某党组织",
      issuedOn: "2026-06-20",
      state: "ISSUED",
      issuedBy: "支部书记",
    });
    expect((await eventsOf(ids[0] ?? "")).map(({ kind }) => kind)).toEqual(["paper.draft", "paper.issue"]);
  });

  it("CAM-02 a refused issue gives its number back, another series and another year count for themselves", async () => {
    const [first, second, third] = [await draft(), await draft(), await draft()];
    await expect(issue(first, { issuedOn: "2026-06-21" })).rejects.toMatchObject({ code: "INVALID" });
    const number = await issue(first);
    expect(await issue(second)).toBe(`支发〔2026〕${Number(/(\d+)号/.exec(number)?.[1]) + 1}号`);
    expect(await issue(third, { series: "支办", issuedOn: "2025-12-30" })).toBe("支办〔2025〕1号");
  });

  it("CAM-02 a voided number is kept with its reason, and what is issued never changes", async () => {
    const id = await draft();
    const number = await issue(id);
    await begin(as(county.people.secretary, county.first), (work) =>
      voidPaper(work, { paperId: id, reason: "主送有误" }),
    );
    expect(await read(id)).toMatchObject({
      state: "VOID",
      numberText: number,
      voidReason: "主送有误",
      voidedBy: "支部书记",
    });
    const next = await draft();
    expect(await issue(next)).not.toBe(number);
    await expect(save(next, 1)).rejects.toMatchObject({ code: "WRONG_STATE" });
    const raw = (statement: string) =>
      begin(as(county.people.secretary, county.first), (work) => work.db.$executeRawUnsafe(statement));
    await expect(raw(`update paper set body = '改了' where id = '${next}'`)).rejects.toThrow("WRONG_STATE");
    await expect(raw(`update paper set number = 99 where id = '${next}'`)).rejects.toThrow("WRONG_STATE");
    await expect(raw(`delete from paper where id = '${next}'`)).rejects.toThrow();
    await expect(
      raw(
        `insert into paper_basis (org_id, id, paper_id, position, text) values ('${county.first.id}', gen_random_uuid(), '${next}', 1, '补')`,
      ),
    ).rejects.toThrow();
  });

  it("LIFE-19 a number may come from the office system; the same one is not taken twice", async () => {
    const [first, second] = [await draft(), await draft()];
    const office = { source: "OFFICE", series: "", numberText: "局党组发〔2026〕17号" };
    expect(await issue(first, office)).toBe("局党组发〔2026〕17号");
    await expect(issue(second, office)).rejects.toMatchObject({ code: "INVALID", fields: { numberText: "duplicate" } });
    expect(issuePaperSchema.safeParse({ paperId: second, source: "OFFICE", issuedOn: "2026-06-20" }).success).toBe(
      false,
    );
  });

  it("a draft keeps its versions; whoever typed last goes on, and somebody with an older page is told", async () => {
    const id = await draft();
    await save(id, 1, { body: "第一稿" });
    await begin(as(county.people.secretary, county.first), (work) =>
      autosavePaper(work, { paperId: id, version: 1, ...paperText({ body: "还在写" }) }),
    );
    await expect(save(id, 1, { body: "别人的" }, county.people.officer)).rejects.toMatchObject({ code: "CONFLICT" });
    const paper = await read(id);
    await save(id, paper?.version ?? 0, { body: "第二稿" }, county.people.officer);
    const versions = await look(as(county.people.secretary, county.first), (scope) => listPaperVersions(scope, id));
    expect(versions?.map(({ body }) => body)).toEqual(["第二稿", "第一稿"]);
    expect((await eventsOf(id)).map(({ kind }) => kind)).toEqual(["paper.draft", "paper.save", "paper.save"]);
  });

  it("a draft laid away stands in no list and can be taken back", async () => {
    const id = await draft({ title: "撤下的草稿" });
    const listed = async () =>
      (
        await look(as(county.people.secretary, county.first), (scope) =>
          listPapers(scope, { origin: "own", words: "撤下的草稿" }),
        )
      )?.length;
    expect(await listed()).toBe(1);
    await begin(as(county.people.officer, county.first), (work) => discardPaper(work, { paperId: id }));
    expect(await listed()).toBe(0);
    await begin(as(county.people.officer, county.first), (work) => restorePaper(work, { paperId: id }));
    expect(await listed()).toBe(1);
  });
});
