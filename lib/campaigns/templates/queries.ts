import "server-only";
import { isId } from "@/lib/kernel/ids";
import { pageOf } from "@/lib/kernel/paging";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { TemplateState } from "./lifecycle";
import type { Part } from "./rules";

/** OWN is drawn up here, ABOVE published by a superior, LIBRARY comes with the product. */
export type Origin = "OWN" | "ABOVE" | "LIBRARY";

export type TemplateRow = {
  source: string;
  origin: Origin;
  orgName: string;
  templateId: string | null;
  title: string;
  theme: string;
  whole: boolean;
  version: number;
  state: TemplateState;
  parts: number;
  /** Sets without items: named somewhere, defined nowhere yet. */
  open: number;
};

const shown = (scope: Scope): Sql => sql`
  select v.id::text as source, case when v.org_id = ${scope.orgId}::uuid then 'OWN' else 'ABOVE' end as origin, o.name as "orgName", k.depth,
         v.template_id as "templateId", v.title, v.theme, v.whole, v.version, v.state,
         (select jsonb_agg(jsonb_build_array(p.place, p.kind)) from template_part p where p.org_id = v.org_id and p.version_id = v.id) as parts
    from org_closure k join template_version v on v.org_id = k.ancestor join org o on o.id = v.org_id
   where k.descendant = ${scope.orgId}::uuid
     and (v.state = 'DRAFT' or not exists (select 1 from template_version n where n.org_id = v.org_id and n.template_id = v.template_id
            and n.state = 'PUBLISHED' and n.version > v.version))
  union all
  select l.code, 'LIBRARY', '', 99 + l.position, null, l.title, l.theme, l.whole, 1, 'PUBLISHED',
         (select jsonb_agg(jsonb_build_array(p.place, p.kind)) from library_part p where p.code = l.code)
    from library_template l`;

const columns = sql`source, origin, "orgName", "templateId", title, theme, whole, version::int as version, state, coalesce(jsonb_array_length(parts), 0) as parts,
  (select count(*)::int from jsonb_array_elements(parts) s where s ->> 1 in ('CRITERIA_SET', 'CATEGORY_SET', 'DIMENSION_SET')
      and not exists (select 1 from jsonb_array_elements(parts) c where left(c ->> 0, -2) = s ->> 0)) as open`;

export const templatesPage = 50;
const inOrder = sql`depth, title, -version, source`;

/** A page of everything this org may start from: its own, drafts included, what superiors published, and the library; `after` is the source of the last one above. */
export function listTemplates(scope: Scope, after?: string): Promise<TemplateRow[]> {
  const beyond = after ? sql`where (${inOrder}) > (select ${inOrder} from shown where source = ${after})` : empty;
  return scope.rows<TemplateRow>(
    sql`with shown as (${shown(scope)}) select ${columns} from shown ${beyond} order by ${inOrder} limit ${templatesPage + 1}`,
  );
}

/** All a campaign may begin with, to choose from: whole and published. */
export const listBeginnings = (scope: Scope): Promise<TemplateRow[]> =>
  scope.rows<TemplateRow>(
    sql`with shown as (${shown(scope)}) select ${columns} from shown where whole and state = 'PUBLISHED' order by ${inOrder}`,
  );

export type Template = {
  source: string;
  origin: Origin;
  orgId: string | null;
  orgName: string;
  templateId: string | null;
  title: string;
  theme: string;
  carrier: string;
  basedOn: string;
  whole: boolean;
  version: number;
  state: TemplateState;
  publishedBy: string | null;
  publishedAt: Date | null;
  parts: Part[];
};

const partColumns = sql`jsonb_build_object('place', p.place, 'kind', p.kind, 'name', p.name, 'body', p.body, 'subject', p.subject, 'mode', p.mode,
  'mandatory', p.mandatory, 'rhythm', p.rhythm, 'endsDay', p.ends_day, 'endsEvent', p.ends_event) order by p.place`;

/** One template with all its parts: its own, one published above, or of the library; NOT_FOUND otherwise. */
export async function findTemplate(scope: Scope, source: string): Promise<Template> {
  const [found] = await scope.rows<Template>(isId(source) ? versionOf(scope, source) : libraryOf(source));
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

const versionOf = (scope: Scope, id: string) => sql`
  select v.id::text as source, case when v.org_id = ${scope.orgId}::uuid then 'OWN' else 'ABOVE' end as origin, v.org_id as "orgId", o.name as "orgName",
         v.template_id as "templateId", v.title, v.theme, v.carrier, v.based_on as "basedOn", v.whole, v.version::int as version, v.state,
         n.name as "publishedBy", v.published_at as "publishedAt",
         coalesce((select jsonb_agg(${partColumns}) from template_part p where p.org_id = v.org_id and p.version_id = v.id), '[]') as parts
    from org_closure k join template_version v on v.org_id = k.ancestor join org o on o.id = v.org_id left join person n on n.id = v.publisher_person_id
   where k.descendant = ${scope.orgId}::uuid and v.id = ${id}::uuid`;

const libraryOf = (code: string) => sql`
  select l.code as source, 'LIBRARY' as origin, null as "orgId", '' as "orgName", null as "templateId", l.title, l.theme, l.carrier, '' as "basedOn", l.whole,
         1 as version, 'PUBLISHED' as state, null as "publishedBy", null as "publishedAt",
         coalesce((select jsonb_agg(${partColumns}) from library_part p where p.code = l.code), '[]') as parts
    from library_template l where l.code = ${code}`;

export type VersionRow = {
  id: string;
  version: number;
  state: TemplateState;
  publishedAt: Date | null;
  campaigns: number;
};

/** The versions of one template, newest first, and how many campaigns of this org run by each; `after` is the id of the last one above. */
export function listVersions(
  scope: Scope,
  { orgId, templateId }: Pick<Template, "orgId" | "templateId">,
  after?: string,
): Promise<VersionRow[]> {
  const versions = sql`
    select v.id, v.version::int as version, v.state, v.published_at as "publishedAt",
           (select count(*)::int from campaign c where c.org_id = ${scope.orgId}::uuid and c.version_id = v.id) as campaigns
      from template_version v where v.org_id = ${orgId}::uuid and v.template_id = ${templateId}::uuid`;
  return scope.rows<VersionRow>(pageOf(versions, [sql`version`], after, { latest: true }));
}

export type LentSet = { source: string; place: string; name: string; title: string; items: number };

/** Sets of criteria, categories and dimensions of the library and of what superiors published, for a draft to take (CAM-24). */
export function listSets(scope: Scope): Promise<LentSet[]> {
  return scope.rows<LentSet>(sql`
    with lent as (
      select p.code as source, p.place, p.name, l.title, 99 + l.position as rank,
             (select count(*)::int from library_part i where i.code = p.code and left(i.place, -2) = p.place) as items
        from library_part p join library_template l on l.code = p.code where p.kind in ('CRITERIA_SET', 'CATEGORY_SET', 'DIMENSION_SET')
      union all
      select v.id::text, p.place, p.name, v.title, k.depth,
             (select count(*)::int from template_part i where i.org_id = p.org_id and i.version_id = p.version_id and left(i.place, -2) = p.place)
        from org_closure k join template_version v on v.org_id = k.ancestor and v.state = 'PUBLISHED'
        join template_part p on p.org_id = v.org_id and p.version_id = v.id and p.kind in ('CRITERIA_SET', 'CATEGORY_SET', 'DIMENSION_SET')
       where k.descendant = ${scope.orgId}::uuid)
    select source, place, name, title, items from lent order by rank desc, title, place`);
}
