import { newId } from "@/lib/kernel/ids";
import { asOwner, makePerson, setDay } from "@/tests/support/county";
import { makeCounty } from "@/tests/support/small-county";

/** A member of the first branch with a published pledge: one item open, one claimed, one fulfilled. */
export async function makeMover() {
  const pledge = newId();
  const county = await makeCounty();
  await setDay("2026-06-20");
  const teacher = await asOwner(async (client) => {
    const teacher = await makePerson(client, "转接同志", { home: county.first });
    await client.query(
      "insert into enrolment (org_id, id, campaign_org_id, campaign_id, person_id, leading_cadre, standing, enrolled_on) values ($1, gen_random_uuid(), $2, $3, $4, false, 'FULL', '2026-01-01')",
      [county.first.id, county.root.id, county.campaign.id, teacher.id],
    );
    await client.query(
      `insert into pledge (org_id, id, campaign_org_id, campaign_id, number, pledger_kind, person_id, author_person_id, pledger_name, sort_key, state, examiner_person_id, settled_at, published_at, published_on, content_hash, updated_at)
       values ($1, $2, $3, $4, 90, 'PERSON', $5, $5, '转接同志', 'x', 'PUBLISHED', $6, now(), now(), '2026-03-01', 'hash', now())`,
      [county.first.id, pledge, county.root.id, county.campaign.id, teacher.id, county.people.secretary.id],
    );
    await client.query(
      "insert into pledge_survey (org_id, id, pledge_id, visited_on, visited_whom, asked, answered, recorded_by_person_id) values ($1, gen_random_uuid(), $2, '2026-02-01', '群众', '问', '答', $3)",
      [county.first.id, pledge, teacher.id],
    );
    for (const [number, state] of [
      [1, "OPEN"],
      [2, "CLAIMED"],
      [3, "FULFILLED"],
    ] as const) {
      await client.query(
        `insert into pledge_item (org_id, id, pledge_id, campaign_org_id, campaign_id, number, category_id, text, due_on, state, fulfilled_on, confirmed_by_person_id)
         values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, '2026-12-31', $8, $9, $10)`,
        [
          county.first.id,
          pledge,
          county.root.id,
          county.campaign.id,
          number,
          county.campaign.business,
          `第${number}件`,
          state,
          ...(state === "FULFILLED" ? ["2026-04-01", county.people.secretary.id] : [null, null]),
        ],
      );
    }
    return teacher;
  });
  return { county, teacher };
}
