import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import { listCategories } from "@/lib/pledges/items/queries";
import type { StandingItem, StandingLedger, StandingPledge } from "./rules";

export type CampaignKey = { campaignOrgId: string; campaignId: string };

/** The campaign a batch belongs to and who brought it; null where the batch names none. */
export async function findAim(scope: Scope, batchId: string): Promise<(CampaignKey & { by: string }) | null> {
  const [found] = await scope.rows<CampaignKey & { by: string }>(sql`
    select campaign_org_id as "campaignOrgId", campaign_id as "campaignId", coalesce(confirmed_by_person_id, uploaded_by_person_id) as by
      from import_batch where org_id = ${scope.orgId}::uuid and id = ${batchId}::uuid and campaign_id is not null`);
  return found ?? null;
}

/** The members' ledger of this org as it stands, as far as a file is compared with it. */
export async function findLedger(
  scope: Scope,
  { by, ...campaign }: CampaignKey & { by: string },
): Promise<StandingLedger> {
  const of = sql`p.org_id = ${scope.orgId}::uuid and p.campaign_org_id = ${campaign.campaignOrgId}::uuid
    and p.campaign_id = ${campaign.campaignId}::uuid and p.pledger_kind = 'PERSON'`;
  const pledge = sql`p.id as "pledgeId", p.person_id as "personId", p.state as "pledgeState",
    (p.proxy_person_id is not null or p.person_id = ${by}::uuid) as typed`;
  const people = await scope.rows<{ personId: string; name: string }>(sql`
    select m.person_id as "personId", n.name from membership m join person n on n.id = m.person_id
     where m.org_id = ${scope.orgId}::uuid and m.begins_on <= ${scope.today}::date and (m.ends_on is null or m.ends_on >= ${scope.today}::date)`);
  const pledges = await scope.rows<StandingPledge>(sql`select ${pledge} from pledge p where ${of}`);
  const items = await scope.rows<StandingItem>(sql`
    select i.id, i.state, g.name as category, g.family, pledge_item_facts(i) as facts, ${pledge}
      from pledge p join pledge_item i on i.org_id = p.org_id and i.pledge_id = p.id
      join pledge_category g on g.org_id = i.campaign_org_id and g.id = i.category_id
     where ${of} order by p.sort_key, i.number`);
  const facts = (item: StandingItem) => item.facts.slice(0, -2);
  return {
    people,
    pledges,
    items: items.map((item) => ({ ...item, facts: facts(item) })),
    categories: await listCategories(scope, campaign, "PERSON"),
  };
}

export type MissingItem = { id: string; pledgeId: string; person: string; number: number; text: string };

/** What stands in the ledger and in no row of the file, one sent back for its errors included; a file takes nothing away, so these are told only. */
export const listMissing = (scope: Scope, batchId: string): Promise<MissingItem[]> =>
  scope.rows<MissingItem>(sql`
    select i.id, p.id as "pledgeId", p.pledger_name as person, i.number, i.text
      from import_batch b join pledge p on p.org_id = b.org_id and p.campaign_org_id = b.campaign_org_id and p.campaign_id = b.campaign_id
      join pledge_item i on i.org_id = p.org_id and i.pledge_id = p.id
     where b.org_id = ${scope.orgId}::uuid and b.id = ${batchId}::uuid and p.pledger_kind = 'PERSON' and i.state <> 'WITHDRAWN'
       and not exists (select 1 from import_row r where r.org_id = b.org_id and r.batch_id = b.id and (r.subject_id = i.id or i.id::text = any (r.facts)))
     order by p.sort_key, p.number, i.number`);

/** What the categories of a batch's campaign are called, by their ids. */
export async function listCategoryNames(scope: Scope, batchId: string): Promise<Map<string, string>> {
  const found = await scope.rows<{ id: string; name: string }>(sql`
    select g.id, g.name from import_batch b join pledge_category g on g.org_id = b.campaign_org_id and g.campaign_id = b.campaign_id
     where b.org_id = ${scope.orgId}::uuid and b.id = ${batchId}::uuid`);
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** Whether this org keeps members and a campaign runs in which they pledge. */
export async function keepsPledges(scope: Scope): Promise<boolean> {
  const [found] = await scope.rows<{ keeps: boolean }>(sql`
    select k.holds_members and exists (select 1 from org_closure x join campaign c on c.org_id = x.ancestor
       where x.descendant = o.id and c.state = 'ISSUED') as keeps
      from org o join org_kind k on k.code = o.kind where o.id = ${scope.orgId}::uuid`);
  return found?.keeps ?? false;
}
