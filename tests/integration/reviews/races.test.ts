import { beforeAll, describe, expect, it } from "vitest";
import type { Refusal } from "@/lib/kernel/refusal";
import { look } from "@/lib/kernel/work";
import { listReviews } from "@/lib/reviews/opinions/queries";
import { findNeighbours } from "@/lib/reviews/queues/queries";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { codeOf, type Due, eventsAbout, openedRound, rawAs, reported, targetOf, written } from "./setting";

let county: County;
let roundId: string;

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  roundId = await openedRound(county.people.secretary, county.first);
});

const tellAtOnce = (due: Due) => {
  const { people, first } = county;
  return Promise.allSettled(
    [people.secretary, people.deputy].map((leader) =>
      written(leader, first, due, { achievements: `${leader.name}看到的成绩`, step: "finish" }),
    ),
  );
};

const toldOn = ({ targetId }: Due) =>
  adminSql<{ reviewer: string; at: string }>(
    `select p.name as reviewer, to_char(v.notified_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as at
       from review v join person p on p.id = v.reviewer_person_id where v.target_id = $1 and v.state <> 'DRAFT'`,
    [targetId],
  );

describe("two leaders of one organisation on one subject", () => {
  it("INV-03 INV-04 REV-26 of two who finish at once one wins; the other is told who and when, and one event pair is left", async () => {
    const due = await targetOf(roundId, county.people.member);
    await reported(county.people.member, county.first, due);
    const answers = await tellAtOnce(due);
    const lost = answers.find((answer) => answer.status === "rejected")?.reason as Refusal;
    const told = await toldOn(due);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(told).toHaveLength(1);
    expect([lost.code, lost.details]).toEqual(["ALREADY_REVIEWED", { who: told[0]?.reviewer, at: told[0]?.at }]);
    expect(await eventsAbout(due.targetId)).toEqual(["duty_report.submit", "review.notify", "review.ledger"]);
  });

  it("INV-04 LIFE-10 the second one's draft stays, theirs alone, and goes on being kept", async () => {
    const { people, first } = county;
    const due = await targetOf(roundId, people.colleague);
    await reported(people.colleague, first, due);
    const draft = await written(people.deputy, first, due, { achievements: "副书记写了一半" });
    await written(people.secretary, first, due, { step: "finish" });
    expect(await codeOf(written(people.deputy, first, due, { ...draft, step: "finish" }))).toBe("ALREADY_REVIEWED");
    await written(people.deputy, first, due, { ...draft, achievements: "副书记又补了一句" });
    const seen = (person: typeof people.deputy) =>
      look(as(person, first), (scope) => listReviews(scope, { orgId: first.id, id: due.targetId, personId: null }));
    expect((await seen(people.deputy))?.map(({ achievements }) => achievements)).toContain("副书记又补了一句");
    expect((await seen(people.secretary))?.map(({ achievements }) => achievements)).not.toContain("副书记又补了一句");
  });

  it("INV-03 without the question the unique index still keeps the second one out; outsiders learn nothing by asking", async () => {
    const { people, first, elsewhere } = county;
    const due = await targetOf(roundId, people.colleague);
    const ask = (person: typeof people.deputy, org: typeof first) =>
      rawAs(person, org, "select * from spoken_before($1, $2)", [due.orgId, due.targetId]);
    expect(await ask(people.deputy, first)).toBe(1);
    expect(await ask(people.stranger, elsewhere)).toBe(0);
    const attack = "update review set state = 'NOTIFIED', notified_at = now() where target_id = $1 and state = 'DRAFT'";
    expect(await codeOf(rawAs(people.deputy, first, attack, [due.targetId]))).toBe("CONFLICT");
  });

  it("REV-12 the keys lead round the list of those still due, never to oneself", async () => {
    const { people, first } = county;
    const due = await adminSql<{ id: string; name: string }>(
      "select id, subject_name as name from review_target where round_id = $1 and state = 'DUE' and person_id <> $2 order by sort_key, id",
      [roundId, people.deputy.id],
    );
    const around = (id: string) => look(as(people.deputy, first), (scope) => findNeighbours(scope, roundId, id));
    const ids = due.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(2);
    for (const [at, id] of ids.entries())
      expect(await around(id)).toEqual({
        next: ids[(at + 1) % ids.length],
        previous: ids[(at + ids.length - 1) % ids.length],
      });
  });
});
