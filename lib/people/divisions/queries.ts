import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import { namesHere } from "../bodies/queries";
import type { DivisionKind } from "./schema";

export type DivisionRow = {
  id: string;
  personId: string;
  name: string;
  kind: DivisionKind;
  subject: string;
  orgCode: string | null;
  document: string;
  beginsOn: Day;
  endsOn: Day | null;
};

/** Who answers for what: in force first, then what has been (ORG-18). */
export function listDivisions(scope: Scope): Promise<DivisionRow[]> {
  return scope.rows<DivisionRow>(sql`
    select d.id, d.person_id as "personId", p.name, d.subject_kind as kind, coalesce(u.name, o.short_name, d.system_name) as subject, o.code as "orgCode", d.document,
           d.begins_on::text as "beginsOn", d.ends_on::text as "endsOn"
      from division d join person p on p.id = d.person_id
      left join unit u on u.org_id = d.org_id and u.id = d.unit_id left join org o on o.id = d.subject_org_id
     where d.org_id = ${scope.orgId}::uuid
     order by d.ends_on is not null, p.pinyin, d.subject_kind, d.begins_on limit 200`);
}

export type Responsible = {
  unitId: string | null;
  unit: string | null;
  name: string | null;
  title: string | null;
  beginsOn: Day | null;
};

/** ORG-17: the first responsible person of the organisation is its secretary, of each department its head. */
export function listResponsible(scope: Scope): Promise<Responsible[]> {
  return scope.rows<Responsible>(sql`
    select null as "unitId", null as unit, s.name, s.title, s.begins_on::text as "beginsOn" from (select 1) one
      left join lateral (select p.name, d.title, d.begins_on from duty d join person p on p.id = d.person_id
                          where d.org_id = ${scope.orgId}::uuid and d.kind = 'SECRETARY' and d.begins_on <= ${scope.today}::date and (d.ends_on is null or d.ends_on >= ${scope.today}::date)
                          order by d.acting, d.begins_on desc limit 1) s on true
    union all
    (select u.id, u.name, p.name, h.title, h.begins_on::text from unit u
       left join unit_head h on h.org_id = u.org_id and h.unit_id = u.id and h.begins_on <= ${scope.today}::date and (h.ends_on is null or h.ends_on >= ${scope.today}::date)
       left join person p on p.id = h.person_id
      where u.org_id = ${scope.orgId}::uuid order by u.position limit 100)`);
}

export type DivisionChoice = { kind: DivisionKind; key: string; label: string };

const choices = (org: string) => sql`
    (select 'UNIT' as kind, u.id::text as key, u.name as label, 1 as sort, u.position::text as place from unit u where u.org_id = ${org}::uuid order by u.position limit 100)
    union all
    (select 'ORG', o.id::text, o.short_name, 2, o.path from org o where o.parent_id = ${org}::uuid and o.closed_on is null order by o.path limit 200)
    union all
    (select distinct 'SYSTEM', s.name, s.name, 3, s.name from org_closure c join org o on o.id = c.descendant join org_system s on s.org_id = o.id
      where c.ancestor = ${org}::uuid and c.depth > 0 and s.ends_on is null and o.closed_on is null limit 50)`;

/** What work can be divided over: departments, the next lower organisations, systems of the line. */
export const listDivisionChoices = (scope: Scope): Promise<DivisionChoice[]> =>
  scope.rows<DivisionChoice>(
    sql`select k.kind, k.key, k.label from (${choices(scope.orgId)}) k order by k.sort, k.place`,
  );

export type Assignment = { names: string[]; choices: DivisionChoice[] };

/** What the forms of the page are filled in from: names while typing, and what work can be divided over. */
export async function findAssignment(scope: Scope): Promise<Assignment> {
  const [row] = await scope.rows<Assignment>(sql`
    select coalesce((select array_agg(n.name order by n.pinyin) from (${namesHere(scope.orgId, scope.today)}) n), '{}') as names,
           coalesce((select jsonb_agg(jsonb_build_object('kind', k.kind, 'key', k.key, 'label', k.label) order by k.sort, k.place) from (${choices(scope.orgId)}) k), '[]') as choices`);
  return row ?? { names: [], choices: [] };
}
