import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type Kept = {
  id: string;
  campaignOrgId: string;
  campaignId: string;
  number: number;
  text: string;
  target: string;
  dueOn: Day;
  version: number;
  confirmedBy: string;
  contentHash: string;
};

/** Standing pledges of this org that were kept in a year before this one. */
export const listKeptBefore = (scope: Scope, today: Day): Promise<Kept[]> =>
  scope.rows<Kept>(sql`
    select i.id, i.campaign_org_id as "campaignOrgId", i.campaign_id as "campaignId", i.number, i.text, i.target, i.due_on::text as "dueOn",
           i.latest_version as version, i.confirmed_by_person_id as "confirmedBy", p.content_hash as "contentHash"
      from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id
     where i.org_id = ${scope.orgId}::uuid and i.standing and i.state = 'FULFILLED' and extract(year from i.fulfilled_on) < extract(year from ${today}::date)
     order by i.id`);
