import { newId } from "@/lib/kernel/ids";
import { prepareTargets } from "./attack-targets";
import type { TestOrg, TestPerson } from "./county";
import type { County } from "./small-county";

/** Raw SQL with a person's own session, as a bug in the code or a thief of the connection would send it. */
export type Attack = { by: TestPerson; at: TestOrg; text: string };

/** For every attack the one wall that stops it, as the SQL that takes it down. */
export async function makeAttacks(county: County): Promise<Record<string, { wall: string; attack: Attack }>> {
  const { first, second, general, root, people, campaign } = county;
  const ids = await prepareTargets(county);
  const secretary = { by: people.secretary, at: first };
  const dutyId = `(select id from duty where person_id = '${people.secretary.id}' limit 1)`;
  return {
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
    "EVA-18 other words in the mouth of the masses": {
      wall: "drop trigger keep_opinion on opinion",
      attack: { ...secretary, text: `update opinion set text = '窗口一切都好' where id = '${ids.opinion}'` },
    },
    "INV-12 a mandatory action put aside": {
      wall: "alter table adoption_action drop constraint mandatory_stays_on",
      attack: { ...secretary, text: `update adoption_action set switched_off = true where id = '${ids.action}'` },
    },
  };
}
