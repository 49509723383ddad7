import { newId } from "@/lib/kernel/ids";
import { asOwner, type TestPerson } from "./county";
import { adminSql } from "./database";
import type { County } from "./small-county";

/** Rows that the attacks aim at; written by the owner, who may begin a record in any state. */
export async function prepareTargets(county: County) {
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
      "opinion",
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
    await client.query(
      "insert into opinion (org_id, id, year, number, channel, kind, text, received_on, received_at) values ($1, $2, 2026, 1, 'BOARD', 'CRITICISM', '窗口中午没有人', '2026-03-01', now())",
      [first.id, ids.opinion],
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
