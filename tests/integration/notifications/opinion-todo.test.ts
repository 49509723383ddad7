import { beforeAll, describe, expect, test } from "vitest";
import { look } from "@/lib/kernel/work";
import { answerOpinion, assignOpinion } from "@/lib/noticeboard/opinions/commands";
import { listTodos } from "@/lib/notifications/queries";
import { hrefOf, type TodoKind } from "@/lib/notifications/rules";
import { act, idOf, submit } from "@/tests/integration/noticeboard/steps";
import { makePublished } from "@/tests/integration/pledges/steps";
import { as, asOwner, setDay, type TestPerson } from "@/tests/support/county";
import { sqlAs } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  await asOwner((client) => client.query("delete from enrolment"));
});

const of = async (kind: TodoKind, person: TestPerson) =>
  ((await look(as(person, county.first), listTodos)) ?? []).filter((todo) => todo.kind === kind);

describe("LIFE-05 opinions of the masses stand in the one list", () => {
  test("EVA-18 what nobody has taken up waits for whoever keeps the register, in one line; what is assigned waits for its handler", async () => {
    const { people, first } = county;
    const { number } = await submit(first, "窗口中午没有人值守");
    await submit(first, "站牌的字太小看不清");
    for (const person of [people.secretary, people.deputy, people.officer, people.discipline])
      expect((await of("OPINION_NEW", person)).map(({ count }) => count)).toEqual([2]);
    for (const person of [people.member, people.administrator]) expect(await of("OPINION_NEW", person)).toEqual([]);
    const opinionId = await idOf(first, number);
    const secretary = as(people.secretary, first);
    await act(secretary, assignOpinion, { opinionId, handlerPersonId: people.member.id, dueOn: "2026-06-25" });
    const [mine] = await of("OPINION_ANSWER", people.member);
    expect(mine).toMatchObject({ subjectId: opinionId, dueOn: "2026-06-25" });
    expect(mine && hrefOf(mine)).toBe(`/o/${first.code}/noticeboard/opinions/${opinionId}`);
    await act(as(people.member, first), answerOpinion, { opinionId, answer: "七月起轮流值守" });
    expect(await of("OPINION_ANSWER", people.member)).toEqual([]);
  });

  test("EVA-18 what is said about the own pledge waits for others, and no other login asks", async () => {
    const { people, first } = county;
    const { pledgeId } = await makePublished(county, people.discipline);
    const before = (await of("OPINION_NEW", people.discipline))[0]?.count;
    await submit(first, "这条承诺没有做到", { pledge: pledgeId });
    expect((await of("OPINION_NEW", people.discipline))[0]?.count).toBe(before);
    expect((await of("OPINION_NEW", people.secretary))[0]?.count).toBe((before ?? 0) + 1);
    await expect(sqlAs("public", "select * from my_opinion_todo()")).rejects.toThrow(/permission denied/);
  });
});
