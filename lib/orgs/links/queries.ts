import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { pageOf } from "@/lib/kernel/paging";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Permit } from "./rules";
import type { LinkKind, PairingKind } from "./schema";

export type DeclaredLink = {
  id: string;
  kind: LinkKind;
  orgName: string;
  orgCode: string;
  holderName: string;
  holderPerson: string | null;
  role: string;
  document: string;
  documentNumber: string;
  documentedOn: Day | null;
  pairingKind: PairingKind | null;
  beginsOn: Day;
  endsOn: Day | null;
  endDocument: string | null;
  endReason: string | null;
  amount: string | null;
  note: string;
  permits: Permit[];
  /** Links of this kind in force that the holder's person has, in whatever line; null for who may not know (ORG-38). */
  load: number | null;
};

const columns = sql`l.id, l.kind, o.short_name as "orgName", o.code as "orgCode", h.short_name as "holderName", p.name as "holderPerson", l.role, l.document,
  l.document_number as "documentNumber", l.documented_on::text as "documentedOn", l.pairing_kind as "pairingKind",
  l.begins_on::text as "beginsOn", l.ends_on::text as "endsOn", l.end_document as "endDocument", l.end_reason as "endReason", l.amount::text as amount, l.note,
  coalesce((select array_agg(g.permit order by array_position(array['VIEW', 'REVIEW', 'APPROVE', 'RECTIFY'], g.permit)) from link_grant g where g.kind = l.kind), '{}') as permits,
  case when l.holder_person_id is null then 0 else leader_load(l.holder_person_id, l.kind) end as load`;
const from = sql`from org_link l join org o on o.id = l.org_id join org h on h.id = l.holder_org_id left join person p on p.id = l.holder_person_id`;

/** Links over this org and links it holds itself, those in force first, a page of each (ORG-35…41). */
export async function listLinks(
  scope: Scope,
  orgId: string,
  after: { over?: string; held?: string } = {},
): Promise<(DeclaredLink & { holds: boolean })[]> {
  const page = (holds: boolean, from: string | undefined) =>
    scope.rows<DeclaredLink & { holds: boolean }>(pageOf(linksOf(scope, orgId, holds), inForceFirst, from));
  return (await Promise.all([page(false, after.over), page(true, after.held)])).flat();
}

const inForceFirst = [sql`ended`, sql`kind`, sql`age`];
const linksOf = (scope: Scope, orgId: string, holds: boolean) => sql`
  select ${columns}, l.org_id <> ${orgId}::uuid as holds, (l.ends_on is not null and l.ends_on < ${scope.today}::date)::int as ended, date '9999-12-31' - l.begins_on as age ${from}
   where ${holds ? sql`l.holder_org_id = ${orgId}::uuid and l.org_id <> ${orgId}::uuid` : sql`l.org_id = ${orgId}::uuid`}`;

/** Links in force over the whole line acted in, by kind; 50 and one more, the next page after a link's id. */
export function listLineLinks(scope: Scope, kind: LinkKind, before?: string): Promise<DeclaredLink[]> {
  return scope.rows(sql`
    select ${columns} ${from} join org_closure c on c.descendant = l.org_id and c.ancestor = ${scope.orgId}::uuid
     where l.kind = ${kind} and l.begins_on <= ${scope.today}::date and (l.ends_on is null or l.ends_on >= ${scope.today}::date)
       ${before ? sql`and l.id < ${before}::uuid` : empty} order by l.id desc limit 51`);
}

export type LeaderLoad = {
  id: string;
  personId: string;
  name: string;
  holderName: string;
  kind: LinkKind;
  /** In whatever line; null for who may not know. */
  load: number | null;
  orgs: string[];
};

/** Who looks after which branches of this line, those with an unusual number in all first (ORG-38). */
export function listLoads(scope: Scope, after?: string): Promise<LeaderLoad[]> {
  const loads = sql`
    select y.*, ((y.kind = 'DUAL_RESPONSIBILITY' and y.load not between 2 and 3) is not true)::int as usual, -cardinality(y.orgs) as fewer from (
     select x.*, leader_load(x."personId", x.kind) as load from (
      select min(l.id::text)::uuid as id, l.holder_person_id as "personId", p.name, min(h.short_name) as "holderName", l.kind, array_agg(o.short_name order by o.path) as orgs
        from org_link l join org_closure c on c.descendant = l.org_id and c.ancestor = ${scope.orgId}::uuid
        join org o on o.id = l.org_id join org h on h.id = l.holder_org_id join person p on p.id = l.holder_person_id
       where l.begins_on <= ${scope.today}::date and (l.ends_on is null or l.ends_on >= ${scope.today}::date)
       group by l.holder_person_id, p.name, l.kind) x) y`;
  return scope.rows(pageOf(loads, [sql`usual`, sql`fewer`, sql`name`], after));
}

export type CommitteeContact = { id: string; personId: string; name: string; title: string; members: string[] };

/** ORG-33: every committee member of this branch with the members he or she keeps in touch with. */
export function listCommitteeContacts(scope: Scope, after?: string): Promise<CommitteeContact[]> {
  const contacts = sql`
    select m.contact_person_id as id, m.contact_person_id as "personId", p.name, coalesce(min(d.title), '') as title, array_agg(distinct x.name) as members
      from membership m join person p on p.id = m.contact_person_id join person x on x.id = m.person_id
      left join duty d on d.org_id = m.org_id and d.person_id = m.contact_person_id and (d.ends_on is null or d.ends_on >= ${scope.today}::date)
     where m.org_id = ${scope.orgId}::uuid and m.begins_on <= ${scope.today}::date and (m.ends_on is null or m.ends_on >= ${scope.today}::date)
     group by m.contact_person_id, p.name`;
  return scope.rows(pageOf(contacts, [sql`name`], after));
}

/** How many links of this kind a leader holds in all (ORG-38); nothing for who may not know. */
export async function countLoad(scope: Scope, personId: string, kind: LinkKind): Promise<number> {
  const [row] = await scope.rows<{ load: number | null }>(sql`select leader_load(${personId}::uuid, ${kind}) as load`);
  return row?.load ?? 0;
}

export type LinkEnds = {
  orgId: string;
  holderOrgId: string | null;
  holderPersonId: string | null;
  holderInLine: boolean;
};

/** The org opened and the holder as typed: codes and a name become proved rows. */
export async function findLinkEnds(
  scope: Scope,
  { opened, holderOrg, holderPerson }: { opened: string; holderOrg: string; holderPerson: string },
): Promise<LinkEnds> {
  const [found] = await scope.rows<LinkEnds>(sql`
    select o.id as "orgId", h.id as "holderOrgId",
           (select p.id from person p join duty d on d.person_id = p.id where p.name = ${holderPerson} and d.org_id = h.id and (d.ends_on is null or d.ends_on >= ${scope.today}::date) limit 1) as "holderPersonId",
           exists (select 1 from org_closure x where x.ancestor = ${scope.orgId}::uuid and x.descendant = h.id) as "holderInLine"
      from org o join org_closure c on c.descendant = o.id and c.ancestor = ${scope.orgId}::uuid left join org h on h.code = ${holderOrg} and h.closed_on is null
     where o.code = ${opened}`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}
