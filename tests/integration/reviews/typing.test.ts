import { beforeAll, describe, expect, it } from "vitest";
import { look } from "@/lib/kernel/work";
import { confirmTyped, typeReview } from "@/lib/reviews/typing/commands";
import { listLeaders, listTyped } from "@/lib/reviews/typing/queries";
import { as, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { codeOf, type Due, doing, eventsAbout, openedRound, opinion, rawAs, reported, targetOf } from "./setting";

let county: County;
let roundId: string;
let member: Due;

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  roundId = await openedRound(county.people.secretary, county.first);
  member = await targetOf(roundId, county.people.member);
});

const type = (person: TestPerson, org: TestOrg, due: Due, leader = county.people.secretary) =>
  doing(person, org, (work) => typeReview(work, { ...opinion(due), reviewerPersonId: leader.id }));
const typed = (person: TestPerson) => look(as(person, county.first), (scope) => listTyped(scope, roundId));
const confirm = (person: TestPerson, org: TestOrg, reviewIds: string[]) =>
  doing(person, org, (work) => confirmTyped(work, { roundId, reviewIds }));

describe("代录: the office types, the leader judges", () => {
  it("INV-03 INV-04 the office keeps the leader's draft without an event; nobody else may, nor about oneself, nor without the leader's authority", async () => {
    const { people, first, general, elsewhere } = county;
    expect((await look(as(people.officer, first), listLeaders))?.map(({ name }) => name)).toEqual([
      "支部书记",
      "副书记",
    ]);
    await type(people.officer, first, member);
    expect((await typed(people.secretary))?.map(({ name, typist }) => [name, typist])).toEqual([
      ["党员甲", "党务干部"],
    ]);
    expect(await typed(people.deputy)).toEqual([]);
    expect(await eventsAbout(member.targetId)).toEqual([]);
    expect(await codeOf(type(people.member, first, member))).toBe("NOT_AUTHORISED");
    expect(await codeOf(type(people.secretary, first, member, people.deputy))).toBe("NOT_AUTHORISED");
    const own = await targetOf(roundId, people.officer);
    expect(await codeOf(type(people.officer, first, own))).toBe("NOT_AUTHORISED");
    const other = await targetOf(roundId, people.colleague);
    expect(await codeOf(type(people.officer, first, other, people.discipline))).toBe("NO_REVIEW_AUTHORITY");
    expect(await codeOf(type(people.generalHead, general, other))).toBe("NOT_AUTHORISED");
    expect(await codeOf(type(people.stranger, elsewhere, other))).toBe("NOT_FOUND");
  });

  it("INV-04 only the leader tells it: not the office, neither by command nor by raw SQL", async () => {
    const { people, first } = county;
    await reported(people.member, first, member);
    const [row] = (await typed(people.secretary)) ?? [];
    const id = row?.id ?? "";
    expect(await codeOf(confirm(people.officer, first, [id]))).toBe("NOT_FOUND");
    const attack = () =>
      rawAs(people.officer, first, "update review set state = 'NOTIFIED', notified_at = now() where id = $1", [id]);
    expect(await codeOf(attack())).toBe("NOT_AUTHORISED");
    await adminSql("alter table review disable trigger keep_review_authority");
    expect(await attack()).toBe(1);
    await adminSql("alter table review enable trigger keep_review_authority");
  });

  it("INV-04 the leader confirms many by one tap; what lacks its report stays and is named; a second tap changes nothing", async () => {
    const { people, first } = county;
    const other = await targetOf(roundId, people.colleague);
    await type(people.officer, first, other);
    const ids = ((await typed(people.secretary)) ?? []).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(await confirm(people.secretary, first, ids)).toEqual({ confirmed: 1, left: ["党员乙"] });
    expect(await eventsAbout(member.targetId)).toEqual(["duty_report.submit", "review.notify", "review.ledger"]);
    const [told] = await adminSql<{ typist: string; reviewer: string }>(
      "select y.name as typist, p.name as reviewer from review v join person y on y.id = v.typed_by_person_id join person p on p.id = v.reviewer_person_id where v.target_id = $1",
      [member.targetId],
    );
    expect(told).toEqual({ typist: "党务干部", reviewer: "支部书记" });
    expect(await confirm(people.secretary, first, ids)).toEqual({ confirmed: 0, left: ["党员乙"] });
    expect(await eventsAbout(member.targetId)).toHaveLength(3);
  });
});
