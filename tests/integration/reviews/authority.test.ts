import type { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, HeldDuty, Home } from "@/lib/kernel/actor";
import { look } from "@/lib/kernel/work";
import { reviewLifecycle } from "@/lib/reviews/opinions/lifecycle";
import { mayReview, type Relation, type ReviewLink, relations } from "@/lib/reviews/policy";
import { reportLifecycle } from "@/lib/reviews/reports/lifecycle";
import { roundLifecycle } from "@/lib/reviews/rounds/lifecycle";
import { targetLifecycle } from "@/lib/reviews/targets/lifecycle";
import { findTarget } from "@/lib/reviews/targets/queries";
import { as, asOwner, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { prepareRelations, type Relations } from "./relations";
import { codeOf, type Due, opinion, rawAs, written } from "./setting";

let { county, targets, links } = {} as Relations;

beforeAll(async () => {
  ({ county, targets, links } = await prepareRelations());
});

/** The actor as the session would say, with every duty in every org. */
async function actorOf(client: Client, { id, name }: TestPerson): Promise<Actor> {
  const { rows: duties } = await client.query<HeldDuty>(
    `select d.id, d.org_id as "orgId", o.code as "orgCode", o.name as "orgName", o.short_name as "orgShortName", o.kind as "orgKind", d.kind, d.title, d.acting
       from duty d join org o on o.id = d.org_id where d.person_id = $1`,
    [id],
  );
  const { rows: homes } = await client.query<Home>(
    'select id, org_id as "orgId", \'\' as "orgCode", \'\' as "orgName", \'\' as "orgShortName" from membership where person_id = $1',
    [id],
  );
  return { personId: id, name, capacity: "HOME", homes, duties };
}

/** may_review() for any duty the person holds, or for none (REV-47). */
async function databaseSays(
  client: Client,
  actor: Actor,
  due: Due,
  relation: Relation,
  link?: ReviewLink,
): Promise<boolean> {
  const places = [...actor.duties, ...actor.homes.map(({ orgId }) => ({ orgId, id: null }))];
  for (const duty of places) {
    const { rows } = await client.query<{ ok: boolean }>("select may_review($1, $2, $3, $4, $5, $6, $7, $8) as ok", [
      due.orgId,
      due.targetId,
      duty.orgId,
      duty.id,
      actor.personId,
      relation,
      link?.orgId ?? null,
      link?.id ?? null,
    ]);
    if (rows[0]?.ok) return true;
  }
  return false;
}

describe("INV-03 the law in code and may_review() in the database say the same", () => {
  it("INV-03 over every person, every subject and every relation", () =>
    asOwner(async (client) => {
      const { people, first } = county;
      let allowed = 0;
      for (const [name, due] of Object.entries(targets)) {
        const from =
          due.orgId === first.id && name !== "org"
            ? as(people.secretary, first)
            : as(people.generalHead, county.general);
        const subject = await look(from, (scope) => findTarget(scope, due.orgId, due.targetId));
        if (!subject) throw new Error(name);
        for (const person of Object.values(people)) {
          const actor = await actorOf(client, person);
          for (const relation of relations) {
            const link = subject.links.find(({ kind }) => kind === relation);
            const said = await databaseSays(client, actor, due, relation, link);
            expect([name, person.name, relation, mayReview(actor, subject, relation)]).toEqual([
              name,
              person.name,
              relation,
              said,
            ]);
            if (said) allowed += 1;
          }
        }
      }
      expect(allowed).toBeGreaterThan(30);
    }));

  it("INV-03 raw SQL cannot write a review the law refuses", async () => {
    const { people, first, working } = county;
    const insert = async (
      person: TestPerson,
      org: { id: string },
      due: Due,
      authority: string,
      subject: string | null,
    ) => {
      const duty = (await asOwner((client) => actorOf(client, person))).duties.find(({ orgId }) => orgId === org.id);
      return codeOf(
        rawAs(
          person,
          org as typeof first,
          `insert into review (org_id, id, target_id, round_org_id, round_id, reviewer_org_id, reviewer_duty_id, reviewer_person_id, subject_person_id, authority, mode, held_on, typed_by_person_id, updated_at)
           select t.org_id, gen_random_uuid(), t.id, t.round_org_id, t.round_id, $2, $3, $4, $5, $6, 'WRITTEN', '2026-06-15', $4, now() from review_target t where t.id = $1`,
          [due.targetId, org.id, duty?.id, person.id, subject, authority],
        ),
      );
    };
    const { member, org, deputy, secretary } = targets as Record<string, Due> &
      Record<"member" | "org" | "deputy" | "secretary", Due>;
    expect(await insert(people.secretary, first, member, "OWN_HEAD", people.member.id)).toBe("");
    expect(await insert(people.officer, first, member, "OWN_HEAD", people.member.id)).toBe("NO_REVIEW_AUTHORITY");
    expect(await insert(people.deputy, first, deputy, "OWN_HEAD", null)).toBe("NO_REVIEW_AUTHORITY");
    expect(await insert(people.deputy, first, secretary, "OWN_HEAD", people.secretary.id)).toBe("NO_REVIEW_AUTHORITY");
    expect(await insert(people.workingHead, working, org, "SUPERIOR", null)).toBe("NO_REVIEW_AUTHORITY");
  });
});

describe("across a declared link", () => {
  it("REV-03 REV-09 INV-03 the holder reviews, under the link, and only the holder", async () => {
    const { people, elsewhere, root, working } = county;
    const due = targets.org as Due;
    const { reviewId } = await written(people.stranger, elsewhere, due);
    const [row] = await adminSql<{ authority: string; link: string }>(
      "select authority, link_id as link from review where id = $1",
      [reviewId],
    );
    expect(row).toEqual({ authority: "DUAL_RESPONSIBILITY", link: links.DUAL_RESPONSIBILITY });
    await written(people.rootHead, root, due, { mode: "ON_SITE" });
    expect(await codeOf(written(people.workingHead, working, due))).toBe("NO_REVIEW_AUTHORITY");
  });

  it("INV-12 a link that has ended opens nothing", async () => {
    const { people, root } = county;
    await adminSql("update org_link set ends_on = '2026-06-01' where kind = 'CONTACT_POINT'");
    expect(await codeOf(written(people.rootHead, root, targets.cadre as Due))).toBe("NO_REVIEW_AUTHORITY");
    expect(opinion(targets.cadre as Due).mode).toBe("ONE_BY_ONE");
  });
});

describe("law and database", () => {
  it("INV-04 INV-05 every move of the four workflows has its twin in the database", async () => {
    const laws = {
      review_round: roundLifecycle,
      review_target: targetLifecycle,
      duty_report: reportLifecycle,
      review: reviewLifecycle,
    };
    const rows = await adminSql<{ row: string }>(
      "select workflow || ' ' || move || ' ' || from_state || ' ' || to_state as row from lifecycle_move where workflow = any($1)",
      [Object.keys(laws)],
    );
    const inCode = Object.entries(laws).flatMap(([workflow, { moves }]) =>
      Object.entries(moves).flatMap(([move, { from, to }]) =>
        from.map((state: string) => `${workflow} ${move} ${state} ${to}`),
      ),
    );
    expect(inCode.toSorted()).toEqual(rows.map(({ row }) => row).toSorted());
  });
});
