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
};

/** What the newest figures say of a line, and whether there is anything below it to open. */
const columns = sql`o.id, o.code, o.name, o.kind, o.path, exists (select 1 from org k where k.parent_id = o.id and k.closed_on is null) as "lowerOrgs",
  t.members, t.items, t.fulfilled`;
const newest = sql`left join lateral (select x.members, x.items, x.fulfilled from tally x join campaign c on c.org_id = x.campaign_org_id and c.id = x.campaign_id
  where x.org_id = o.id and x.reach = 'TREE' order by c.begins_on desc limit 1) t on true`;

/** The next lower organisations of one node, in display order: one page of 50 and one more. Never the whole tree. */
export function listLowerOrgs(scope: Scope, nodeId: string, after?: string): Promise<OrgRow[]> {
  return scope.rows<OrgRow>(sql`
    select ${columns} from org o ${newest}
     where o.parent_id = ${nodeId}::uuid and o.closed_on is null
       and exists (select 1 from org_closure c where c.ancestor = ${scope.orgId}::uuid and c.descendant = ${nodeId}::uuid)
       ${after ? sql`and o.path > ${after}` : empty}
     order by o.path limit 51`);
}

/** Organisations of one's own line by a part of the name or the beginning of its pinyin initials. */
export function searchOrgs(scope: Scope, wanted: string): Promise<OrgRow[]> {
  return scope.rows<OrgRow>(sql`
    select ${columns} from org_closure c join org o on o.id = c.descendant ${newest}
     where c.ancestor = ${scope.orgId}::uuid and o.closed_on is null
       and (strpos(o.name, ${wanted}) > 0 or o.initials like ${`${wanted.toLowerCase().replace(/[^a-z0-9]/g, "") || "-"}%`})
     order by o.path limit 50`);
}

export type OrgNode = {
  id: string;
  code: string;
  name: string;
  kind: string;
  level: string;
  field: string;
  publication: string;
  phone: string;
  systemName: string | null;
  foundedOn: Day | null;
  parentName: string | null;
  /** From the org acted in down to this one. */
  line: { code: string; name: string }[];
  units: string[];
  groups: string[];
};

/** One organisation of the line acted in; NOT_FOUND for any other. */
export async function findOrgNode(scope: Scope, code: string): Promise<OrgNode> {
  const [found] = await scope.rows<OrgNode>(sql`
    select o.id, o.code, o.name, o.kind, o.level, o.field, o.publication, o.phone, o.system_name as "systemName", o.founded_on::text as "foundedOn", u.name as "parentName",
      (select jsonb_agg(jsonb_build_object('code', a.code, 'name', a.short_name) order by k.depth desc)
         from org_closure k join org a on a.id = k.ancestor where k.descendant = o.id
          and (select true from org_closure h where h.ancestor = ${scope.orgId}::uuid and h.descendant = k.ancestor limit 1)) as line,
      coalesce((select array_agg(x.name order by x.position) from unit x where x.org_id = o.id), '{}') as units,
      coalesce((select array_agg(x.name order by x.position) from party_group x where x.org_id = o.id), '{}') as groups
      from org o left join org u on u.id = o.parent_id
     where o.code = ${code} and (select true from org_closure c where c.ancestor = ${scope.orgId}::uuid and c.descendant = o.id limit 1)`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}
