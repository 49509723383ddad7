import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type Earlier = { campaignOrgId: string; campaignId: string; title: string; open: number };

/** Ended campaigns in which this org still has something open, while one runs that it can go on in (SUP-16). */
export const listEarlier = (scope: Scope): Promise<Earlier[]> =>
  scope.rows<Earlier>(sql`
    select c.org_id as "campaignOrgId", c.id as "campaignId", c.title, count(*)::int as open
      from rectification r join campaign c on c.org_id = r.campaign_org_id and c.id = r.campaign_id
     where r.org_id = ${scope.orgId}::uuid and r.state in ('OPENED', 'IN_PROGRESS', 'REPORTED', 'VERIFIED')
       and c.state in ('CLOSED', 'ARCHIVED')
       and exists (select 1 from org_closure k join campaign n on n.org_id = k.ancestor where k.descendant = ${scope.orgId}::uuid and n.state = 'ISSUED')
     group by c.org_id, c.id, c.title, c.begins_on order by c.begins_on limit 20`);
