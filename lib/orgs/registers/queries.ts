import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { RegisterKind } from "./schema";

export type RegisterEntry = {
  id: string;
  kind: RegisterKind;
  name: string;
  holder: string;
  place: string;
  phone: string;
  allDay: boolean;
  document: string;
  note: string;
  beginsOn: Day;
  endsOn: Day | null;
  endReason: string | null;
};

/** One org's register, of one kind or of all; what is in force first, newest first. */
export function listRegister(scope: Scope, orgId: string, kind?: RegisterKind): Promise<RegisterEntry[]> {
  return scope.rows<RegisterEntry>(sql`
    select id, kind, name, holder, place, phone, all_day as "allDay", document, note, begins_on::text as "beginsOn", ends_on::text as "endsOn", end_reason as "endReason"
      from register_entry where org_id = ${orgId}::uuid ${kind ? sql`and kind = ${kind}` : empty}
     order by ends_on is not null, kind, begins_on desc, id limit 200`);
}

export type ServicePoints = { townships: number; townshipsWith: number; villages: number; villagesWith: number };

/** RPT-16, SYS-48: townships and villages below and at this org, and how many of each have a service point in force. */
export async function countServicePoints(scope: Scope): Promise<ServicePoints> {
  const [counted] = await scope.rows<ServicePoints>(sql`
    select (count(*) filter (where o.level = 'TOWNSHIP'))::int as townships, (count(*) filter (where o.level = 'TOWNSHIP' and h.has))::int as "townshipsWith",
           (count(*) filter (where o.level = 'VILLAGE'))::int as villages, (count(*) filter (where o.level = 'VILLAGE' and h.has))::int as "villagesWith"
      from org_closure k join org o on o.id = k.descendant and o.closed_on is null and o.level in ('TOWNSHIP', 'VILLAGE')
     cross join lateral (select exists (select 1 from register_entry r where r.org_id = o.id and r.kind = 'SERVICE_POINT' and r.begins_on <= today() and (r.ends_on is null or r.ends_on >= today())) as has) h
     where k.ancestor = ${scope.orgId}::uuid`);
  return counted ?? { townships: 0, townshipsWith: 0, villages: 0, villagesWith: 0 };
}
