import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type PrintItem = { number: number; text: string; dueOn: Day; standing: boolean; state: string };
export type PrintPledge = {
  id: string;
  kind: "PERSON" | "ORG" | "LEADING_GROUP";
  /** Empty for a name that is not to hang (LIFE-11). */
  name: string;
  title: string;
  backfilled: boolean;
  items: PrintItem[];
};

/** What this org hangs on paper: published pledges of the campaign with their items, bodies first, ended items left out. */
export const listPrintPledges = (scope: Scope, campaign: { orgId: string; id: string }): Promise<PrintPledge[]> =>
  scope.rows<PrintPledge>(sql`
    select p.id, p.pledger_kind as kind, case when h.hidden then '' else p.pledger_name end as name, case when h.hidden then '' else coalesce(nullif(p.pledger_title, ''), p.post) end as title, p.backfilled,
           coalesce((select jsonb_agg(jsonb_build_object('number', i.number, 'text', unnamed(i.org_id, i.text), 'dueOn', i.due_on, 'standing', i.standing, 'state', i.state) order by i.number)
             from pledge_item i where i.org_id = p.org_id and i.pledge_id = p.id and i.state <> 'WITHDRAWN'), '[]') as items
      from pledge p
      cross join lateral (select p.person_id is not null and name_is_hidden(p.person_id) as hidden) h
     where p.org_id = ${scope.orgId}::uuid and p.campaign_org_id = ${campaign.orgId}::uuid and p.campaign_id = ${campaign.id}::uuid and p.state = 'PUBLISHED'
     order by p.pledger_kind = 'PERSON', case when h.hidden then null else p.sort_key end nulls last, p.number limit 500`);
