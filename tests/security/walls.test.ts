import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { begin } from "@/lib/kernel/work";
import { as, asOwner, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

/** Raw SQL with a person's own session, as a bug in the code or a thief of the connection would send it. */
type Attack = { by: TestPerson; at: TestOrg; text: string };

let county: County;
let attacks: Record<string, { wall: string; attack: Attack }>;

const wentThrough = async ({ by, at, text }: Attack): Promise<boolean> => {
  try {
    return (await begin(as(by, at), (work) => work.db.$executeRawUnsafe(text))) > 0;
  } catch {
    return false;
  }
};

/** Rows that the attacks aim at; written by the owner, who may begin a record in any state. */
async function prepare() {
  const { first, second, root, general, people, campaign } = county;
  const ids = Object.fromEntries(
    [
      "raised",
      "published",
      "weak",
      "item",
      "draftItem",
      "round",
      "target",
      "own",
      "award",
      "review",
      "rectification",
      "action",
      "nomination",
    ].map((key) => [key, newId()]),
  ) as Record<string, string>;
  const duty = await adminSql<{ id: string }>("select id from duty where person_id = $1", [people.secretary.id]);
  await asOwner(async (client) => {
    const pledge = (id: string, person: TestPerson, state: string, number: number, leading = false) =>
      client.query(
        `insert into pledge (org_id, id, campaign_org_id, campaign_id, number, pledger_kind, person_id, author_person_id, pledger_name, sort_key, leading_cadre, state, examiner_person_id, settled_at, published_at, published_on, content_hash, updated_at)
         values ($1, $2, $3, $4, $5, 'PERSON', $6, $6, $7, $7, $8, $9, $10, $11, $11, $12, $13, now())`,
        [
          first.id,
          id,
          root.id,
          campaign.id,
          number,
          person.id,
          person.name,
          leading,
          state,
          ...(state === "PUBLISHED" ? [people.deputy.id, new Date(), "2026-03-01", "hash"] : [null, null, null, null]),
        ],
      );
    await pledge(ids.raised ?? "", people.secretary, "RAISED", 1);
    await pledge(ids.published ?? "", people.member, "PUBLISHED", 2);
    await pledge(ids.weak ?? "", people.leader, "SURVEYED", 3, true);
    const item = (id: string, pledgeId: string) =>
      client.query(
        "insert into pledge_item (org_id, id, pledge_id, campaign_org_id, campaign_id, number, category_id, text, due_on) values ($1, $2, $3, $4, $5, 1, $6, '午间轮值不断档', '2026-12-31')",
        [first.id, id, pledgeId, root.id, campaign.id, campaign.business],
      );
    await item(ids.item ?? "", ids.published ?? "");
    await item(ids.draftItem ?? "", ids.weak ?? "");
    await client.query(
      "insert into pledge_survey (org_id, id, pledge_id, visited_on, visited_whom, asked, answered, recorded_by_person_id) values ($1, $2, $3, '2026-02-01', '群众', '问', '答', $4)",
      [first.id, newId(), ids.weak, people.leader.id],
    );
    await client.query(
      "insert into review_round (org_id, id, campaign_org_id, campaign_id, number, title, subjects, period, basis_document, scheme, opens_on, closes_on, state) values ($1, $2, $3, $4, 1, '第一轮', 'MEMBERS', '2026Q1', '', '', '2026-01-01', '2026-12-31', 'OPEN')",
      [first.id, ids.round, root.id, campaign.id],
    );
    const target = (id: string, person: TestPerson) =>
      client.query(
        "insert into review_target (org_id, id, round_org_id, round_id, subject_kind, person_id, subject_name, sort_key) values ($1, $2, $1, $3, 'PERSON', $4, $5, $5)",
        [first.id, id, ids.round, person.id, person.name],
      );
    await target(ids.target ?? "", people.member);
    await target(ids.own ?? "", people.secretary);
    await client.query(
      "insert into review (org_id, id, target_id, round_org_id, round_id, reviewer_org_id, reviewer_duty_id, reviewer_person_id, subject_person_id, authority, mode, held_on, typed_by_person_id, updated_at) values ($1, $2, $3, $1, $4, $1, $5, $6, $7, 'OWN_HEAD', 'WRITTEN', '2026-03-01', $6, now())",
      [first.id, ids.review, ids.target, ids.round, duty[0]?.id, people.secretary.id, people.member.id],
    );
    await client.query(
      "insert into rectification (org_id, id, number, campaign_org_id, campaign_id, source_kind, source_note, problem, owner_person_id, original_due_on, due_on, state, opened_at) values ($1, $2, 1, $3, $4, 'SELF_CHECK', '自查', '问题', $5, '2026-06-30', '2026-06-30', 'REPORTED', now())",
      [first.id, ids.rectification, root.id, campaign.id, people.secretary.id],
    );
    const [adoption] = (await client.query("select id from adoption where org_id = $1", [first.id])).rows;
    await client.query(
      "insert into adoption_action (org_id, id, adoption_id, position, mode, name, mandatory) values ($1, $2, $3, 1, 'PLEDGE', '公开承诺', true)",
      [first.id, ids.action, adoption.id],
    );
    await client.query(
      "insert into award_type (org_id, id, name, subject_kind, issuer_name, rotating, position) values ($1, $2, '流动红旗', 'ORG', '工委', true, 1)",
      [general.id, ids.award],
    );
    await client.query(
      "insert into award (org_id, id, award_type_id, holder_org_id, holder_name, holder_org_name, year, number, certificate_number, citation, slot, granted_on) values ($1, $2, $3, $4, '二支', '二支', 2026, 1, 'T-1', '', 'A', '2026-01-01')",
      [general.id, newId(), ids.award, second.id],
    );
  });
  return ids;
}

beforeAll(async () => {
  county = await makeCounty();
  const { first, second, general, root, people, campaign } = county;
  const ids = await prepare();
  const secretary = { by: people.secretary, at: first };
  const dutyId = `(select id from duty where person_id = '${people.secretary.id}' limit 1)`;
  attacks = {
    "INV-12 rows of a sibling organisation": {
      wall: "alter table unit disable row level security",
      attack: {
        ...secretary,
        text: `insert into unit (org_id, id, name, kind, position) values ('${second.id}', '${newId()}', '混入', 'OFFICE', 1)`,
      },
    },
    "INV-01 settling one's own pledge": {
      wall: "alter table pledge drop constraint pledge_other_examiner",
      attack: {
        ...secretary,
        text: `update pledge set state = 'SETTLED', examiner_person_id = '${people.secretary.id}', settled_at = now() where id = '${ids.raised}'`,
      },
    },
    "INV-01 a campaign that skips to the archive": {
      wall: "drop trigger keep_lifecycle on campaign",
      attack: {
        by: people.rootHead,
        at: root,
        text: `update campaign set state = 'ARCHIVED' where id = '${campaign.id}'`,
      },
    },
    "INV-06 another wording of a published item": {
      wall: "drop trigger keep_published_wording on pledge_item",
      attack: { ...secretary, text: `update pledge_item set text = '改过' where id = '${ids.item}'` },
    },
    "INV-06 a published pledge taken for fulfilled without evidence": {
      wall: "drop trigger fulfilment_needs_evidence on pledge_item; update lifecycle_move set from_state = 'OPEN' where workflow = 'pledge_item' and move = 'confirm'",
      attack: {
        ...secretary,
        text: `update pledge_item set state = 'FULFILLED', fulfilled_on = '2026-06-01', confirmed_by_person_id = '${people.secretary.id}' where id = '${ids.item}'`,
      },
    },
    "INV-07 a leading cadre below the standard": {
      wall: "drop trigger pledge_is_whole on pledge",
      attack: { by: people.leader, at: first, text: `update pledge set state = 'RAISED' where id = '${ids.weak}'` },
    },
    "INV-02 a citation of what is not published": {
      wall: "drop trigger cite_published_only on review_citation",
      attack: {
        ...secretary,
        text: `insert into review_citation (org_id, id, review_id, item_id) values ('${first.id}', '${newId()}', '${ids.review}', '${ids.draftItem}')`,
      },
    },
    "INV-03 a review of oneself": {
      wall: "drop trigger if exists keep_review_authority on review; alter table review drop constraint review_not_oneself",
      attack: {
        ...secretary,
        text: `insert into review (org_id, id, target_id, round_org_id, round_id, reviewer_org_id, reviewer_duty_id, reviewer_person_id, subject_person_id, authority, mode, held_on, typed_by_person_id, updated_at) values ('${first.id}', '${newId()}', '${ids.own}', '${first.id}', '${ids.round}', '${first.id}', ${dutyId}, '${people.secretary.id}', '${people.secretary.id}', 'OWN_HEAD', 'WRITTEN', '2026-03-01', '${people.secretary.id}', now())`,
      },
    },
    "INV-04 a review notified with an empty part": {
      wall: "alter table review drop constraint review_whole; drop trigger if exists keep_review_authority on review",
      attack: {
        ...secretary,
        text: `update review set state = 'NOTIFIED', notified_at = now() where id = '${ids.review}'`,
      },
    },
    "INV-05 a round closed with somebody left": {
      wall: "drop trigger close_at_full_coverage on review_round",
      attack: { ...secretary, text: `update review_round set state = 'CLOSED' where id = '${ids.round}'` },
    },
    "INV-09 a rectification verified by its owner": {
      wall: "alter table rectification drop constraint rectification_other_verifier; drop trigger if exists keep_rectification on rectification",
      attack: {
        ...secretary,
        text: `update rectification set state = 'VERIFIED', verifier_person_id = owner_person_id where id = '${ids.rectification}'`,
      },
    },
    "INV-10 an award that nobody was nominated for": {
      wall: "drop trigger keep_award_earned on award",
      attack: {
        by: people.generalHead,
        at: general,
        text: `insert into award (org_id, id, award_type_id, holder_org_id, holder_name, holder_org_name, year, number, certificate_number, citation, granted_on) values ('${general.id}', '${newId()}', '${ids.award}', '${first.id}', '一支', '一支', 2026, 2, 'T-2', '', '2026-06-01')`,
      },
    },
    "INV-11 a second holder of a flag": {
      wall: "drop index award_one_holder",
      attack: {
        by: people.generalHead,
        at: general,
        text: `insert into award (org_id, id, award_type_id, holder_org_id, holder_name, holder_org_name, year, number, certificate_number, citation, slot, granted_on) values ('${general.id}', '${newId()}', '${ids.award}', '${first.id}', '一支', '一支', 2026, 3, 'T-3', '', 'A', '2026-06-01')`,
      },
    },
    "INV-12 a mandatory action put aside": {
      wall: "alter table adoption_action drop constraint mandatory_stays_on",
      attack: { ...secretary, text: `update adoption_action set switched_off = true where id = '${ids.action}'` },
    },
  };
});

const names = [
  "INV-12 rows of a sibling organisation",
  "INV-01 settling one's own pledge",
  "INV-01 a campaign that skips to the archive",
  "INV-06 another wording of a published item",
  "INV-07 a leading cadre below the standard",
  "INV-02 a citation of what is not published",
  "INV-05 a round closed with somebody left",
  "INV-04 a review notified with an empty part",
  "INV-03 a review of oneself",
  "INV-09 a rectification verified by its owner",
  "INV-10 an award that nobody was nominated for",
  "INV-11 a second holder of a flag",
  "INV-12 a mandatory action put aside",
  "INV-06 a published pledge taken for fulfilled without evidence",
];

describe("each wall stands by itself: with it the attack is refused, without it the attack goes through", () => {
  it.each(names)("%s", async (name) => {
    const found = attacks[name];
    if (!found) throw new Error(`no attack is named ${name}`);
    expect(await wentThrough(found.attack)).toBe(false);
    await adminSql(found.wall);
    expect(await wentThrough(found.attack)).toBe(true);
  });
});
