import { beforeAll, describe, expect, test } from "vitest";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { begin, type Caller, look } from "@/lib/kernel/work";
import * as opinions from "@/lib/noticeboard/opinions/commands";
import { countOpinions, findAround, findOpinion, listOpinions } from "@/lib/noticeboard/opinions/queries";
import { registerOpinionsSchema } from "@/lib/noticeboard/opinions/schema";
import { as, setDay, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { act, symposium } from "./steps";

let county: County;
let secretary: Caller;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  secretary = as(county.people.secretary, county.first);
});

const at = (person: TestPerson) => as(person, county.first);

describe("the register", () => {
  test("RPT-09 EVA-11 13 opinions of two symposiums are counted from what was entered, with those answered and rectified", async () => {
    const second = as(county.people.secondSecretary, county.second);
    const lines = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, at) => `代表${from + at}：第 ${from + at} 条意见建议`).join("\n");
    expect(await act(second, opinions.registerOpinions, symposium("2026-01-06", lines(1, 6)))).toBe(6);
    expect(await act(second, opinions.registerOpinions, symposium("2026-01-14", lines(7, 13)))).toBe(7);
    const rows = (await look(second, (scope) => listOpinions(scope, "ALL", null))) ?? [];
    expect(rows.map(({ number }) => number)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    for (const { id } of rows.slice(0, 10))
      await act(second, opinions.answerOpinion, { opinionId: id, answer: "已研究办理" });
    const opinionId = rows[0]?.id ?? "";
    await act(second, opinions.rectifyOpinion, {
      ...{ opinionId, problem: "办事等候时间长", ownerPersonId: county.people.secondMember.id },
      ...{ dueOn: "2026-07-20", problemCodeId: "" },
    });
    await adminSql("update rectification set state = 'IN_PROGRESS' where org_id = $1", [county.second.id]);
    const figures = () => look(second, (scope) => countOpinions(scope, "2026-01-01", "2026-01-31"));
    expect(await figures()).toEqual({ received: 13, answered: 10, closed: 0, rectifying: 1, rectified: 0 });
    const around = await look(second, async (scope) => findAround(scope, await findOpinion(scope, opinionId)));
    expect(around?.giver?.name).toBe("代表13");
  });

  test("EVA-07 EVA-11 a symposium names its occasion; nobody registers for the board, in advance or without the office", async () => {
    expect(
      registerOpinionsSchema.safeParse({
        ...symposium("2026-06-01", "一条足够长的意见"),
        lines: "一条足够长的意见",
        occasion: "",
      }).success,
    ).toBe(false);
    await expect(
      act(secretary, opinions.registerOpinions, symposium("2026-06-21", "来自明天的意见")),
    ).rejects.toMatchObject({
      code: "INVALID",
    });
    for (const person of [county.people.member, county.people.administrator])
      await expect(
        act(at(person), opinions.registerOpinions, symposium("2026-06-01", "没有职务的人登记")),
      ).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    const forged = { orgId: county.first.id, id: newId(), year: 2026, number: 900, channel: "BOARD", kind: "ADVICE" };
    const said = { text: "自己写给自己", receivedOn: asDate("2026-06-20"), receivedAt: new Date() };
    await expect(begin(secretary, (work) => work.db.opinion.create({ data: { ...forged, ...said } }))).rejects.toThrow(
      "row-level security",
    );
  });
});
