import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { BodyKind, SeatRole } from "./schema";

export type Seat = {
  id: string;
  personId: string;
  name: string;
  role: SeatRole;
  title: string;
  document: string;
  beginsOn: Day;
  endsOn: Day | null;
};
export type BodyRow = {
  id: string;
  kind: BodyKind;
  name: string;
  purpose: string;
  campaign: string | null;
  parentName: string | null;
  unit: string | null;
  document: string;
  beginsOn: Day;
  endsOn: Day | null;
  /** Those who sit in it now; of a dissolved body those who sat there last. */
  seats: Seat[];
};

const seatsOf = (past: boolean) => sql`
  coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'personId', s.person_id, 'name', p.name, 'role', s.role, 'title', s.title, 'document', s.document,
                                                'beginsOn', s.begins_on, 'endsOn', s.ends_on) order by s.begins_on desc, s.position)
              from body_seat s join person p on p.id = s.person_id
             where s.org_id = b.org_id and s.body_id = b.id and (${past} or s.ends_on is null or s.ends_on is not distinct from b.ends_on)), '[]') as seats`;
const columns = sql`b.id, b.kind, b.name, b.purpose, c.title as campaign, u.name as "parentName", n.name as unit, b.document,
  b.begins_on::text as "beginsOn", b.ends_on::text as "endsOn"`;
const joins = sql`left join campaign c on c.org_id = b.campaign_org_id and c.id = b.campaign_id
  left join body u on u.org_id = b.org_id and u.id = b.parent_body_id left join unit n on n.org_id = b.org_id and n.id = b.unit_id`;

/** The bodies of this org: those at work first, an office after the group it serves (ORG-13…15). */
export function listBodies(scope: Scope): Promise<BodyRow[]> {
  return scope.rows<BodyRow>(sql`
    select ${columns}, ${seatsOf(false)} from body b ${joins}
     where b.org_id = ${scope.orgId}::uuid
     order by b.ends_on is not null, b.begins_on desc, b.kind, b.id limit 100`);
}

/** The bodies this org set up for a campaign, those at work first, with everybody who ever sat in them (ORG-13…16). */
export function listCampaignBodies(scope: Scope, campaignId: string): Promise<BodyRow[]> {
  return scope.rows<BodyRow>(sql`
    select ${columns}, ${seatsOf(true)} from body b ${joins}
     where b.org_id = ${scope.orgId}::uuid and b.campaign_id = ${campaignId}::uuid
     order by b.ends_on is not null, b.begins_on desc, b.kind, b.id limit 50`);
}

/** One body with everybody who ever sat in it (ORG-16); NOT_FOUND outside this org. */
export async function findBody(scope: Scope, bodyId: string): Promise<BodyRow> {
  const [found] = await scope.rows<BodyRow>(sql`
    select ${columns}, ${seatsOf(true)} from body b ${joins} where b.org_id = ${scope.orgId}::uuid and b.id = ${bodyId}::uuid`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

export type BodyChoices = {
  campaigns: { id: string; orgId: string; title: string }[];
  groups: { id: string; name: string }[];
  units: { id: string; name: string }[];
};

/** What a new body can be attached to: campaigns in force here, groups that have an office, departments that hold it. */
export async function findBodyChoices(scope: Scope): Promise<BodyChoices> {
  const [row] = await scope.rows<BodyChoices>(sql`
    select coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'orgId', c.org_id, 'title', c.title) order by c.begins_on desc) from campaign c
                      where c.state in ('DRAFTING', 'ISSUED') and (c.org_id = ${scope.orgId}::uuid
                         or exists (select 1 from adoption a where a.org_id = ${scope.orgId}::uuid and a.campaign_id = c.id))), '[]') as campaigns,
           coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name) order by b.begins_on desc) from body b
                      where b.org_id = ${scope.orgId}::uuid and b.kind <> 'OFFICE' and b.ends_on is null), '[]') as groups,
           coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.position) from unit u where u.org_id = ${scope.orgId}::uuid), '[]') as units`);
  return row ?? { campaigns: [], groups: [], units: [] };
}

/** People of one's own line by their full names; a name that several bear comes several times. */
export function listNamed(
  scope: Scope,
  names: readonly string[],
): Promise<{ id: string; name: string; near: boolean }[]> {
  return scope.rows(sql`
    select p.id, p.name, bool_or(x.org_id = ${scope.orgId}::uuid) as near
      from person p cross join lateral (
        select m.org_id from membership m where m.person_id = p.id and m.begins_on <= ${scope.today}::date and (m.ends_on is null or m.ends_on >= ${scope.today}::date)
        union all select d.org_id from duty d where d.person_id = p.id and d.begins_on <= ${scope.today}::date and (d.ends_on is null or d.ends_on >= ${scope.today}::date)) x
     where p.name = any (${[...names]}::text[])
     group by p.id, p.name`);
}

/** Who belongs to the org or holds a duty there, by the sound of the names. */
export const namesHere = (orgId: string, today: Day) => sql`
    select distinct p.name, p.pinyin from person p
     where p.id in (select m.person_id from membership m where m.org_id = ${orgId}::uuid and (m.ends_on is null or m.ends_on >= ${today}::date)
              union select d.person_id from duty d where d.org_id = ${orgId}::uuid and (d.ends_on is null or d.ends_on >= ${today}::date))
     order by p.pinyin limit 200`;

/** Names to choose from while typing. */
export async function listNamesHere(scope: Scope, orgId: string = scope.orgId): Promise<string[]> {
  const rows = await scope.rows<{ name: string }>(namesHere(orgId, scope.today));
  return rows.map(({ name }) => name);
}
