import { beforeAll, describe, expect, it } from "vitest";
import { look } from "@/lib/kernel/work";
import { listTodos } from "@/lib/notifications/queries";
import { hrefOf, type TodoKind } from "@/lib/notifications/rules";
import { respond } from "@/lib/reviews/opinions/commands";
import { findReview } from "@/lib/reviews/opinions/queries";
import { replyToObjection } from "@/lib/reviews/replies/commands";
import { findPlaceOfReview } from "@/lib/reviews/targets/queries";
import { typeReview } from "@/lib/reviews/typing/commands";
import { as, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { sqlAs } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import {
  codeOf,
  type Due,
  doing,
  eventsAbout,
  openedRound,
  opinion,
  rawAs,
  reported,
  targetOf,
  written,
} from "./setting";

let county: County;
let roundId: string;
let member: Due;
let reviewId: string;
beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  const { people, first } = county;
  roundId = await openedRound(people.secretary, first);
  member = await targetOf(roundId, people.member);
  await reported(people.member, first, member);
  reviewId = (await written(people.secretary, first, member, { step: "finish" })).reviewId;
});

const waiting = async (kind: TodoKind, person: TestPerson) =>
  ((await look(as(person, county.first), listTodos)) ?? []).filter((todo) => todo.kind === kind);
const reply = (person: TestPerson, org: TestOrg) =>
  codeOf(
    doing(person, org, (work) =>
      replyToObjection(work, { targetOrgId: member.orgId, reviewId, text: "已核对五月记录，这一条不再算作不足" }),
    ),
  );
const insert = (person: TestPerson) =>
  rawAs(
    person,
    county.first,
    "insert into review_response (org_id, id, review_id, kind, text, person_id, responded_at) values ($1, gen_random_uuid(), $2, 'REPLY', '驳回', $3, now())",
    [county.first.id, reviewId, person.id],
  );

describe("申辩 is answered by whoever gave the opinion", () => {
  it("REV-29 without an objection there is nothing to answer, by command or raw SQL", async () => {
    const { people, first } = county;
    expect(await reply(people.secretary, first)).toBe("WRONG_STATE");
    await expect(insert(people.secretary)).rejects.toThrow("WRONG_STATE");
    expect(await waiting("OBJECTION_REPLY", people.secretary)).toEqual([]);
  });

  it("REV-29 LIFE-05 the objection waits for the reviewer alone, leads to the desk, is answered once and read by the reviewed", async () => {
    const { people, first, elsewhere } = county;
    await doing(people.member, first, (work) => respond(work, { reviewId, kind: "OBJECT", text: "五月有记录" }));
    const [todo] = await waiting("OBJECTION_REPLY", people.secretary);
    expect(todo).toMatchObject({ title: "党员甲", subjectId: reviewId });
    expect(todo && hrefOf(todo)).toBe(`/o/${first.code}/reviews/${reviewId}`);
    const place = (person: TestPerson) => look(as(person, first), (scope) => findPlaceOfReview(scope, reviewId));
    expect(await place(people.secretary)).toEqual({ targetId: member.targetId, roundId, mine: true });
    expect(await place(people.member)).toMatchObject({ mine: false });
    expect(await waiting("OBJECTION_REPLY", people.deputy)).toEqual([]);
    expect(await reply(people.deputy, first)).toBe("NOT_AUTHORISED");
    expect(await reply(people.member, first)).toBe("NOT_AUTHORISED");
    expect(await reply(people.stranger, elsewhere)).toBe("NOT_FOUND");
    for (const person of [people.deputy, people.member]) await expect(insert(person)).rejects.toThrow();
    expect(await reply(people.secretary, first)).toBe("");
    expect(await reply(people.secretary, first)).toBe("WRONG_STATE");
    await expect(insert(people.secretary)).rejects.toThrow(/unique|duplicate/);
    expect((await eventsAbout(member.targetId)).at(-1)).toBe("review.reply");
    expect(await waiting("OBJECTION_REPLY", people.secretary)).toEqual([]);
    const seen = await look(as(people.member, first), (scope) => findReview(scope, first.id, reviewId));
    expect(seen?.responses.map(({ kind, name }) => [kind, name])).toEqual([
      ["OBJECT", "党员甲"],
      ["REPLY", "支部书记"],
    ]);
  });

  it("INV-04 LIFE-05 what the office typed waits for the leader in one line a round, for nobody else, and no other login asks", async () => {
    const { people, first } = county;
    for (const person of [people.colleague, people.deputy]) {
      const due = await targetOf(roundId, person);
      await doing(people.officer, first, (work) =>
        typeReview(work, { ...opinion(due), reviewerPersonId: people.secretary.id }),
      );
    }
    const [todo] = await waiting("TYPED_CONFIRM", people.secretary);
    expect(todo).toMatchObject({ count: 2, detail: "党务干部", subjectId: roundId });
    expect(await waiting("TYPED_CONFIRM", people.officer)).toEqual([]);
    expect(await waiting("TYPED_CONFIRM", people.deputy)).toEqual([]);
    await expect(sqlAs("public", "select * from my_review_todo()")).rejects.toThrow(/permission denied/);
  });
});
