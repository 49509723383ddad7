import type { Client } from "pg";
import { newId } from "@/lib/kernel/ids";
import type { TestOrg, TestPerson } from "@/tests/support/county";
import type { County } from "@/tests/support/small-county";

export type Item = { pledgeId: string; itemId: string };

/** A published pledge of a person (or, without one, of the org itself) with one item due on this day. */
export async function publishItem(
  client: Client,
  { campaign, people }: County,
  org: TestOrg,
  person: TestPerson | null,
  dueOn: string,
): Promise<Item> {
  const [pledgeId, itemId] = [newId(), newId()];
  await client.query(
    `insert into pledge (org_id, id, campaign_org_id, campaign_id, number, pledger_kind, person_id, author_person_id, pledger_name, sort_key,
       state, examiner_person_id, settled_at, published_at, published_on, content_hash, updated_at)
     values ($1, $2, $3, $4, (select count(*) + 1 from pledge where org_id = $1), $5, $6, $7, '承诺人', 'x', 'PUBLISHED', $8, now(), now(), '2026-03-01', 'x', now())`,
    [
      org.id,
      pledgeId,
      campaign.orgId,
      campaign.id,
      person ? "PERSON" : "ORG",
      person?.id ?? null,
      person?.id ?? people.officer.id,
      people.rootHead.id,
    ],
  );
  await client.query(
    `insert into pledge_item (org_id, id, pledge_id, campaign_org_id, campaign_id, number, category_id, text, due_on)
     values ($1, $2, $3, $4, $5, 1, $6, '把窗口午间值守排好', $7)`,
    [org.id, itemId, pledgeId, campaign.orgId, campaign.id, campaign.business, dueOn],
  );
  return { pledgeId, itemId };
}
