import "server-only";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Standing } from "../policy";
import { withinReach } from "../queries";

export type Place = Pick<Standing, "orgId" | "parentOrgId" | "contacts"> & { code: string; name: string };

/** An org where this person may open one by hand: the org acted in or one directly below. */
export async function findPlace(scope: Scope, orgId: string): Promise<Place> {
  const [found] = await scope.rows<Place>(sql`
    select o.id as "orgId", o.parent_id as "parentOrgId", o.code, o.short_name as name,
           coalesce((select jsonb_agg(jsonb_build_object('orgId', l.holder_org_id, 'personId', l.holder_person_id)) from org_link l
             where l.org_id = o.id and l.kind = 'CONTACT_POINT' and l.begins_on <= today() and (l.ends_on is null or l.ends_on >= today())), '[]') as contacts
      from org o where o.id = ${orgId}::uuid and o.closed_on is null and o.id in ${withinReach(scope)}`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

/** The org acted in and those directly below it, in the order of the tree. */
export const listPlaces = (scope: Scope): Promise<{ id: string; code: string; name: string; here: boolean }[]> =>
  scope.rows(sql`select o.id, o.code, o.short_name as name, c.depth = 0 as here
    from org_closure c join org o on o.id = c.descendant
   where c.ancestor = ${scope.orgId}::uuid and c.depth <= 1 and o.closed_on is null order by c.depth, o.path limit 200`);

export type PossibleOwner = { id: string; name: string; title: string };

/** Who can be made responsible: office holders first, then members. */
export const listPossibleOwners = (scope: Scope, orgId: string): Promise<PossibleOwner[]> =>
  scope.rows<PossibleOwner>(sql`
    select id, name, max(title) as title from (
      select p.id, p.name, p.pinyin, d.title, case d.kind when 'SECRETARY' then 0 when 'DEPUTY_SECRETARY' then 1 else 2 end as rank
        from duty d join person p on p.id = d.person_id
       where d.org_id = ${orgId}::uuid and d.kind <> 'ADMINISTRATOR' and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
      union all
      select p.id, p.name, p.pinyin, m.post, 3 from membership m join person p on p.id = m.person_id
       where m.org_id = ${orgId}::uuid and m.begins_on <= today() and (m.ends_on is null or m.ends_on >= today())) x
    group by id, name, pinyin order by min(rank), pinyin, id limit 300`);
