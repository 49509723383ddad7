import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Due, SilentMember } from "./rules";

export type Campaign = { orgId: string; id: string };

/** Published items still open that are due up to `days` from now, the oldest first. */
export const listDue = (scope: Scope, campaign: Campaign, days: number): Promise<Due[]> =>
  scope.rows<Due>(sql`
    select p.pledger_name as who, p.person_id is not null and name_is_hidden(p.person_id) as hidden, i.number, i.text, i.due_on::text as "dueOn", c.grace_days as "graceDays",
           exists (select 1 from rectification r where r.org_id = i.org_id and r.source_item_id = i.id) as opened
      from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id join campaign c on c.org_id = i.campaign_org_id and c.id = i.campaign_id
     where i.org_id = ${scope.orgId}::uuid and i.campaign_org_id = ${campaign.orgId}::uuid and i.campaign_id = ${campaign.id}::uuid
       and p.state = 'PUBLISHED' and i.state = 'OPEN' and i.due_on <= ${scope.today}::date + ${days}::int
     order by i.due_on, p.sort_key, i.number`);

/** Enrolled members without a pledge of this campaign, in order of names. */
export const listSilentMembers = (scope: Scope, campaign: Campaign): Promise<SilentMember[]> =>
  scope.rows<SilentMember>(sql`
    select n.name, name_is_hidden(n.id) as hidden from enrolment e join person n on n.id = e.person_id
     where e.org_id = ${scope.orgId}::uuid and e.campaign_org_id = ${campaign.orgId}::uuid and e.campaign_id = ${campaign.id}::uuid and e.left_on is null
       and not exists (select 1 from pledge p where p.org_id = e.org_id and p.campaign_org_id = e.campaign_org_id and p.campaign_id = e.campaign_id
         and p.person_id = e.person_id)
     order by n.pinyin, n.name`);
