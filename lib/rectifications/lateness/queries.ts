import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Escalation } from "../rules";

export type OverdueItem = {
  id: string;
  text: string;
  dueOn: Day;
  campaignOrgId: string;
  campaignId: string;
  personId: string | null;
  ownerPersonId: string;
};

const batch = 200;

/** INV-06: items past their day and the days of grace that have no rectification yet; an org's own pledge falls to its secretary. */
export const listOverdueItems = (scope: Scope): Promise<OverdueItem[]> =>
  scope.rows<OverdueItem>(sql`
    select i.id, i.text, i.due_on::text as "dueOn", i.campaign_org_id as "campaignOrgId", i.campaign_id as "campaignId", p.person_id as "personId",
           coalesce(p.person_id,
             (select d.person_id from duty d where d.org_id = i.org_id and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY')
                and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today()) order by d.kind = 'SECRETARY' desc, d.begins_on limit 1),
             p.author_person_id) as "ownerPersonId"
      from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id
      join campaign c on c.org_id = i.campaign_org_id and c.id = i.campaign_id
     where i.org_id = ${scope.orgId}::uuid and p.state = 'PUBLISHED' and i.state in ('OPEN', 'CLAIMED') and c.state = 'ISSUED'
       and i.due_on + c.grace_days < ${scope.today}::date
       and not exists (select 1 from rectification r where r.org_id = i.org_id and r.source_item_id = i.id and r.state <> 'CANCELLED')
     order by i.due_on, i.id limit ${batch}`);

export type Late = { id: string; state: string; escalatedTo: Escalation | null; contact: boolean; parent: boolean };

/** Late ones that nobody above has been told of, or only the contact leader, a week ago. */
export const listLate = (scope: Scope): Promise<Late[]> =>
  scope.rows<Late>(sql`
    select r.id, r.state, r.escalated_to as "escalatedTo", o.parent_id is not null as parent,
           exists (select 1 from org_link l where l.org_id = r.org_id and l.kind = 'CONTACT_POINT' and l.begins_on <= today()
                     and (l.ends_on is null or l.ends_on >= today())) as contact
      from rectification r join org o on o.id = r.org_id
     where r.org_id = ${scope.orgId}::uuid and r.state in ('OPENED', 'IN_PROGRESS') and r.due_on < ${scope.today}::date
       and (r.escalated_to is null or (r.escalated_to = 'CONTACT' and r.escalated_at < app_now() - interval '7 days'))
     order by r.due_on, r.id limit ${batch}`);

/** LIFE-07: still being worked on, although the item's day now lies ahead. */
export const listMoved = (scope: Scope): Promise<{ id: string; dueOn: Day }[]> =>
  scope.rows(sql`
    select r.id, i.due_on::text as "dueOn" from rectification r join pledge_item i on i.org_id = r.org_id and i.id = r.source_item_id
     where r.org_id = ${scope.orgId}::uuid and r.state in ('OPENED', 'IN_PROGRESS') and i.state in ('OPEN', 'CLAIMED')
       and i.due_on >= ${scope.today}::date order by r.id limit ${batch}`);
