import { beforeAll, describe, expect, it } from "vitest";
import { listChain } from "@/lib/campaigns/papers/chains/queries";
import { draftPaper, voidPaper } from "@/lib/campaigns/papers/commands";
import { findPaper, listPapersOf } from "@/lib/campaigns/papers/queries";
import { begin, look } from "@/lib/kernel/work";
import { as, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { paperDesk, paperText } from "@/tests/support/papers";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
const { draft, issue, read } = paperDesk(() => county);

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
});

describe("依据 (CAM-03)", () => {
  it("CAM-03 a document answers to a superior's, and the chain is shown upward and downward", async () => {
    const { rootHead, generalHead, secretary } = county.people;
    const top = await draft(
      { title: "县委意见", place: `campaign:${county.campaign.id}`, bases: [{ text: "市委〔2026〕1号" }] },
      rootHead,
      county.root,
    );
    await issue(top, { series: "县发" }, rootHead, county.root);
    const middle = await draft({ title: "总支通知", bases: [{ paperId: top }] }, generalHead, county.general);
    await issue(middle, { series: "总支" }, generalHead, county.general);
    const own = await draft({ title: "支部方案", kind: "SCHEME", bases: [{ paperId: middle }] });
    const chain = await look(as(secretary, county.first), async (scope) =>
      listChain(scope, await findPaper(scope, own)),
    );
    expect(chain?.map(({ depth, title }) => [depth, title])).toEqual([
      [-3, "市委〔2026〕1号"],
      [-2, "县委意见"],
      [-1, "总支通知"],
    ]);
    const fromTop = () =>
      look(as(rootHead, county.root), async (scope) => listChain(scope, await findPaper(scope, top)));
    expect((await fromTop())?.filter(({ depth }) => depth > 0).map(({ title }) => title)).toEqual(["总支通知"]);
    await issue(own);
    expect((await fromTop())?.filter(({ depth }) => depth > 0).map(({ depth, title }) => [depth, title])).toEqual([
      [1, "总支通知"],
      [2, "支部方案"],
    ]);
    const attached = await look(as(secretary, county.first), (scope) => listPapersOf(scope, county.campaign.id));
    expect(attached?.map(({ title }) => title)).toEqual(["县委意见"]);
  });

  it("CAM-03 LIFE-10 a superior's issued document is readable below, a draft by nobody else, and a sibling's not at all", async () => {
    const { generalHead, secretary, secondSecretary, stranger, member } = county.people;
    const above = await draft({ title: "总支的通知" }, generalHead, county.general);
    await expect(read(above)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await issue(above, { series: "总支" }, generalHead, county.general);
    expect((await read(above))?.title).toBe("总支的通知");
    const own = await draft({ title: "支部的草稿" });
    await expect(read(own, generalHead, county.general)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(read(own, generalHead, county.first)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(read(own, member, county.first)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await issue(own);
    expect((await read(own, generalHead, county.general))?.title).toBe("支部的草稿");
    await expect(read(own, secondSecretary, county.second)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(read(own, stranger, county.elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(draft({ bases: [{ paperId: own }] }, secondSecretary, county.second)).rejects.toMatchObject({
      code: "INVALID",
    });
    await expect(
      begin(as(secretary, county.first), async (work) => {
        const id = await draftPaper(work, paperText());
        await work.db.$executeRawUnsafe(
          `insert into paper_basis (org_id, id, paper_id, position, basis_org_id, basis_paper_id) values ('${county.first.id}', gen_random_uuid(), '${id}', 5, '${county.first.id}', '${id}')`,
        );
      }),
    ).rejects.toThrow();
  });

  it("INV-12 the office draws up and the head issues; a member, a superior and another county write nothing", async () => {
    const { officer, member, generalHead, stranger, secondSecretary } = county.people;
    const id = await draft({}, officer);
    await expect(issue(id, {}, officer)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(draft({}, member)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(draft({}, generalHead, county.first)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(draft({}, stranger, county.first)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(issue(id, {}, secondSecretary, county.second)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await issue(id);
    await expect(issue(id)).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(
      begin(as(officer, county.first), (work) => voidPaper(work, { paperId: id, reason: "试" })),
    ).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    const raw = (person: TestPerson, org: TestOrg) =>
      begin(as(person, org), (work) =>
        work.db.$executeRawUnsafe(`update paper set void_reason = 'x' where id = '${id}'`),
      );
    expect(await raw(generalHead, county.general)).toBe(0);
    expect(await raw(secondSecretary, county.second)).toBe(0);
    const second = await draft({}, officer);
    await expect(
      begin(as(officer, county.first), (work) =>
        work.db.$executeRawUnsafe(
          `update paper set state = 'ISSUED', series = '支发', issued_on = '2026-06-20', issued_at = now(), issued_by_person_id = '${officer.id}' where id = '${second}'`,
        ),
      ),
    ).rejects.toThrow("NOT_AUTHORISED");
  });
});
