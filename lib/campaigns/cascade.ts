import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";

/**
 * One order to the whole subtree, set-based: an adoption for every organisation of the chain below, its copy of the actions
 * (mandatory ones locked), the enrolment of everybody who belongs there today, one event in each receiving chain (CAM-17, CAM-18).
 */
export async function cascade(work: Work, campaignId: string): Promise<{ orgs: number; members: number }> {
  const orgs = await work.db.$executeRaw(sql`
    insert into adoption (org_id, id, campaign_org_id, campaign_id)
    select o.id, gen_random_uuid(), ${work.orgId}::uuid, ${campaignId}::uuid
      from org_closure c join org o on o.id = c.descendant join org_kind k on k.code = o.kind
     where c.ancestor = ${work.orgId}::uuid and c.depth > 0 and k.in_chain and o.kind <> 'TEMPORARY_BRANCH' and o.closed_on is null`);
  await work.db.$executeRaw(sql`
    insert into adoption_action (org_id, id, adoption_id, position, mode, name, mandatory)
    select a.org_id, gen_random_uuid(), a.id, c.position, c.mode, c.name, c.mandatory
      from adoption a join campaign_action c on c.org_id = a.campaign_org_id and c.campaign_id = a.campaign_id
     where a.campaign_org_id = ${work.orgId}::uuid and a.campaign_id = ${campaignId}::uuid`);
  const members = await work.db.$executeRaw(sql`
    insert into enrolment (org_id, id, campaign_org_id, campaign_id, person_id, leading_cadre, standing, enrolled_on)
    select m.org_id, gen_random_uuid(), ${work.orgId}::uuid, ${campaignId}::uuid, m.person_id, m.leading_cadre, m.standing, ${work.today}::date
      from org_closure c join membership m on m.org_id = c.descendant
     where c.ancestor = ${work.orgId}::uuid and m.begins_on <= ${work.today}::date and (m.ends_on is null or m.ends_on >= ${work.today}::date)`);
  await work.db.$executeRaw(sql`
    insert into tally_stale (org_id, campaign_org_id, campaign_id)
    select a.org_id, a.campaign_org_id, a.campaign_id from adoption a where a.campaign_org_id = ${work.orgId}::uuid and a.campaign_id = ${campaignId}::uuid`);
  // Heads are locked in the order of their orgs, last in the transaction.
  await work.rows(sql`
    select audit_append(t.org_id, '', 'adoption.order', 'adoption', t.id, '{}')::int as seq
      from (select a.org_id, a.id from adoption a where a.campaign_org_id = ${work.orgId}::uuid and a.campaign_id = ${campaignId}::uuid order by a.org_id) t`);
  return { orgs, members };
}
