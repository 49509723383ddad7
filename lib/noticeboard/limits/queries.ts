import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type Limit = { id: string; matter: string; workingDays: number; lawfulDays: number | null; post: string };
export type StandingItem = {
  id: string;
  pledgeId: string;
  number: number;
  text: string;
  checkOn: Day;
  checkedOn: Day | null;
  limits: Limit[];
};

/** 长期服务承诺 of the org acted in, published and without end, with the limits under each (PLG-20, SYS-30). */
export const listStanding = (scope: Scope): Promise<StandingItem[]> =>
  scope.rows<StandingItem>(sql`
    select i.id, i.pledge_id as "pledgeId", i.number::int as number, i.text, i.due_on::text as "checkOn",
           (select max(k.checked_on)::text from pledge_item_check k where k.org_id = i.org_id and k.item_id = i.id) as "checkedOn",
           coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'matter', l.matter, 'workingDays', l.working_days, 'lawfulDays', l.lawful_days, 'post', l.post) order by l.matter)
             from service_limit l where l.org_id = i.org_id and l.item_id = i.id and l.ended_on is null), '[]') as limits
      from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id
     where i.org_id = ${scope.orgId}::uuid and i.standing and i.state <> 'WITHDRAWN' and p.state = 'PUBLISHED' order by p.number, i.number limit 100`);
