import { beforeAll, describe, expect, it } from "vitest";
import { look } from "@/lib/kernel/work";
import { ledgerReview } from "@/lib/reviews/opinions/commands";
import { giveOutcome } from "@/lib/reviews/outcomes/commands";
import { readingOf } from "@/lib/reviews/outcomes/policy";
import { listOutcomes, listPenalties, penaltiesPage } from "@/lib/reviews/outcomes/queries";
import { type GiveOutcome, outcomeKinds, penalties } from "@/lib/reviews/outcomes/schema";
import { as, asOwner, makePerson, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { codeOf, type Due, doing, eventsAbout, openedRound, rawAs, reported, targetOf, written } from "./setting";

let county: County;
let member: Due;
let memberReview: string;
let cadre: Due;
let cadreReview: string;

/** Reported, reviewed, told and entered in the ledger. */
async function ledgered(reviewer: TestPerson, org: TestOrg, person: TestPerson, home: TestOrg, due: Due) {
  await reported(person, home, due);
  const { reviewId, version } = await written(reviewer, org, due, { step: "notify" });
  await doing(reviewer, org, (work) => ledgerReview(work, { targetOrgId: due.orgId, reviewId, version }));
  return reviewId;
}

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  const { people, first, general } = county;
  const own = await openedRound(people.secretary, first);
  const above = await openedRound(people.generalHead, general, { subjects: "SUBORDINATES" });
  member = await targetOf(own, people.member);
  memberReview = await ledgered(people.secretary, first, people.member, first, member);
  cadre = await targetOf(above, people.secretary);
  cadreReview = await ledgered(people.generalHead, general, people.secretary, first, cadre);
});

const give = (person: TestPerson, org: TestOrg, review: string, changes: Partial<GiveOutcome> = {}) =>
  doing(person, org, (work) =>
    giveOutcome(work, {
      targetOrgId: county.first.id,
      reviewId: review,
      kind: "CRITICISM",
      words: "三个月没有填写进展",
      document: "",
      ...changes,
    }),
  );
const seenBy = async (person: TestPerson, org: TestOrg, due: Due) =>
  (await look(as(person, org), (scope) => listOutcomes(scope, { orgId: due.orgId, id: due.targetId })))?.map(
    ({ kind }) => kind,
  );

describe("INV-12 penalties come from the authority that manages the cadre", () => {
  it("INV-12 REV-50 a branch decides on its members, the level above on its secretary; nobody else, neither by command nor by raw SQL", async () => {
    const { people, first, general, working } = county;
    await give(people.secretary, first, memberReview);
    await give(people.generalHead, general, cadreReview, { kind: "ADMONITION", document: "总支发〔2026〕3号" });
    expect(await codeOf(give(people.generalHead, general, memberReview))).toBe("NOT_CADRE_AUTHORITY");
    expect(await codeOf(give(people.deputy, first, cadreReview))).toBe("NOT_CADRE_AUTHORITY");
    expect(await codeOf(give(people.workingHead, working, cadreReview))).toBe("NOT_CADRE_AUTHORITY");
    expect(await codeOf(give(people.officer, first, memberReview))).toBe("NOT_AUTHORISED");
    expect(await codeOf(give(people.secretary, first, cadreReview))).toBe("OWN_WORK");
    expect(await codeOf(give(people.stranger, county.elsewhere, memberReview))).toBe("NOT_FOUND");
  });

  const attack = (review: string, person: string, org: string, giver: string) =>
    `insert into review_outcome (org_id, id, review_id, kind, words, given_on, subject_person_id, given_by_org_id, given_by_person_id)
     values ('${county.first.id}', gen_random_uuid(), '${review}', 'CRITICISM', '点名', '2026-06-20', '${person}', '${org}', '${giver}')`;

  it("INV-12 the wall stands in the database: with its trigger raw SQL is refused, without it the attack goes through", async () => {
    const { people, general } = county;
    const text = attack(memberReview, people.member.id, general.id, people.generalHead.id);
    expect(await codeOf(rawAs(people.generalHead, general, text))).toBe("NOT_CADRE_AUTHORITY");
    await adminSql("alter table review_outcome disable trigger keep_review_outcome");
    expect(await rawAs(people.generalHead, general, text)).toBe(1);
    await adminSql("alter table review_outcome enable trigger keep_review_outcome");
  });

  it("INV-12 in nobody else's name, and what was given is neither changed nor taken away", async () => {
    const { people, first } = county;
    const forged = attack(memberReview, people.member.id, first.id, people.secretary.id);
    expect(await codeOf(rawAs(people.officer, first, forged))).toBe("NOT_AUTHORISED");
    for (const text of ["update review_outcome set words = '改'", "delete from review_outcome"])
      expect(await codeOf(rawAs(people.secretary, first, text))).toBe("NOT_FOUND");
  });

  it("REV-49 praise comes from the reviewer too and is seen by the office holders", async () => {
    const { people, first, general } = county;
    await give(people.secretary, first, memberReview, { kind: "PRAISE", words: "窗口满意率高" });
    expect(await seenBy(people.officer, first, member)).toEqual(["PRAISE"]);
    expect(await seenBy(people.generalHead, general, member)).toEqual(["PRAISE"]);
  });

  it("REV-50 SYS-38 a penalty is seen by the person, the managing organisation's head and the discipline head alone", async () => {
    const { people, first, general, working } = county;
    expect(await seenBy(people.secretary, first, cadre)).toEqual(["ADMONITION"]);
    expect(await seenBy(people.generalHead, general, cadre)).toEqual(["ADMONITION"]);
    expect(await seenBy(people.discipline, first, cadre)).toEqual(["ADMONITION"]);
    for (const person of [people.deputy, people.officer, people.member, people.administrator])
      expect(await seenBy(person, first, cadre)).toEqual([]);
    expect(await seenBy(people.workingHead, working, cadre)).toEqual([]);
  });

  it("REV-50 INV-12 the nearest discipline head above reads it where the organisation has none; one further up or of another line never", async () => {
    const { people, first, second, general, working, root } = county;
    const heads = await asOwner(async (client) => ({
      general: await makePerson(client, "总支纪检", { duty: { org: general, kind: "DISCIPLINE_HEAD" } }),
      root: await makePerson(client, "根纪检", { duty: { org: root, kind: "DISCIPLINE_HEAD" } }),
      second: await makePerson(client, "二支纪检", { duty: { org: second, kind: "DISCIPLINE_HEAD" } }),
    }));
    expect(await seenBy(heads.general, general, member)).not.toContain("CRITICISM");
    const ends = (day: string | null) =>
      adminSql("update duty set ends_on = $2 where person_id = $1 and kind = 'DISCIPLINE_HEAD'", [
        people.discipline.id,
        day,
      ]);
    await ends("2026-06-01");
    expect(await seenBy(heads.general, general, member)).toContain("CRITICISM");
    expect(await seenBy(heads.root, root, member)).not.toContain("CRITICISM");
    expect(await seenBy(heads.second, second, member)).toEqual([]);
    expect(await seenBy(people.workingHead, working, member)).not.toContain("CRITICISM");
    const listed = (person: TestPerson, org: TestOrg) =>
      look(as(person, org), async (scope) =>
        (await listPenalties(scope)).map((row) => [row.subjectName, row.kind, readingOf(scope.actor, org.id, row)]),
      );
    expect(await listed(heads.general, general)).toContainEqual(["党员甲", "CRITICISM", "NEAREST_DISCIPLINE"]);
    expect(await listed(heads.general, general)).toContainEqual(["支部书记", "ADMONITION", "DISCIPLINE"]);
    expect(await listed(heads.root, root)).toEqual([]);
    expect(await listed(heads.second, second)).toEqual([]);
    expect(await listed(people.generalHead, general)).toEqual([["支部书记", "ADMONITION", "GIVER"]]);
    await ends(null);
    expect(await seenBy(people.discipline, first, member)).toContain("CRITICISM");
  });

  it("REV-50 the list shows to each exactly the rows the policy in the law names, and its pages leave none out", async () => {
    const { people, first, general } = county;
    await adminSql(
      `insert into review_outcome (org_id, id, review_id, kind, words, given_on, subject_person_id, given_by_org_id, given_by_person_id)
       select $1, gen_random_uuid(), $2, 'HELP', '结对谈心', '2026-06-18'::date - n / 3, $3, $1, $4 from generate_series(1, 60) n`,
      [first.id, memberReview, people.member.id, people.secretary.id],
    );
    const [all] = await adminSql<{ count: number }>(
      "select count(*)::int as count from review_outcome where kind = any($1)",
      [penalties],
    );
    const shown = await look(as(people.discipline, first), async (scope) => {
      const page = (await listPenalties(scope)).slice(0, penaltiesPage);
      return [...page, ...(await listPenalties(scope, page.at(-1)?.id))];
    });
    expect(new Set(shown?.map(({ id }) => id)).size).toBe(all?.count);
    for (const [person, org] of [
      [people.secretary, first],
      [people.deputy, first],
      [people.officer, first],
      [people.member, first],
      [people.generalHead, general],
    ] as const) {
      const seen = await look(as(person, org), async (scope) => ({
        lawful: shown?.filter((row) => readingOf(scope.actor, org.id, row) !== null).slice(0, penaltiesPage + 1),
        listed: await listPenalties(scope),
      }));
      expect(seen?.listed, person.name).toEqual(seen?.lawful);
    }
  });

  it("REV-50 an ordered rectification carries its date and opens; the log names no penalty", async () => {
    const { people, first } = county;
    expect(await codeOf(give(people.secretary, first, memberReview, { kind: "ORDERED", dueOn: "2026-06-20" }))).toBe(
      "INVALID",
    );
    await give(people.secretary, first, memberReview, { kind: "ORDERED", words: "补齐进展", dueOn: "2026-07-10" });
    const [row] = await adminSql<{ id: string; problem: string; ordered: boolean; due: string }>(
      "select c.id, r.problem, r.ordered, r.due_on::text as due from review_outcome c join rectification r on r.org_id = c.org_id and r.id = c.rectification_id",
    );
    expect(row).toMatchObject({ problem: "补齐进展", ordered: true, due: "2026-07-10" });
    expect(await eventsAbout(row?.id ?? "")).toEqual(["review_outcome.give"]);
    const [told] = await adminSql<{ facts: unknown }>(
      "select to_jsonb(e) as facts from audit_event e where subject_id = $1",
      [row?.id],
    );
    expect(JSON.stringify(told?.facts)).not.toMatch(/ORDERED|党员甲/);
  });

  it("REV-50 an admonition needs its document, an organisation is never admonished, an order its date: three constraints", async () => {
    const { people, first } = county;
    const insert = (kind: string, more: string, values: string) =>
      adminSql(
        `insert into review_outcome (org_id, id, review_id, kind, words, given_on, given_by_org_id, given_by_person_id, ${more})
         values ('${first.id}', gen_random_uuid(), '${memberReview}', '${kind}', '内容', '2026-06-20', '${first.id}', '${people.secretary.id}', ${values})`,
      );
    await expect(insert("ADMONITION", "subject_person_id", `'${people.member.id}'`)).rejects.toThrow(
      "outcome_document",
    );
    await expect(insert("DISCIPLINE", "document", "'某文'")).rejects.toThrow("outcome_of_person");
    await expect(insert("ORDERED", "document", "'某文'")).rejects.toThrow("outcome_dated");
    expect(outcomeKinds).toHaveLength(9);
  });
});
