import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type OrgRow = {
  id: string;
  code: string;
  name: string;
  kind: string;
  path: string;
  lowerOrgs: boolean;
  members: number | null;
  items: number | null;
  fulfilled: number | null;
  closedOn: Day | null;
};

/** What the newest figures say of a line, and whether there is anything below it to open. */
const columns = sql`o.id, o.code, o.name, o.kind, o.path, exists (select 1 from org k where k.parent_id = o.id and k.closed_on is null) as "lowerOrgs",
  t.members, t.items, t.fulfilled, o.closed_on::text as "closedOn"`;
const newest = sql`left join lateral (select x.members, x.items, x.fulfilled from tally x join campaign c on c.org_id = x.campaign_org_id and c.id = x.campaign_id
  where x.org_id = o.id and x.reach = 'TREE' order by c.year desc, x.items desc, c.begins_on desc limit 1) t on true`;

type Reading = { after?: string; history?: boolean };
const stillOpen = ({ history }: Reading) => (history ? empty : sql`and o.closed_on is null`);
const beyond = ({ after }: Reading) => (after ? sql`and o.path > ${after}` : empty);

/** The next lower organisations of one node, in display order: one page of 50 and one more. Closed ones only when asked for. */
export function listLowerOrgs(scope: Scope, nodeId: string, reading: Reading = {}): Promise<OrgRow[]> {
  return scope.rows<OrgRow>(sql`
    select ${columns} from (
      select o.* from org o where o.parent_id = ${nodeId}::uuid ${stillOpen(reading)} ${beyond(reading)}
         and exists (select 1 from org_closure c where c.ancestor = ${scope.orgId}::uuid and c.descendant = ${nodeId}::uuid)
       order by o.path limit 51) o ${newest} order by o.path`);
}

/** Organisations of one's own line by a part of the name, the short name or the pinyin initials; the database keeps to the line. */
export function searchOrgs(scope: Scope, wanted: string, reading: Reading = {}): Promise<OrgRow[]> {
  return scope.rows<OrgRow>(sql`
    select ${columns} from search_orgs(${wanted}, ${reading.history ?? false}) f join org o on o.id = f ${newest} order by o.path limit 50`);
}

export type HeldSystem = {
  id: string;
  name: string;
  guide: string;
  document: string;
  beginsOn: Day;
  endsOn: Day | null;
};

export type OrgNode = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  kind: string;
  level: string;
  field: string;
  publication: string;
  phone: string;
  address: string;
  foundedOn: Day | null;
  closedOn: Day | null;
  leads: boolean;
  parentName: string | null;
  /** From the org acted in down to this one. */
  line: { code: string; name: string }[];
  units: string[];
  groups: string[];
  /** ORG-05: those in force first. */
  systems: HeldSystem[];
  /** ORG-02: open orgs below by kind and level. */
  census: { kind: string; level: string; orgs: number }[];
  closedBelow: boolean;
  /** RPT-18: members of the whole line by the newest figures, the systems its orgs belong to and those with a contact point. */
  members: number | null;
  lineSystems: number;
  contactedSystems: number;
};

/** One organisation of the line acted in; NOT_FOUND for any other. */
export async function findOrgNode(scope: Scope, code: string): Promise<OrgNode> {
  const [found] = await scope.rows<OrgNode>(sql`
    select o.id, o.code, o.name, o.short_name as "shortName", o.kind, o.level, o.field, o.publication, o.phone, o.address, o.founded_on::text as "foundedOn",
      o.closed_on::text as "closedOn", q.leads, u.name as "parentName",
      (select jsonb_agg(jsonb_build_object('code', a.code, 'name', a.short_name) order by k.depth desc)
         from org_closure k join org a on a.id = k.ancestor where k.descendant = o.id
          and (select true from org_closure h where h.ancestor = ${scope.orgId}::uuid and h.descendant = k.ancestor limit 1)) as line,
      coalesce((select array_agg(x.name order by x.position) from unit x where x.org_id = o.id and x.ends_on is null), '{}') as units,
      coalesce((select array_agg(x.name order by x.position) from party_group x where x.org_id = o.id and x.ends_on is null), '{}') as groups,
      coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name, 'guide', x.guide, 'document', x.document, 'beginsOn', x.begins_on, 'endsOn', x.ends_on)
                         order by x.ends_on is not null, x.begins_on) from org_system x where x.org_id = o.id), '[]') as systems,
      coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'level', s.level, 'orgs', s.orgs) order by y.position, s.level)
                  from org_census s join org_kind y on y.code = s.kind where s.org_id = o.id and s.orgs > 0), '[]') as census,
      exists (select 1 from org k where k.parent_id = o.id and k.closed_on is not null) as "closedBelow",
      t.members::int, z.systems as "lineSystems", z.with_contact as "contactedSystems"
      from org o join org_kind q on q.code = o.kind left join org u on u.id = o.parent_id ${newest} cross join lateral line_systems(o.id) z
     where o.code = ${code} and (select true from org_closure c where c.ancestor = ${scope.orgId}::uuid and c.descendant = o.id limit 1)`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}
