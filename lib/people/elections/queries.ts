import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Suitability } from "./rules";
import type { CommitteeKind, ElectionKind } from "./schema";

export type Office = {
  id: string;
  personId: string;
  name: string;
  kind: CommitteeKind;
  title: string;
  acting: boolean;
  beginsOn: Day;
  endsOn: Day | null;
  document: string;
};
export type ElectionRow = {
  id: string;
  kind: ElectionKind;
  heldOn: Day;
  effectiveOn: Day;
  document: string;
  recordedBy: string;
  handovers: { id: string; title: string; from: string; to: string; state: "OFFERED" | "TAKEN" }[];
};

/** Who held which seat of the committee when: in office first, then everybody before them (LIFE-04, ORG-19). */
export function listOffices(scope: Scope, orgId: string): Promise<Office[]> {
  return scope.rows<Office>(sql`
    select d.id, d.person_id as "personId", p.name, d.kind, d.title, d.acting, d.begins_on::text as "beginsOn", d.ends_on::text as "endsOn", d.document
      from duty d join person p on p.id = d.person_id
     where d.org_id = ${orgId}::uuid and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER', 'DISCIPLINE_HEAD')
     order by d.ends_on is not null and d.ends_on < ${scope.today}::date, case when d.ends_on is null then '9999-12-31'::date else d.ends_on end desc,
              array_position(array['SECRETARY', 'DEPUTY_SECRETARY', 'DISCIPLINE_HEAD', 'COMMITTEE_MEMBER'], d.kind), d.title limit 200`);
}

export function listElections(scope: Scope): Promise<ElectionRow[]> {
  return scope.rows<ElectionRow>(sql`
    select e.id, e.kind, e.held_on::text as "heldOn", e.effective_on::text as "effectiveOn", e.document, p.name as "recordedBy",
           coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'title', h.title, 'from', a.name, 'to', b.name, 'state', h.state) order by h.title)
                       from handover h join person a on a.id = h.from_person_id join person b on b.id = h.to_person_id
                      where h.org_id = e.org_id and h.election_id = e.id), '[]') as handovers
      from election e join person p on p.id = e.recorded_by_person_id
     where e.org_id = ${scope.orgId}::uuid order by e.effective_on desc, e.id limit 50`);
}

export type Seated = { orgId: string; code: string; name: string; may: boolean; vacant: boolean };

/** The org whose seats are to change: one's own or one below; NOT_FOUND for any other. */
export async function findSeated(scope: Scope, code: string): Promise<Seated> {
  const [found] = await scope.rows<Seated>(sql`
    select o.id as "orgId", o.code, o.name, may_seat(o.id) as may,
           not exists (select 1 from duty d where d.org_id = o.id and d.kind = 'SECRETARY' and d.begins_on <= ${scope.today}::date and (d.ends_on is null or d.ends_on >= ${scope.today}::date)) as vacant
      from org o join org_closure c on c.descendant = o.id and c.ancestor = ${scope.orgId}::uuid where o.code = ${code} and o.closed_on is null`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

/** Next lower organisations that nobody heads today, and those that somebody heads for the time being. */
export function listVacant(scope: Scope): Promise<{ code: string; name: string; acting: string | null }[]> {
  return scope.rows(sql`
    select o.code, o.short_name as name, a.name as acting from org o join org_kind k on k.code = o.kind
      left join lateral (select p.name, d.acting from duty d join person p on p.id = d.person_id where d.org_id = o.id and d.kind = 'SECRETARY'
                            and d.begins_on <= ${scope.today}::date and (d.ends_on is null or d.ends_on >= ${scope.today}::date) order by d.acting limit 1) a on true
     where o.parent_id = ${scope.orgId}::uuid and o.closed_on is null and k.in_chain and (a.name is null or a.acting) order by o.path limit 50`);
}

export type Suited = Suitability & { personId: string; name: string; heads: boolean };

/** ORG-19, SYS-50: the members of a branch of retired comrades with what its head is chosen by, the head first; nobody elsewhere. */
export function listSuited(scope: Scope, orgId: string): Promise<Suited[]> {
  return scope.rows<Suited>(sql`
    select m.person_id as "personId", p.name, m.standing, m.infirm, m.low_schooling as "lowSchooling", extract(year from age(${scope.today}::date, v.born_on))::int as age,
           exists (select 1 from duty d where d.org_id = m.org_id and d.person_id = m.person_id and d.kind = 'SECRETARY' and d.begins_on <= ${scope.today}::date and (d.ends_on is null or d.ends_on >= ${scope.today}::date)) as heads
      from org o join membership m on m.org_id = o.id and m.begins_on <= ${scope.today}::date and (m.ends_on is null or m.ends_on >= ${scope.today}::date)
      join person p on p.id = m.person_id left join person_private v on v.person_id = m.person_id
     where o.id = ${orgId}::uuid and o.field = 'RETIRED' order by heads desc, p.pinyin, p.id limit 200`);
}
