import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type StandIn = {
  id: string;
  orgId: string;
  orgName: string;
  name: string;
  document: string;
  beginsOn: Day;
  endsOn: Day | null;
};

/** Directly below this org: who examines there in place of the heads, today or from a later day. */
export const listStandIns = (scope: Scope): Promise<StandIn[]> =>
  scope.rows<StandIn>(sql`
    select s.id, s.org_id as "orgId", o.short_name as "orgName", n.name, s.document, s.begins_on::text as "beginsOn", s.ends_on::text as "endsOn"
      from pledge_stand_in s join org o on o.id = s.org_id join person n on n.id = s.person_id
     where o.parent_id = ${scope.orgId}::uuid and (s.ends_on is null or s.ends_on >= ${scope.today}::date) order by o.path, s.begins_on`);

export type OfficeHolder = { dutyId: string; orgId: string; personId: string; label: string };

const holders = (scope: Scope): Sql => sql`
  select d.id as "dutyId", d.org_id as "orgId", d.person_id as "personId", o.short_name || '　' || n.name || '（' || d.title || '）' as label, o.path
    from duty d join org o on o.id = d.org_id join person n on n.id = d.person_id
   where o.parent_id = ${scope.orgId}::uuid and o.closed_on is null and d.kind not in ('ADMINISTRATOR', 'SECRETARY') and d.person_id <> ${scope.actor.personId}::uuid
     and d.begins_on <= ${scope.today}::date and (d.ends_on is null or d.ends_on >= ${scope.today}::date)`;

/** Office holders of the next lower orgs, who may be named. */
export const listOfficeHolders = (scope: Scope): Promise<OfficeHolder[]> =>
  scope.rows<OfficeHolder>(sql`select * from (${holders(scope)}) h order by h.path, h.label`);

export async function findOfficeHolder(scope: Scope, dutyId: string): Promise<OfficeHolder | null> {
  const [found] = await scope.rows<OfficeHolder>(
    sql`select * from (${holders(scope)}) h where h."dutyId" = ${dutyId}::uuid`,
  );
  return found ?? null;
}
