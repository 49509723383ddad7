import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { ItemState } from "../items/rules";

export type Campaign = { orgId: string; id: string };

export type OpenItem = {
  id: string;
  who: string;
  number: number;
  text: string;
  dueOn: Day;
  state: ItemState;
  lastOn: Day | null;
  last: string | null;
  lastAt: Date | null;
};

/** Published items that still run, in order of names, each with its newest entry; those silent in the quarter when asked. */
export const listOpenItems = (
  scope: Scope,
  campaign: Campaign,
  silentIn: string | null,
  limit: number,
): Promise<OpenItem[]> =>
  scope.rows<OpenItem>(sql`
    select i.id, p.pledger_name as who, i.number, i.text, i.due_on::text as "dueOn", i.state, l.happened_on::text as "lastOn", l.note as last, l.entered_at as "lastAt"
      from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id
      left join lateral (select e.happened_on, e.note, e.entered_at from pledge_progress e where e.org_id = i.org_id and e.item_id = i.id
        order by e.happened_on desc, e.entered_at desc limit 1) l on true
     where i.org_id = ${scope.orgId}::uuid and i.campaign_org_id = ${campaign.orgId}::uuid and i.campaign_id = ${campaign.id}::uuid
       and p.state = 'PUBLISHED' and i.state in ('OPEN', 'CLAIMED')
       and (${silentIn}::text is null or not exists (select 1 from pledge_progress e where e.org_id = i.org_id and e.item_id = i.id and e.period = ${silentIn}))
     order by p.sort_key, p.number, i.number limit ${limit}`);

export type Running = { id: string; personId: string | null; pledgeState: string; state: ItemState; number: number };

/** Those of the given items that stand in this org, with what decides whether progress may be written. */
export const listRunning = (scope: Scope, ids: readonly string[]): Promise<Running[]> =>
  scope.rows<Running>(sql`
    select i.id, p.person_id as "personId", p.state as "pledgeState", i.state, i.number
      from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id
     where i.org_id = ${scope.orgId}::uuid and i.id = any(${[...ids]}::uuid[])`);
