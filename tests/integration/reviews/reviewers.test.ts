import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { look } from "@/lib/kernel/work";
import { type From, listOwed, listReviewers, listReviewersBelow } from "@/lib/reviews/reviewers/queries";
import type { Duty } from "@/lib/reviews/reviewers/schema";
import { exemptClass } from "@/lib/reviews/targets/commands";
import { as, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { doing, openedRound, reported, targetOf, written } from "./setting";

let county: County;
let members: string;

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  members = await openedRound(county.people.secretary, county.first);
});

const matrix = async (person: TestPerson, org: TestOrg, id: string) =>
  (await look(as(person, org), (scope) => listReviewers(scope, { orgId: org.id, id })))?.map(
    ({ name, duty, drawn, done, exempted }) => ({ name, duty, drawn, done, exempted }),
  );
const owed = async (person: TestPerson, org: TestOrg, id: string, duty: Duty, reviewer?: string) =>
  (await look(as(person, org), (scope) =>
    listOwed(scope, { orgId: org.id, id }, { duty, reviewer, after: undefined }),
  )) ?? [];

describe("the matrix of reviewers and subjects", () => {
  it("REV-44 REV-02 LIFE-15 the head owes the members; done and exempted by class with its reason are counted, and named below", async () => {
    const { people, first } = county;
    const due = await targetOf(members, people.member);
    await reported(people.member, first, due);
    await written(people.deputy, first, due, { step: "finish" });
    await adminSql("update membership set retired = true where person_id = $1", [people.retired.id]);
    await doing(people.secretary, first, (work) =>
      exemptClass(work, { roundId: members, memberClass: "RETIRED", reason: "长期住院" }),
    );
    const [row, ...others] = (await matrix(people.secretary, first, members)) ?? [];
    const [counted] = await adminSql<{ drawn: number; done: number; exempted: number }>(
      "select drawn, done, exempted from review_round where id = $1",
      [members],
    );
    expect(row).toEqual({ name: "支部书记", duty: "HEAD", ...counted });
    expect(others).toEqual([]);
    const subjects = await owed(people.secretary, first, members, "HEAD");
    expect(subjects).toHaveLength(counted?.drawn ?? 0);
    expect(subjects.find(({ name }) => name === "党员甲")).toMatchObject({ state: "REVIEWED", reviewerName: "副书记" });
    expect(subjects.find(({ name }) => name === "老党员")).toMatchObject({
      state: "EXEMPTED",
      exemptReason: "长期住院",
    });
  });

  it("REV-06 REV-03 REV-44 what falls under a division is its leader's and no longer the head's; a contact leader owes besides", async () => {
    const { people, general, first } = county;
    await adminSql(
      "insert into division (org_id, id, person_id, subject_kind, subject_org_id, document, begins_on) values ($1, $2, $3, 'ORG', $4, '分工', '2026-01-01')",
      [general.id, newId(), people.secondSecretary.id, first.id],
    );
    await adminSql(
      "insert into org_link (org_id, id, kind, holder_org_id, holder_person_id, role, document, begins_on) values ($1, $2, 'CONTACT_POINT', $3, $4, '联点领导', '联点', '2026-01-01')",
      [first.id, newId(), county.root.id, people.rootHead.id],
    );
    const round = await openedRound(people.generalHead, general, { subjects: "SUBORDINATES" });
    const [counted] = await adminSql<{ drawn: number }>("select drawn from review_round where id = $1", [round]);
    const rows = (await matrix(people.generalHead, general, round)) ?? [];
    expect(rows).toContainEqual({ name: "二支书记", duty: "DIVISION", drawn: 1, done: 0, exempted: 0 });
    expect(rows).toContainEqual({ name: "根书记", duty: "CONTACT", drawn: 1, done: 0, exempted: 0 });
    expect(rows.find(({ duty }) => duty === "HEAD")?.drawn).toBe((counted?.drawn ?? 0) - 1);
    const paged = (from?: From) =>
      look(as(people.generalHead, general), (scope) => listReviewers(scope, { orgId: general.id, id: round }, from));
    const all = (await paged()) ?? [];
    for (const [at, { duty, personId }] of all.entries())
      expect(await paged({ duty, personId: personId ?? "" })).toEqual(all.slice(at + 1));
    const named = async (duty: Duty, id?: string) =>
      (await owed(people.generalHead, general, round, duty, id)).map(({ name }) => name);
    const divided = await named("DIVISION", people.secondSecretary.id);
    expect(divided).toHaveLength(1);
    expect(await named("CONTACT", people.rootHead.id)).toEqual(divided);
    expect(await named("HEAD")).not.toContain(divided[0]);
    expect(await named("DIVISION", people.rootHead.id)).toEqual([]);
  });

  it("REV-42 REV-44 INV-03 the superior sees the reviewers of every round issued below; a foreign organisation sees none", async () => {
    const { people, general, elsewhere } = county;
    const number = 7;
    const id = await openedRound(people.generalHead, general, {
      subjects: "SUBORDINATES",
      reach: "SUBTREE",
      number,
      period: "2026Q3",
      opensOn: "2026-07-01",
      closesOn: "2026-09-30",
    });
    const below = (person: TestPerson, org: TestOrg) =>
      look(as(person, org), (scope) => listReviewersBelow(scope, { orgId: general.id, id }));
    const rows = (await below(people.generalHead, general)) ?? [];
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(["支部书记"]));
    expect(rows.map(({ path }) => path)).toEqual(rows.map(({ path }) => path).toSorted());
    expect(await below(people.stranger, elsewhere)).toEqual([]);
  });
});
