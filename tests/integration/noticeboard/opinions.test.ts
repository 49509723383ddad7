import { beforeAll, describe, expect, test } from "vitest";
import { begin, type Caller, look } from "@/lib/kernel/work";
import * as opinions from "@/lib/noticeboard/opinions/commands";
import { findAround, findOpinion, listOpinionsBelow } from "@/lib/noticeboard/opinions/queries";
import { listWallOpinions, readReceipt } from "@/lib/noticeboard/wall/queries";
import { makePublished } from "@/tests/integration/pledges/steps";
import { as, setDay, type TestPerson } from "@/tests/support/county";
import { adminSql, sqlAs } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { act, idOf, submit } from "./steps";

let county: County;
let published: { pledgeId: string };
let secretary: Caller;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  published = await makePublished(county);
  secretary = as(county.people.secretary, county.first);
});

const at = (person: TestPerson) => as(person, county.first);

describe("opinions of the masses", () => {
  test("EVA-07 EVA-08 EVA-18 what is written on the board without an account is numbered, answered and closed, each step with one event", async () => {
    const { received, number, receipt } = await submit(county.first, "窗口中午没有人，建议安排值守");
    expect([received, number]).toEqual(["OK", 1]);
    const opinionId = await idOf(county.first, number);
    expect(await readReceipt(county.first.code, receipt ?? "")).toMatchObject({
      number: 1,
      state: "RECEIVED",
      answer: "",
    });
    const { member } = county.people;
    await act(secretary, opinions.assignOpinion, { opinionId, handlerPersonId: member.id, dueOn: "2026-06-25" });
    await act(at(member), opinions.answerOpinion, { opinionId, answer: "七月起午间两人轮流值守" });
    await act(secretary, opinions.closeOpinion, { opinionId });
    expect(await readReceipt(county.first.code, receipt ?? "")).toMatchObject({
      state: "CLOSED",
      answer: "七月起午间两人轮流值守",
    });
    const events = await adminSql<{ kind: string; actor_kind: string }>(
      "select kind, actor_kind from audit_event where subject_id = $1 order by seq",
      [opinionId],
    );
    expect(events.map(({ kind, actor_kind }) => `${kind} ${actor_kind}`)).toEqual([
      "opinion.receive PUBLIC",
      "opinion.assign PERSON",
      "opinion.answer PERSON",
      "opinion.close PERSON",
    ]);
    await expect(act(secretary, opinions.answerOpinion, { opinionId, answer: "再答一次" })).rejects.toMatchObject({
      code: "WRONG_STATE",
    });
  });

  test("EVA-18 nothing hangs on the board before it was looked at; what is left out is said, and what is not shown has its reason", async () => {
    const first = await submit(county.first, "张某某电话 13800000000，办证慢");
    const second = await submit(county.first, "食堂的菜太咸了，换个师傅");
    const shown = { opinionId: await idOf(county.first, first.number), shownText: "办证慢" };
    expect(await listWallOpinions(county.first.id, null)).toEqual([]);
    await act(secretary, opinions.showOpinion, shown);
    await act(secretary, opinions.keepOpinion, {
      opinionId: await idOf(county.first, second.number),
      keptReason: "与承诺无关",
    });
    expect(await listWallOpinions(county.first.id, null)).toMatchObject([
      { text: "办证慢", shortened: true, answer: "" },
    ]);
    expect(await readReceipt(county.first.code, second.receipt ?? "")).toMatchObject({ keptReason: "与承诺无关" });
    await act(secretary, opinions.keepOpinion, { opinionId: shown.opinionId, keptReason: "本人要求撤下" });
    expect(await listWallOpinions(county.first.id, null)).toEqual([]);
  });

  test("EVA-18 PLG-32 what is said about somebody's pledge does not reach them before it hangs on the board", async () => {
    const { member } = county.people;
    const { number } = await submit(county.first, "这条承诺说了没做", {
      kind: "CRITICISM",
      pledge: published.pledgeId,
      name: "村民某",
    });
    const opinionId = await idOf(county.first, number);
    await expect(look(at(member), (scope) => findOpinion(scope, opinionId))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const assigned = { opinionId, handlerPersonId: member.id, dueOn: "" };
    await expect(act(secretary, opinions.assignOpinion, assigned)).rejects.toMatchObject({ code: "INVALID" });
    await expect(
      sqlAs("admin", "update opinion set handler_person_id = $2, state = 'ASSIGNED' where id = $1", [
        opinionId,
        member.id,
      ]),
    ).rejects.toThrow("opinion_other_handler");
    await act(secretary, opinions.showOpinion, { opinionId, shownText: "这条承诺说了没做" });
    expect(await look(at(member), (scope) => findOpinion(scope, opinionId))).toMatchObject({ number });
  });

  test("EVA-18 names and telephones are read by whoever keeps the register, by no superior and by nobody else", async () => {
    const { number } = await submit(county.first, "路灯坏了三盏", { name: "王某", contact: "0999-1" });
    const opinionId = await idOf(county.first, number);
    const giver = (by: Caller) =>
      look(by, async (scope) => (await findAround(scope, await findOpinion(scope, opinionId))).giver);
    expect(await giver(secretary)).toEqual({ name: "王某", contact: "0999-1" });
    expect(await giver(as(county.people.generalHead, county.general))).toBeNull();
    await expect(sqlAs("public", "select * from opinion_giver")).rejects.toThrow("permission denied");
    await expect(sqlAs("public", "select * from opinion")).rejects.toThrow("permission denied");
  });

  test("EVA-18 handled at home or by the head right above; no member, no administrator, nobody from elsewhere", async () => {
    const { number } = await submit(county.first, "公开栏玻璃碎了");
    const opinionId = await idOf(county.first, number);
    const { people, general, second, elsewhere } = county;
    for (const person of [people.colleague, people.administrator])
      await expect(act(at(person), opinions.answerOpinion, { opinionId, answer: "已知道" })).rejects.toMatchObject({
        code: expect.stringMatching(/NOT_/),
      });
    for (const by of [as(people.secondSecretary, second), as(people.stranger, elsewhere)])
      await expect(act(by, opinions.answerOpinion, { opinionId, answer: "已知道" })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    await act(as(people.generalHead, general), opinions.answerOpinion, { opinionId, answer: "明天换玻璃" });
    expect(await look(secretary, (scope) => findOpinion(scope, opinionId))).toMatchObject({ state: "ANSWERED" });
  });

  test("EVA-18 an opinion that led to a rectification is closed after that is struck off, in the law and in the database", async () => {
    const { number } = await submit(county.first, "排水沟没有清，一下雨就淹菜地");
    const opinionId = await idOf(county.first, number);
    await act(secretary, opinions.answerOpinion, { opinionId, answer: "属实，列入整改" });
    const { officer } = county.people;
    const rectificationId = await act(secretary, opinions.rectifyOpinion, {
      ...{ opinionId, problem: "排水沟没有清", ownerPersonId: officer.id, dueOn: "2026-07-20", problemCodeId: "" },
    });
    const found = await look(secretary, (scope) => findOpinion(scope, opinionId));
    expect(found).toMatchObject({ rectificationId, rectificationState: "OPENED" });
    await expect(act(secretary, opinions.closeOpinion, { opinionId })).rejects.toMatchObject({
      code: "RECTIFICATION_OPEN",
    });
    await expect(
      begin(secretary, (work) =>
        work.db.opinion.updateMany({
          where: { id: opinionId },
          data: { state: "CLOSED", closedOn: new Date("2026-06-20") },
        }),
      ),
    ).rejects.toThrow("RECTIFICATION_OPEN");
    await expect(
      act(secretary, opinions.rectifyOpinion, {
        ...{ opinionId, problem: "再来一次", ownerPersonId: officer.id, dueOn: "2026-07-20", problemCodeId: "" },
      }),
    ).rejects.toMatchObject({ code: "WRONG_STATE" });
    await adminSql("update rectification set state = 'CANCELLED' where id = $1", [rectificationId]);
    await act(secretary, opinions.closeOpinion, { opinionId });
    expect(await look(secretary, (scope) => findOpinion(scope, opinionId))).toMatchObject({ state: "CLOSED" });
  });

  test("what was said stays as it was said, whoever asks the database", async () => {
    const { number } = await submit(county.first, "门口的台阶太高");
    const opinionId = await idOf(county.first, number);
    for (const data of [{ text: "没有意见了" }, { number: 99 }, { channel: "BOX" }, { kind: "PRAISE" }])
      await expect(
        begin(secretary, (work) => work.db.opinion.updateMany({ where: { id: opinionId }, data })),
      ).rejects.toThrow("WRONG_STATE");
  });

  test("EVA-18 what waits below is read page by page, the oldest first", async () => {
    await submit(county.first, "路灯坏了两盏");
    await submit(county.second, "班车晚点");
    const general = as(county.people.generalHead, county.general);
    const read = (after?: string) =>
      look(general, async (scope) => (await listOpinionsBelow(scope, after)).map(({ id }) => id));
    const all = (await read()) ?? [];
    expect(all.length).toBeGreaterThan(1);
    expect(await read(all[0])).toEqual(all.slice(1));
    expect(await read(all.at(-1))).toEqual([]);
  });
});
