import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { UnitKind } from "../units/schema";

export type UnitRow = {
  id: string;
  name: string;
  kind: UnitKind;
  members: number;
  head: string | null;
  endsOn: Day | null;
};
export type GroupRow = {
  id: string;
  name: string;
  headPersonId: string | null;
  headName: string | null;
  members: { id: string; name: string }[];
  endsOn: Day | null;
};

/** ORG-06, ORG-17: sections, sub-bureaux and windows of this org with their heads; those that ended come last. */
export function listUnits(scope: Scope): Promise<UnitRow[]> {
  return scope.rows<UnitRow>(sql`
    select u.id, u.name, u.kind, u.ends_on::text as "endsOn",
           (select count(*)::int from membership m where m.org_id = u.org_id and m.unit_id = u.id and m.ends_on is null) as members,
           (select p.name from unit_head h join person p on p.id = h.person_id where h.org_id = u.org_id and h.unit_id = u.id
               and h.begins_on <= ${scope.today}::date and (h.ends_on is null or h.ends_on >= ${scope.today}::date) order by h.begins_on desc limit 1) as head
      from unit u where u.org_id = ${scope.orgId}::uuid order by u.ends_on is not null, u.position limit 200`);
}

/** LIFE-12: the groups of this branch with their heads and members. */
export function listGroups(scope: Scope): Promise<GroupRow[]> {
  return scope.rows<GroupRow>(sql`
    select g.id, g.name, g.head_person_id as "headPersonId", h.name as "headName", g.ends_on::text as "endsOn",
           coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.pinyin) from membership m join person p on p.id = m.person_id
                      where m.org_id = g.org_id and m.group_id = g.id and m.ends_on is null), '[]') as members
      from party_group g left join person h on h.id = g.head_person_id
     where g.org_id = ${scope.orgId}::uuid order by g.ends_on is not null, g.position limit 100`);
}

export type Rollee = { id: string; name: string; groupId: string | null; unitId: string | null };

/** Everybody a group or a unit can be made of. */
export function listRoll(scope: Scope): Promise<Rollee[]> {
  return scope.rows<Rollee>(sql`
    select p.id, p.name, m.group_id as "groupId", m.unit_id as "unitId" from membership m join person p on p.id = m.person_id
     where m.org_id = ${scope.orgId}::uuid and m.ends_on is null order by p.pinyin, p.id limit 300`);
}
