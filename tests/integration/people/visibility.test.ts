import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { sql } from "@/lib/kernel/sql";
import { look } from "@/lib/kernel/work";
import { seenBy, type VisibleKind, viewers, visibleKinds } from "@/lib/people/visibility/rules";
import { as, setDay } from "@/tests/support/county";
import { adminSql, sqlAs } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
const ids = Object.fromEntries(visibleKinds.map((kind) => [kind, newId()])) as Record<VisibleKind, string>;
const tables: Record<VisibleKind, string> = {
  PLEDGE_DRAFT: "pledge",
  PLEDGE_RAISED: "pledge",
  PLEDGE_RETURNED: "pledge",
  PLEDGE_SETTLED: "pledge",
  PLEDGE_PUBLISHED: "pledge",
  DUTY_REPORT_DRAFT: "duty_report",
  DUTY_REPORT_SUBMITTED: "duty_report",
  REVIEW_DRAFT: "review",
  REVIEW_TOLD: "review",
  PRIVATE_TALK: "review",
  PHONE: "person_private",
  VISIT: "member_visit",
};

const pledge = (kind: VisibleKind, number: number, state: string) => `
  insert into pledge (org_id, id, campaign_org_id, campaign_id, number, pledger_kind, person_id, author_person_id, pledger_name, sort_key, state, examiner_person_id, settled_at, published_at, published_on, content_hash, updated_at)
  values ('${county.first.id}', '${ids[kind]}', '${county.root.id}', gen_random_uuid(), ${number}, 'PERSON', '${county.people.member.id}', '${county.people.member.id}', '党员甲', 'x', '${state}', '${county.people.deputy.id}', now(), now(), '2026-03-01', 'h', now());`;
const report = (kind: VisibleKind, state: string) => `
  insert into duty_report (org_id, id, target_id, text, state, submitted_at, author_person_id)
  values ('${county.first.id}', '${ids[kind]}', gen_random_uuid(), '履责', '${state}', now(), '${county.people.member.id}');`;
const review = (kind: VisibleKind, state: string, mode: string) => `
  insert into review (org_id, id, target_id, round_org_id, round_id, reviewer_org_id, reviewer_duty_id, reviewer_person_id, typed_by_person_id, subject_person_id, authority, mode, state, held_on, achievements, shortcomings, direction, notified_at, updated_at)
  values ('${county.first.id}', '${ids[kind]}', gen_random_uuid(), '${county.root.id}', gen_random_uuid(), '${county.first.id}', gen_random_uuid(), '${county.people.deputy.id}', '${county.people.deputy.id}', '${county.people.member.id}', 'OWN_HEAD', '${mode}', '${state}', '2026-06-01', 'a', 'b', 'c', now(), now());`;

/** Rows of every kind, set by hand: how they came about is proved elsewhere, here only who reads them. */
beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  const { first, people } = county;
  ids.PHONE = people.member.id;
  await adminSql(`set session_replication_role = replica;
    ${pledge("PLEDGE_DRAFT", 1, "SURVEYED")} ${pledge("PLEDGE_RAISED", 2, "RAISED")} ${pledge("PLEDGE_RETURNED", 3, "RETURNED")}
    ${pledge("PLEDGE_SETTLED", 4, "SETTLED")} ${pledge("PLEDGE_PUBLISHED", 5, "PUBLISHED")}
    ${report("DUTY_REPORT_DRAFT", "DRAFT")} ${report("DUTY_REPORT_SUBMITTED", "SUBMITTED")}
    ${review("REVIEW_DRAFT", "DRAFT", "ON_SITE")} ${review("REVIEW_TOLD", "NOTIFIED", "ON_SITE")} ${review("PRIVATE_TALK", "NOTIFIED", "PRIVATE_TALK")}
    insert into person_private (person_id, managing_org_id) values ('${people.member.id}', '${first.id}') on conflict (person_id) do update set managing_org_id = excluded.managing_org_id;
    insert into member_visit (org_id, id, person_id, visitor_person_id, visited_on, manner, note)
      values ('${first.id}', '${ids.VISIT}', '${people.member.id}', '${people.deputy.id}', '2026-06-01', 'VISIT', '走访');`);
});

async function sees(kind: VisibleKind, viewer: (typeof viewers)[number]): Promise<boolean> {
  const { member, secretary, colleague, generalHead } = county.people;
  const table = tables[kind];
  const key = table === "person_private" ? "person_id" : "id";
  if (viewer === "PUBLIC")
    return sqlAs("public", `select ${key} from ${table} where ${key} = '${ids[kind]}'`).then(
      (rows) => rows.length > 0,
      () => false,
    );
  const who = { SELF: member, HEADS: secretary, MEMBERS: colleague, SUPERIOR: generalHead }[viewer];
  const statement = `select ${key}::text as found from ${table} where ${key} = '${ids[kind]}'`;
  const rows = await look(as(who, county.first), (scope) => scope.rows(sql([statement])));
  return (rows?.length ?? 0) > 0;
}

describe("LIFE-10 what a superior sees, and when", () => {
  it.each(visibleKinds)("LIFE-10 %s: the law shown to the member is the law of the database", async (kind) => {
    for (const viewer of viewers) expect(await sees(kind, viewer), `${kind} ${viewer}`).toBe(seenBy(kind, viewer));
  });

  it("LIFE-10 drafts and private talks are never for a superior, settled things are", () => {
    const above = visibleKinds.filter((kind) => seenBy(kind, "SUPERIOR"));
    expect(above).toEqual(["PLEDGE_SETTLED", "PLEDGE_PUBLISHED", "DUTY_REPORT_SUBMITTED", "REVIEW_TOLD"]);
  });
});
