import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { FoundingKind, RegisterKind } from "./schema";

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
  total: number | null;
  covered: number | null;
  approximate: boolean;
  beginsOn: Day;
  endsOn: Day | null;
  endReason: string | null;
};

/** One org's register, of one kind or of all; what is in force first, newest first. */
export function listRegister(scope: Scope, orgId: string, kind?: RegisterKind): Promise<RegisterEntry[]> {
  return scope.rows<RegisterEntry>(sql`
    select id, kind, name, holder, place, phone, all_day as "allDay", document, note, total, covered, approximate, begins_on::text as "beginsOn", ends_on::text as "endsOn", end_reason as "endReason"
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

export type Founded = { kind: FoundingKind; total: number; covered: number; approximate: boolean };

/** RPT-17, ORG-09: of how many enterprises, cooperatives, associations and chains at and below this org, how many have a party organisation. */
export function countFounded(scope: Scope): Promise<Founded[]> {
  return scope.rows<Founded>(sql`
    select r.kind, sum(r.total)::int as total, sum(r.covered)::int as covered, bool_or(r.approximate) as approximate
      from org_closure k join register_entry r on r.org_id = k.descendant
     where k.ancestor = ${scope.orgId}::uuid and r.kind in ('ENTERPRISES', 'COOPERATIVES', 'ASSOCIATIONS', 'CHAINS')
       and r.begins_on <= ${scope.today}::date and (r.ends_on is null or r.ends_on >= ${scope.today}::date)
     group by r.kind order by array_position(array['ENTERPRISES', 'COOPERATIVES', 'ASSOCIATIONS', 'CHAINS'], r.kind)`);
}

export type PairingGoal = { id: string; name: string; total: number; approximate: boolean; made: number };

/** SYS-43: what this org aims at, and how many pairs its line has made under that name. */
export function listPairingGoals(scope: Scope): Promise<PairingGoal[]> {
  return scope.rows<PairingGoal>(sql`
    select r.id, r.name, r.total, r.approximate, m.made
      from register_entry r cross join lateral (
        select count(*)::int as made from org_link l join org_closure k on k.descendant = l.org_id and k.ancestor = r.org_id
         where l.kind = 'PAIRING' and l.role = r.name and l.begins_on <= ${scope.today}::date and (l.ends_on is null or l.ends_on >= ${scope.today}::date)
           -- Written in both organisations it is one pair.
           and not exists (select 1 from org_link b where b.kind = 'PAIRING' and b.org_id = l.holder_org_id and b.holder_org_id = l.org_id and b.begins_on = l.begins_on and b.id < l.id)) m
     where r.org_id = ${scope.orgId}::uuid and r.kind = 'PAIRING_GOAL' and r.ends_on is null order by r.begins_on desc, r.id limit 20`);
}
