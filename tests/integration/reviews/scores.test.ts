import { beforeAll, describe, expect, it } from "vitest";
import { look } from "@/lib/kernel/work";
import { findLeniency } from "@/lib/reviews/leniency/queries";
import { listReviews } from "@/lib/reviews/opinions/queries";
import { findTarget } from "@/lib/reviews/targets/queries";
import { as, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { prepareRelations, type Relations } from "./relations";
import { type Due, rawAs, reported, written } from "./setting";

let relations: Relations;
let branch: Due;
let roundOrg: TestOrg;

const both = (first: number, second: number) => ({
  scores: [
    { position: 1, score: first },
    { position: 2, score: second },
  ],
});

beforeAll(async () => {
  relations = await prepareRelations();
  const { people, first, root, general } = relations.county;
  branch = relations.targets.org as Due;
  roundOrg = general;
  await reported(people.secretary, first, branch);
  await written(people.rootHead, root, branch, { ...both(70, 70), mode: "ON_SITE", step: "finish" });
});

const scoresSeen = (person: TestPerson, org: TestOrg) =>
  rawAs(
    person,
    org,
    "select s.id from review_score s join review r on r.org_id = s.org_id and r.id = s.review_id where r.target_id = $1 and r.reviewer_person_id <> $2",
    [branch.targetId, person.id],
  );

describe("REV-40 reviewers do not see each other's scores before their own is in", () => {
  it("REV-40 by raw SQL and by query: none for the superior and for who divides the work, whichever way they act; the reviewed and the office see them", async () => {
    const { people, first, general } = relations.county;
    expect(await scoresSeen(people.generalHead, general)).toBe(0);
    expect(await scoresSeen(people.colleague, general)).toBe(0);
    expect(await scoresSeen(people.generalHead, first)).toBe(0);
    expect(await scoresSeen(people.deputy, first)).toBe(2);
    const seen = await look(as(people.generalHead, general), async (scope) =>
      listReviews(scope, await findTarget(scope, branch.orgId, branch.targetId)),
    );
    expect(seen?.map(({ reviewerName, scores }) => [reviewerName, scores.length])).toEqual([["根书记", 0]]);
  });

  it("REV-40 the rule is the database's own: without its policy the scores are there", async () => {
    const { people, general } = relations.county;
    await adminSql("alter policy not_before_own on review_score using (true)");
    expect(await scoresSeen(people.generalHead, general)).toBe(2);
    await adminSql(`alter policy not_before_own on review_score using (
      exists (select 1 from review r where r.org_id = review_score.org_id and r.id = review_score.review_id
        and ((select session_person()) in (r.reviewer_person_id, r.typed_by_person_id, r.subject_person_id) or not awaits_own_score(r.org_id, r.target_id))))`);
  });

  it("REV-40 leniency leaves out what is hidden; once their own is told they see all, with n, mean and spread beside the round's", async () => {
    const { people, general } = relations.county;
    const [round] = await adminSql<{ id: string }>(
      `select round_id as id from review_target where id = '${branch.targetId}'`,
    );
    const leniency = () =>
      look(as(people.generalHead, general), (scope) =>
        findLeniency(scope, { orgId: roundOrg.id, id: round?.id ?? "" }),
      );
    expect((await leniency())?.reviewers).toEqual([]);
    await written(people.generalHead, general, branch, { ...both(90, 80), step: "notify" });
    expect(await scoresSeen(people.generalHead, general)).toBe(2);
    const found = await leniency();
    expect(found?.reviewers.map(({ name, reviews, mean }) => [name, reviews, mean]).toSorted()).toEqual([
      ["总支书记", 1, 86],
      ["根书记", 1, 70],
    ]);
    expect(found?.whole).toMatchObject({ reviews: 2, mean: 78, spread: 11.3 });
  });

  it("REV-40 leaders and members of one round are scored by the same dimensions, and no other can be scored", async () => {
    const { people, general } = relations.county;
    const attempt = rawAs(
      people.generalHead,
      general,
      `insert into review_score (org_id, id, review_id, dimension_position, score)
       select org_id, gen_random_uuid(), id, 9, 50 from review where reviewer_person_id = $1`,
      [people.generalHead.id],
    );
    await expect(attempt).rejects.toThrow();
  });
});
