import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Permit } from "./rules";
import type { LinkKind } from "./schema";

export type DeclaredLink = {
  id: string;
  kind: LinkKind;
  orgName: string;
  orgCode: string;
  holderName: string;
  holderPerson: string | null;
  role: string;
  document: string;
  beginsOn: Day;
  endsOn: Day | null;
  endDocument: string | null;
  amount: string | null;
  note: string;
  permits: Permit[];
  /** Links of this kind in force that the holder's person has within sight. */
  load: number;
};

/** Links over this org and links it holds itself, those in force first (ORG-35…41). */
export function listLinks(scope: Scope, orgId: string): Promise<(DeclaredLink & { holds: boolean })[]> {
  return scope.rows(sql`
    select l.id, l.kind, o.short_name as "orgName", o.code as "orgCode", h.short_name as "holderName", p.name as "holderPerson", l.role, l.document,
           l.begins_on::text as "beginsOn", l.ends_on::text as "endsOn", l.end_document as "endDocument", l.amount::text as amount, l.note, l.org_id <> ${orgId}::uuid as holds,
           coalesce((select array_agg(g.permit order by array_position(array['VIEW', 'REVIEW', 'APPROVE', 'RECTIFY'], g.permit)) from link_grant g where g.kind = l.kind), '{}') as permits,
           case when l.holder_person_id is null then 0 else
             (select count(*)::int from org_link x where x.holder_person_id = l.holder_person_id and x.kind = l.kind and x.begins_on <= ${scope.today}::date and (x.ends_on is null or x.ends_on >= ${scope.today}::date)) end as load
      from org_link l join org o on o.id = l.org_id join org h on h.id = l.holder_org_id left join person p on p.id = l.holder_person_id
     where l.org_id = ${orgId}::uuid or l.holder_org_id = ${orgId}::uuid
     order by (l.ends_on is not null and l.ends_on < ${scope.today}::date), l.kind, l.begins_on desc limit 100`);
}

/** The org opened and the holder as typed: codes and a name become proved rows. */
export async function findLinkEnds(
  scope: Scope,
  { opened, holderOrg, holderPerson }: { opened: string; holderOrg: string; holderPerson: string },
): Promise<{ orgId: string; holderOrgId: string | null; holderPersonId: string | null }> {
  const [found] = await scope.rows<{ orgId: string; holderOrgId: string | null; holderPersonId: string | null }>(sql`
    select o.id as "orgId", h.id as "holderOrgId",
           (select p.id from person p join duty d on d.person_id = p.id where p.name = ${holderPerson} and d.org_id = h.id and (d.ends_on is null or d.ends_on >= ${scope.today}::date) limit 1) as "holderPersonId"
      from org o join org_closure c on c.descendant = o.id and c.ancestor = ${scope.orgId}::uuid left join org h on h.code = ${holderOrg} and h.closed_on is null
     where o.code = ${opened}`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}
