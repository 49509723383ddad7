import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Manner } from "./rules";
import type { ClassKind } from "./schema";

export type ClassCounts = {
  /** Members here by class; sets overlap, so that they have no sum (ORG-34). */
  kinds: Partial<Record<ClassKind, number>>;
  /** ORG-24…26: how many are managed in each way, each member once a way. */
  manners: Record<Manner, number>;
  /** Members of any category of staff, each once, and those of the management who are engineers too. */
  staffed: number;
  engineersInManagement: number;
};

/** How many members of this org belong to which class today. */
export async function countClasses(scope: Scope): Promise<ClassCounts> {
  const [row] = await scope.rows<ClassCounts>(sql`
    with held as (
      select c.kind, m.id from membership m join member_class c on c.org_id = m.org_id and c.membership_id = m.id
       where m.org_id = ${scope.orgId}::uuid and m.begins_on <= ${scope.today}::date and (m.ends_on is null or m.ends_on >= ${scope.today}::date)
         and c.begins_on <= ${scope.today}::date and (c.ends_on is null or c.ends_on > ${scope.today}::date))
    select coalesce((select jsonb_object_agg(k.kind, k.people) from (select kind, count(distinct id) as people from held group by kind) k), '{}') as kinds,
           jsonb_build_object('CONTACT', count(distinct id) filter (where kind = 'RETIRED'), 'ATTACHED', count(distinct id) filter (where kind = 'FLOATING'),
             'PAIRED', count(distinct id) filter (where kind in ('LAID_OFF', 'NO_POST'))) as manners,
           (count(distinct id) filter (where kind in ('MANAGEMENT', 'TECHNICAL', 'LOGISTICS')))::int as staffed,
           (select count(*)::int from held t where t.kind = 'TECHNICAL' and exists (select 1 from held g where g.id = t.id and g.kind = 'MANAGEMENT')) as "engineersInManagement"
      from held`);
  return row ?? { kinds: {}, manners: { CONTACT: 0, ATTACHED: 0, PAIRED: 0 }, staffed: 0, engineersInManagement: 0 };
}
