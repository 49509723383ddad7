import "server-only";
import type { DutyKind } from "@/lib/kernel/actor";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { ClassKind } from "./classes/schema";
import type { MemberClass } from "./schema";

export type PersonRow = {
  id: string;
  name: string;
  pinyin: string;
  standing: "FULL" | "PROBATIONARY" | null;
  leadingCadre: boolean | null;
  classes: MemberClass[];
  post: string;
  duties: string[];
};

export type PeopleFilter = {
  search?: string;
  standing?: string;
  cadre?: string;
  /** A class of ORG-24…34, or HIDDEN for those whose names are not shown outside (LIFE-11). */
  held?: ClassKind | "HIDDEN";
  after?: { pinyin: string; id: string };
};

/** People who belong here or hold a duty here, by the sound of their names; one page of 50 and one more. */
export function listPeople(scope: Scope, { search, standing, cadre, held, after }: PeopleFilter): Promise<PersonRow[]> {
  const wanted = search?.toLowerCase() ?? "";
  return scope.rows<PersonRow>(sql`
    select p.id, p.name, p.pinyin, m.standing, m.leading_cadre as "leadingCadre", coalesce(m.post, '') as post,
           array_remove(array[case when m.retired then 'retired' end, case when m.floating then 'floating' end, case when m.laid_off then 'laidOff' end,
             case when m.no_post then 'noPost' end, case when m.infirm then 'infirm' end, case when m.low_schooling then 'lowSchooling' end, case when m.student then 'student' end], null) as classes,
           coalesce(d.titles, '{}') as duties
      from (select person_id from membership where org_id = ${scope.orgId}::uuid and begins_on <= ${scope.today}::date and (ends_on is null or ends_on >= ${scope.today}::date)
            union select person_id from duty where org_id = ${scope.orgId}::uuid and begins_on <= ${scope.today}::date and (ends_on is null or ends_on >= ${scope.today}::date)) x
      join person p on p.id = x.person_id
      left join membership m on m.org_id = ${scope.orgId}::uuid and m.person_id = p.id and (m.ends_on is null or m.ends_on >= ${scope.today}::date)
      left join lateral (select array_agg(title order by kind) as titles from duty where org_id = ${scope.orgId}::uuid and person_id = p.id
                            and begins_on <= ${scope.today}::date and (ends_on is null or ends_on >= ${scope.today}::date)) d on true
     where true
       ${search ? sql`and (strpos(p.name, ${search}) > 0 or starts_with(p.initials, ${wanted}) or starts_with(p.pinyin, ${wanted}))` : empty}
       ${standing ? sql`and m.standing = ${standing}` : empty}
       ${cadre ? sql`and m.leading_cadre = ${cadre === "leading"}` : empty}
       ${held === "HIDDEN" ? sql`and (m.name_hidden or name_is_hidden(p.id))` : empty}
       ${held && held !== "HIDDEN" ? sql`and exists (select 1 from member_class c where c.org_id = m.org_id and c.membership_id = m.id and c.kind = ${held} and (c.ends_on is null or c.ends_on > ${scope.today}::date))` : empty}
       ${after ? sql`and (p.pinyin, p.id) > (${after.pinyin}, ${after.id}::uuid)` : empty}
     order by p.pinyin, p.id limit 51`);
}

export type RollCounts = {
  full: number;
  probationary: number;
  leading: number;
  general: number;
  treeMembers: number | null;
  treeLeading: number | null;
  /** Whether this kind of organisation has members of its own (LIFE-06). */
  holdsMembers: boolean;
};

/** ORG-23, ORG-29: full and probationary members apart, leading cadres and the others apart; the whole line from the tallies. */
export async function countRoll(scope: Scope): Promise<RollCounts> {
  const [row] = await scope.rows<RollCounts>(sql`
    select (count(*) filter (where m.standing = 'FULL'))::int as full, (count(*) filter (where m.standing = 'PROBATIONARY'))::int as probationary,
           (count(*) filter (where m.leading_cadre))::int as leading, (count(*) filter (where not m.leading_cadre))::int as general,
           max(t.members)::int as "treeMembers", max(t.leading_members)::int as "treeLeading",
           bool_or(k.holds_members) as "holdsMembers"
      from org o join org_kind k on k.code = o.kind
      left join membership m on m.org_id = o.id and m.begins_on <= ${scope.today}::date and (m.ends_on is null or m.ends_on >= ${scope.today}::date)
      left join lateral (select x.members, x.leading_members from tally x join campaign c on c.org_id = x.campaign_org_id and c.id = x.campaign_id
                          where x.org_id = ${scope.orgId}::uuid and x.reach = 'TREE'
                            and exists (select 1 from org o where o.parent_id = ${scope.orgId}::uuid) order by c.begins_on desc limit 1) t on true
     where o.id = ${scope.orgId}::uuid`);
  return (
    row ?? {
      full: 0,
      probationary: 0,
      leading: 0,
      general: 0,
      treeMembers: null,
      treeLeading: null,
      holdsMembers: false,
    }
  );
}

export type HeldSpan = { orgCode: string; orgName: string; beginsOn: Day; endsOn: Day | null };
export type HeldMembership = {
  orgId: string;
  standing: "FULL" | "PROBATIONARY";
  leadingCadre: boolean;
  post: string;
  unitId: string | null;
  unit: string | null;
  groupId: string | null;
  group: string | null;
  manager: string | null;
  contact: string | null;
  nameHidden: boolean;
  joinedOn: Day | null;
  fullOn: Day | null;
  endReason: string | null;
};
export type PersonPage = {
  id: string;
  name: string;
  phone: string | null;
  inTransit: boolean;
  memberships: (HeldSpan & HeldMembership)[];
  duties: (HeldSpan & {
    id: string;
    orgId: string;
    kind: DutyKind;
    title: string;
    acting: boolean;
    nameHidden: boolean;
    document: string;
  })[];
};

/** A person seen from this org: belongs or belonged, holds or held a duty here, or stands below whoever keeps accounts; NOT_FOUND otherwise. */
export async function findPerson(scope: Scope, personId: string): Promise<PersonPage> {
  const [found] = await scope.rows<PersonPage>(sql`
    select p.id, p.name, (select v.phone from person_private v where v.person_id = p.id) as phone,
      exists (select 1 from transfer t where t.person_id = p.id and t.state = 'IN_TRANSIT') as "inTransit",
      coalesce((select jsonb_agg(jsonb_build_object('orgId', m.org_id, 'orgCode', o.code, 'orgName', o.short_name, 'beginsOn', m.begins_on, 'endsOn', m.ends_on, 'standing', m.standing,
                         'leadingCadre', m.leading_cadre, 'post', m.post, 'unitId', m.unit_id, 'unit', u.name, 'groupId', m.group_id, 'group', g.name, 'manager', a.name, 'contact', b.name,
                         'nameHidden', m.name_hidden, 'joinedOn', m.joined_on, 'fullOn', m.full_on, 'endReason', m.end_reason) order by m.begins_on desc)
                  from membership m join org o on o.id = m.org_id left join unit u on u.org_id = m.org_id and u.id = m.unit_id
                  left join party_group g on g.org_id = m.org_id and g.id = m.group_id left join person a on a.id = m.manager_person_id left join person b on b.id = m.contact_person_id
                 where m.person_id = p.id), '[]') as memberships,
      coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'orgId', d.org_id, 'orgCode', o.code, 'orgName', o.short_name, 'beginsOn', d.begins_on, 'endsOn', d.ends_on,
                         'kind', d.kind, 'title', d.title, 'acting', d.acting, 'nameHidden', d.name_hidden, 'document', d.document) order by d.begins_on desc)
                  from duty d join org o on o.id = d.org_id where d.person_id = p.id), '[]') as duties
      from person p
     where p.id = ${personId}::uuid
       and (exists (select 1 from membership m where m.org_id = ${scope.orgId}::uuid and m.person_id = p.id) or exists (select 1 from duty d where d.org_id = ${scope.orgId}::uuid and d.person_id = p.id)
         or manages_account(p.id))`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

/** Whether this kind of organisation has members of its own (LIFE-06). */
export async function holdsMembers(scope: Scope): Promise<boolean> {
  const [row] = await scope.rows<{ holds: boolean }>(sql`
    select k.holds_members as holds from org o join org_kind k on k.code = o.kind where o.id = ${scope.orgId}::uuid`);
  return row?.holds ?? false;
}

export type FoundPerson = { id: string; name: string; orgCode: string; orgName: string };

/** People of the whole line below by name or initials; the database answers office holders and administrators only. */
export function searchLine(scope: Scope, wanted: string): Promise<FoundPerson[]> {
  return scope.rows<FoundPerson>(sql`
    select f.id, f.name, f.org_code as "orgCode", f.org_name as "orgName" from search_people(${wanted}) f where f.org_code <> (select o.code from org o where o.id = ${scope.orgId}::uuid)`);
}

/** Belongs here or holds a duty here: whoever else is named as responsible is refused beside the field. */
export async function proveHere(scope: Scope, personId: string, field: string): Promise<void> {
  const [known] = await scope.rows<{ id: string }>(
    sql`select id from possible_owners(${scope.orgId}::uuid) where id = ${personId}::uuid`,
  );
  if (!known) throw new Refusal("INVALID", { [field]: "notAnOption" });
}
