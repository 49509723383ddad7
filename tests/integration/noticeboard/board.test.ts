import { beforeAll, describe, expect, test } from "vitest";
import { begin } from "@/lib/kernel/work";
import { findBoardOrg, listLowerBoards } from "@/lib/noticeboard/queries";
import { publishPledge, settlePledge } from "@/lib/pledges/commands";
import { amendItem } from "@/lib/pledges/items/commands";
import { recordProgress } from "@/lib/pledges/progress/commands";
import { contentHash } from "@/lib/pledges/rules";
import { makeDraft, makePublished, makeRaised, wording } from "@/tests/integration/pledges/steps";
import { as, setDay } from "@/tests/support/county";
import { adminSql, sqlAs } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { wallOf } from "@/tests/support/wall";

let county: County;
let published: { pledgeId: string; itemId: string };
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  await makeDraft(county, county.people.retired);
  await makeRaised(county, county.people.colleague);
  published = await makePublished(county);
  await begin(as(county.people.member, county.first), (work) =>
    recordProgress(work, { itemId: published.itemId, happenedOn: "2026-05-08", note: "5 月办结 31 件", quantity: "" }),
  );
});

const board = (orgId = county.first.id) => wallOf(orgId);

describe("the public board", () => {
  test("PLG-32 anybody reads what is published, and nothing else", async () => {
    const pledges = await board();
    expect(pledges.map(({ name }) => name)).toEqual(["党员甲"]);
    expect(pledges[0]?.itemList[0]).toMatchObject({
      text: wording("", "").text,
      progress: "5 月办结 31 件",
      versions: [],
    });
  });

  test("INV-06 the fingerprint on the wall is that of the wording on the wall", async () => {
    expect((await board())[0]?.contentHash).toBe(contentHash([{ number: 1, ...wording("", "") }]));
  });

  test("PLG-08 an addition hangs beside the old wording", async () => {
    const { itemId } = await makePublished(county, county.people.discipline);
    const added = { text: "压到 10 个工作日", target: "10 个工作日", dueOn: "2026-09-30", reason: "又减两步" };
    await begin(as(county.people.secretary, county.first), (work) => amendItem(work, { itemId, ...added }));
    const item = (await board()).flatMap(({ itemList }) => itemList).find(({ id }) => id === itemId);
    expect(item?.versions.map(({ version, target }) => [version, target])).toEqual([
      [1, "12 个工作日"],
      [2, "10 个工作日"],
    ]);
  });

  test("LIFE-11 an org that is not public shows nothing, and is still told apart from an unknown code", async () => {
    const { second, people } = county;
    const own = await makeRaised(county, people.secondMember, second);
    await begin(as(people.secondSecretary, second), (work) => settlePledge(work, { ...own, reason: "" }));
    await begin(as(people.secondSecretary, second), (work) => publishPledge(work, own));
    expect(await board(second.id)).toHaveLength(1);
    await adminSql("update org set publication = 'INTERNAL' where id = $1", [second.id]);
    expect(await board(second.id)).toEqual([]);
    expect((await findBoardOrg(second.code))?.publication).toBe("INTERNAL");
    expect(await findBoardOrg("nobody99")).toBeNull();
    expect(await findBoardOrg("'; drop table org; --")).toBeNull();
    const lower = await listLowerBoards(county.general.id);
    expect(lower.map(({ code }) => code)).toEqual([county.first.code]);
  });

  test("LIFE-11 the public login reads no author, no typist, no draft and no evidence", async () => {
    await expect(sqlAs("public", "select author_person_id from pledge")).rejects.toThrow("permission denied");
    await expect(sqlAs("public", "select entered_by_person_id from pledge_progress")).rejects.toThrow(
      "permission denied",
    );
    await expect(sqlAs("public", "select 1 from pledge_evidence")).rejects.toThrow("permission denied");
    await expect(sqlAs("public", "select 1 from person")).rejects.toThrow("permission denied");
    expect(await sqlAs("public", "select 1 from pledge where state <> 'PUBLISHED'")).toEqual([]);
  });
});
