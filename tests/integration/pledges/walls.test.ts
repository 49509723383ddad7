import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { refusalFrom } from "@/lib/kernel/refusal";
import { begin } from "@/lib/kernel/work";
import { itemLifecycle } from "@/lib/pledges/items/lifecycle";
import { pledgeLifecycle } from "@/lib/pledges/lifecycle";
import { as, asOwner, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { makeDraft, makePledge, makePublished, makeRaised } from "./steps";

let county: County;
let draft: { pledgeId: string; itemId: string };
let raised: { pledgeId: string; itemId: string };
let published: { pledgeId: string; itemId: string };
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  draft = await makeDraft(county, county.people.retired);
  raised = await makeRaised(county, county.people.colleague);
  published = await makePublished(county);
});

/** A raw statement of the application under this session, past every room of code. */
const raw = (who: TestPerson, org: TestOrg, text: string, ...values: unknown[]) =>
  begin(as(who, org), (work) => work.db.$executeRawUnsafe(text, ...values)).catch(
    (error: unknown) => refusalFrom(error)?.code ?? String(error),
  );
const asSecretary = (text: string, ...values: unknown[]) => raw(county.people.secretary, county.first, text, ...values);

describe("walls of the database", () => {
  test("INV-06 a published wording is not changed, added to or taken away by raw SQL", async () => {
    const { secretary } = county.people;
    expect(await asSecretary("update pledge_item set text = '改' where id = $1::uuid", published.itemId)).toBe(
      "PUBLISHED_WORDING",
    );
    expect(
      await asSecretary("update pledge_item set due_on = '2027-01-01' where id = $1::uuid", published.itemId),
    ).toBe("PUBLISHED_WORDING");
    expect(await asSecretary("delete from pledge_item where id = $1::uuid", published.itemId)).toBe(
      "PUBLISHED_WORDING",
    );
    const copy = `insert into pledge_item (org_id, id, pledge_id, campaign_org_id, campaign_id, number, category_id, text, due_on)
      select org_id, $2::uuid, pledge_id, campaign_org_id, campaign_id, 9, category_id, text, due_on from pledge_item where id = $1::uuid`;
    expect(await raw(secretary, county.first, copy, published.itemId, newId())).toBe("PUBLISHED_WORDING");
  });

  test("INV-01 a state is not skipped by raw SQL", async () => {
    expect(await asSecretary("update pledge set state = 'PUBLISHED' where id = $1::uuid", raised.pledgeId)).toBe(
      "WRONG_STATE",
    );
    expect(await asSecretary("update pledge set state = 'SETTLED' where id = $1::uuid", draft.pledgeId)).toBe(
      "WRONG_STATE",
    );
    expect(await asSecretary("update pledge set state = 'SURVEYED' where id = $1::uuid", published.pledgeId)).toBe(
      "WRONG_STATE",
    );
  });

  test("INV-01 author, pledger and typist cannot be the examiner of a row", async () => {
    const settle =
      "update pledge set state = 'SETTLED', settled_at = now(), examiner_person_id = $2::uuid where id = $1::uuid";
    const { colleague, secretary, officer } = county.people;
    expect(await asSecretary(settle, raised.pledgeId, colleague.id)).toContain("pledge_other_examiner");
    const typed = await makePledge(officer, county.first, { personId: county.people.leader.id });
    expect(
      await raw(
        secretary,
        county.first,
        "update pledge set examiner_person_id = $2::uuid where id = $1::uuid",
        typed,
        officer.id,
      ),
    ).toContain("pledge_not_by_typist");
  });

  test("INV-01 nothing is settled without an examiner and nothing published without its fingerprint", async () => {
    expect(await asSecretary("update pledge set state = 'SETTLED' where id = $1::uuid", raised.pledgeId)).toContain(
      "pledge_settled_by_someone",
    );
  });

  test("INV-01 INV-07 a pledge without survey or items, or below the leaders' standard, is not raised by raw SQL", async () => {
    const raise = "update pledge set state = 'RAISED' where id = $1::uuid";
    const bare = await makePledge(county.people.deputy, county.first);
    expect(await raw(county.people.deputy, county.first, raise, bare)).toBe("ITEMS_MISSING");
    const low = await makeDraft(county, county.people.generalHead);
    expect(await raw(county.people.generalHead, county.first, raise, low.pledgeId)).toBe("BELOW_STANDARD");
  });

  test("INV-07 the oral form is refused outside the flagged classes by raw SQL", async () => {
    const { itemId, pledgeId } = await makeDraft(county, county.people.discipline);
    expect(itemId).not.toBe("");
    const oral =
      "update pledge set form = 'ORAL', oral_on = '2026-02-01', oral_witness = '甲', oral_gist = '乙', state = 'RAISED' where id = $1::uuid";
    expect(await raw(county.people.discipline, county.first, oral, pledgeId)).toBe("ORAL_NOT_ALLOWED");
  });

  test("INV-06 fulfilment without evidence, or confirmed by the pledger, is refused by raw SQL", async () => {
    await adminSql("update pledge_item set state = 'CLAIMED' where id = $1", [published.itemId]);
    const confirm =
      "update pledge_item set state = 'FULFILLED', fulfilled_on = '2026-06-20', confirmed_by_person_id = $2::uuid where id = $1::uuid";
    const { member, secretary } = county.people;
    expect(await asSecretary(confirm, published.itemId, secretary.id)).toBe("EVIDENCE_MISSING");
    await adminSql(
      "insert into pledge_evidence (org_id, id, item_id, description, added_by_person_id, added_at) values ($1, $2, $3, '台账', $4, now())",
      [county.first.id, newId(), published.itemId, member.id],
    );
    expect(await asSecretary(confirm, published.itemId, member.id)).toBe("OWN_WORK");
  });

  test("INV-12 another org's session changes nothing and sees no draft", async () => {
    const { secondSecretary, generalHead } = county.people;
    expect(
      await raw(
        secondSecretary,
        county.second,
        "update pledge set pledger_name = '改' where id = $1::uuid",
        published.pledgeId,
      ),
    ).toBe(0);
    expect(
      await raw(
        generalHead,
        county.general,
        "update pledge set pledger_name = '改' where id = $1::uuid",
        draft.pledgeId,
      ),
    ).toBe(0);
    expect(
      await raw(
        generalHead,
        county.first,
        "update pledge set pledger_name = '改' where id = $1::uuid",
        published.pledgeId,
      ),
    ).toBe(0);
  });

  test("INV-02 a review cannot cite an item that is not published", async () => {
    const [roundId, targetId, reviewId, dutyId] = [newId(), newId(), newId(), newId()];
    const { secretary, colleague } = county.people;
    await asOwner(async (client) => {
      const org = county.first.id;
      await client.query(
        "insert into duty (org_id, id, person_id, kind, title, begins_on) values ($1, $2, $3, 'SECRETARY', '书记', '2026-01-01')",
        [org, dutyId, secretary.id],
      );
      await client.query(
        `insert into review_round (org_id, id, campaign_org_id, campaign_id, number, title, subjects, period, basis_document, scheme, opens_on, closes_on, state)
         values ($1, $2, $3, $4, 1, '第一轮', 'MEMBERS', '2026Q2', '', '', '2026-06-01', '2026-06-30', 'OPEN')`,
        [org, roundId, county.campaign.orgId, county.campaign.id],
      );
      await client.query(
        "insert into review_target (org_id, id, round_org_id, round_id, subject_kind, person_id, subject_name, sort_key) values ($1, $2, $1, $3, 'MEMBER', $4, '党员乙', 'y')",
        [org, targetId, roundId, colleague.id],
      );
      await client.query(
        `insert into review (org_id, id, target_id, round_org_id, round_id, reviewer_org_id, reviewer_duty_id, reviewer_person_id, subject_person_id, authority, mode, held_on, typed_by_person_id, updated_at)
         values ($1, $2, $3, $1, $4, $1, $5, $6, $7, 'OWN_HEAD', 'WRITTEN', '2026-06-20', $6, now())`,
        [org, reviewId, targetId, roundId, dutyId, secretary.id, colleague.id],
      );
    });
    const cite =
      "insert into review_citation (org_id, id, review_id, item_id) values ($1::uuid, $2::uuid, $3::uuid, $4::uuid)";
    expect(await asSecretary(cite, county.first.id, newId(), reviewId, raised.itemId)).toBe("NOT_PUBLISHED");
    expect(await asSecretary(cite, county.first.id, newId(), reviewId, published.itemId)).toBe(1);
  });
});

describe("the law in code and in the database", () => {
  const twin = async (workflow: string) => {
    const rows = await adminSql<{ line: string }>(
      "select move || ' ' || from_state || ' ' || to_state as line from lifecycle_move where workflow = $1",
      [workflow],
    );
    return rows.map(({ line }) => line).sort();
  };
  const law = (moves: Readonly<Record<string, { from: readonly string[]; to: string }>>) =>
    Object.entries(moves)
      .flatMap(([name, { from, to }]) => from.map((state) => `${name} ${state} ${to}`))
      .sort();

  test("INV-01 the law of a pledge is the same in both", async () => {
    expect(law(pledgeLifecycle.moves)).toEqual(await twin("pledge"));
  });

  test("INV-06 the law of an item is the same in both", async () => {
    expect(law(itemLifecycle.moves)).toEqual(await twin("pledge_item"));
  });
});
