import type { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, HeldDuty } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { look } from "@/lib/kernel/work";
import { reviewLifecycle } from "@/lib/reviews/opinions/lifecycle";
import { linkKinds, mayReview, type Relation, type ReviewLink, relations } from "@/lib/reviews/policy";
import { listUnheaded } from "@/lib/reviews/queues/queries";
import { reportLifecycle } from "@/lib/reviews/reports/lifecycle";
import { roundLifecycle } from "@/lib/reviews/rounds/lifecycle";
import { targetLifecycle } from "@/lib/reviews/targets/lifecycle";
import { findTarget } from "@/lib/reviews/targets/queries";
import { as, asOwner, giveDuty, setDay, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { codeOf, type Due, openedRound, opinion, rawAs, targetOf, written } from "./setting";

let county: County & { own: string };
const targets: Record<string, Due> = {};
const links: Record<string, string> = {};

beforeAll(async () => {
  const made = await makeCounty();
  await setDay("2026-06-20");
  const { people, first, general, elsewhere, second, root } = made;
  const own = await openedRound(people.secretary, first);
  county = { ...made, own };
  const above = await openedRound(people.generalHead, general, { subjects: "SUBORDINATES" });
  targets.member = await targetOf(own, people.member);
  targets.deputy = await targetOf(own, people.deputy);
  targets.secretary = await targetOf(above, people.secretary);
  targets.cadre = await targetOf(above, people.leader);
  targets.org = await targetOf(above, null, first);
  await asOwner(async (client) => {
    for (const [at, name] of ["办公室", "窗口"].entries())
      await client.query(
        "insert into unit (org_id, id, name, kind, position) values ($1, gen_random_uuid(), $2, 'OFFICE', $3)",
        [first.id, name, at + 1],
      );
    await client.query(
      `insert into division (org_id, id, person_id, subject_kind, unit_id, document, begins_on)
       select org_id, gen_random_uuid(), $2, 'UNIT', id, '分工', '2026-01-01' from unit where org_id = $1 and name = '窗口'`,
      [first.id, people.deputy.id],
    );
    await client.query(
      "insert into division (org_id, id, person_id, subject_kind, subject_org_id, document, begins_on) values ($1, gen_random_uuid(), $2, 'ORG', $3, '分工', '2026-01-01')",
      [general.id, people.colleague.id, first.id],
    );
    await giveDuty(client, people.colleague, general, "LEADER");
    await client.query(
      "insert into pledge_stand_in (org_id, id, person_id, document, begins_on, named_by_person_id, named_at) values ($1, gen_random_uuid(), $2, '总支〔2026〕5号', '2026-06-01', $3, now())",
      [first.id, people.officer.id, people.generalHead.id],
    );
  });
  const units = await openedRound(people.secretary, first, { subjects: "UNITS", number: 2 });
  const body = await openedRound(people.generalHead, general, { subjects: "LEADING_GROUP", number: 2 });
  for (const name of ["办公室", "窗口"]) targets[name] = await targetNamed(units, name);
  targets.body = await targetOf(body, null, general);
  targets.bodyMember = await targetOf(body, people.colleague, general);
  await asOwner(async (client) => {
    const holders = {
      CONTACT_POINT: [root, people.rootHead],
      DUAL_RESPONSIBILITY: [elsewhere, people.stranger],
      ENTRUSTED: [elsewhere, null],
      PAIRING: [second, null],
    } as const;
    for (const kind of linkKinds) {
      const [org, person] = holders[kind];
      links[kind] = newId();
      await client.query(
        "insert into org_link (org_id, id, kind, holder_org_id, holder_person_id, role, document, begins_on) values ($1, $2, $3, $4, $5, '', '', '2026-01-01')",
        [first.id, links[kind], kind, org.id, person?.id ?? null],
      );
    }
  });
});

const targetNamed = async (roundId: string, name: string): Promise<Due> => {
  const [found] = await adminSql<Due>(
    'select org_id as "orgId", id as "targetId" from review_target where round_id = $1 and subject_name = $2',
    [roundId, name],
  );
  if (!found) throw new Error(name);
  return found;
};

/** The actor as the session would say, with every duty in every org. */
async function actorOf(client: Client, { id, name }: TestPerson): Promise<Actor> {
  const { rows: duties } = await client.query<HeldDuty>(
    `select d.id, d.org_id as "orgId", o.code as "orgCode", o.name as "orgName", o.short_name as "orgShortName", o.kind as "orgKind", d.kind, d.title, d.acting
       from duty d join org o on o.id = d.org_id where d.person_id = $1`,
    [id],
  );
  return { personId: id, name, capacity: "HOME", homes: [], duties };
}

/** may_review() for any duty the person holds. */
async function databaseSays(
  client: Client,
  actor: Actor,
  due: Due,
  relation: Relation,
  link?: ReviewLink,
): Promise<boolean> {
  for (const duty of actor.duties) {
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

describe("LIFE-03 nobody left to review", () => {
  it("LIFE-03 a named stand-in reviews, by document and dates, and no longer when the dates have passed", async () => {
    const { people, first } = county;
    const due = targets.member as Due;
    await written(people.officer, first, due);
    const [row] = await adminSql<{ authority: string }>("select authority from review where reviewer_person_id = $1", [
      people.officer.id,
    ]);
    expect(row?.authority).toBe("STAND_IN");
    await adminSql("update pledge_stand_in set ends_on = '2026-06-19'");
    const cadre = await targetOf(county.own, people.retired);
    expect(await codeOf(written(people.officer, first, cadre))).toBe("NO_REVIEW_AUTHORITY");
  });

  it("LIFE-03 a vacant post passes the members to the head of the next level, who finds them listed; a filled one takes them back", async () => {
    const { people, first, general, working } = county;
    const due = await targetOf(county.own, people.retired);
    expect(await codeOf(written(people.generalHead, general, due))).toBe("NO_REVIEW_AUTHORITY");
    const listed = () => look(as(people.generalHead, general), listUnheaded);
    expect(await listed()).toEqual([]);
    const vacate =
      "update duty set ends_on = '2026-06-19' where org_id = $1 and kind in ('SECRETARY', 'DEPUTY_SECRETARY')";
    await adminSql(vacate, [first.id]);
    expect((await listed())?.map(({ name }) => name)).toContain("老党员");
    expect(await codeOf(written(people.workingHead, working, due))).toBe("NO_REVIEW_AUTHORITY");
    await written(people.generalHead, general, due);
    const [row] = await adminSql<{ authority: string }>("select authority from review where target_id = $1", [
      due.targetId,
    ]);
    expect(row?.authority).toBe("SUPERIOR");
    await adminSql("update duty set ends_on = null where org_id = $1 and kind in ('SECRETARY', 'DEPUTY_SECRETARY')", [
      first.id,
    ]);
  });
});

describe("REV-06 REV-04 division of work and the leading group", () => {
  it("REV-06 a leader reviews the department in his division of work, its head alone does not", async () => {
    const { people, first } = county;
    await written(people.deputy, first, targets.窗口 as Due);
    expect(await codeOf(written(people.secretary, first, targets.窗口 as Due))).toBe("NO_REVIEW_AUTHORITY");
    await written(people.secretary, first, targets.办公室 as Due);
    await written(people.colleague, county.general, targets.org as Due);
  });

  it("REV-04 REV-05 the secretary reviews the leading group as a body and each of its members; nobody else does", async () => {
    const { people, general, working } = county;
    await written(people.generalHead, general, targets.body as Due);
    await written(people.generalHead, general, targets.bodyMember as Due);
    expect(await codeOf(written(people.workingHead, working, targets.body as Due))).toBe("NO_REVIEW_AUTHORITY");
    expect(await codeOf(written(people.colleague, general, targets.bodyMember as Due))).toBe("OWN_WORK");
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
