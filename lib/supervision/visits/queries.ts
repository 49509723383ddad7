import "server-only";
import { type Day, isDay } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { VisitKind } from "../schema";

export type Subject = { id: string; code: string; name: string };

const linked = (scope: Scope): Sql => sql`select l.org_id from org_link l
   where l.kind in ('CONTACT_POINT', 'DUAL_RESPONSIBILITY', 'ENTRUSTED') and l.begins_on <= today() and (l.ends_on is null or l.ends_on >= today())
     and (l.holder_person_id = ${scope.actor.personId || null}::uuid or l.holder_org_id = ${scope.orgId}::uuid)`;

/** An org this one may look at: below it, or across a declared link (SUP-08). NOT_FOUND otherwise. */
export async function findSubject(scope: Scope, orgId: string): Promise<Subject> {
  const [found] = await scope.rows<Subject>(sql`
    select o.id, o.code, o.short_name as name from org o where o.id = ${orgId}::uuid and o.closed_on is null
       and (exists (select 1 from org_closure c where c.ancestor = ${scope.orgId}::uuid and c.descendant = o.id) or o.id in (${linked(scope)}))`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

/** The org itself, those below it in the order of the tree, and those across a link. */
export const listSubjects = (scope: Scope): Promise<Subject[]> =>
  scope.rows<Subject>(sql`
    select o.id, o.code, o.short_name as name from org o join org_closure c on c.descendant = o.id and c.ancestor = ${scope.orgId}::uuid
     where o.closed_on is null
    union select o.id, o.code, o.short_name from org o where o.id in (${linked(scope)}) and o.closed_on is null order by code limit 1000`);

export type VisitLine = {
  id: string;
  number: number;
  kind: VisitKind;
  orgName: string;
  byName: string;
  leadName: string;
  bodies: string;
  visitedOn: Day;
  problems: number;
  opened: number;
  replyDueOn: Day | null;
  repliedOn: Day | null;
};

const line = sql`v.id, v.number, v.kind, o.short_name as "orgName", b.short_name as "byName", w.name as "leadName", v.bodies, v.visited_on::text as "visitedOn",
  v.reply_due_on::text as "replyDueOn", v.replied_on::text as "repliedOn",
  (select count(*)::int from supervision_finding f where f.org_id = v.org_id and f.visit_id = v.id and f.kind = 'PROBLEM') as problems,
  (select count(f.rectification_id)::int from supervision_finding f where f.org_id = v.org_id and f.visit_id = v.id) as opened`;
const tables = sql`from supervision_visit v join org o on o.id = v.org_id join org b on b.id = v.by_org_id join person w on w.id = v.lead_person_id`;

export const visitsPage = 50;
export type Side = "made" | "received";

/** Visits this org made, or received, the latest first. */
export const listVisits = (scope: Scope, side: Side, kind?: VisitKind, key = ""): Promise<VisitLine[]> =>
  scope.rows<VisitLine>(visitsOf(scope, side, visitsPage + 1, kind, key));

export function visitsOf(scope: Scope, side: Side, most: number, kind?: VisitKind, key = ""): Sql {
  const [day = "", id = ""] = key.split("_");
  const after = isDay(day) && isId(id) ? sql`and (v.visited_on, v.id) < (${day}::date, ${id}::uuid)` : empty;
  return sql`
    select ${line} ${tables} where ${side === "made" ? sql`v.by_org_id` : sql`v.org_id`} = ${scope.orgId}::uuid
      ${kind ? sql`and v.kind = ${kind}` : empty} ${after} order by v.visited_on desc, v.id desc limit ${most}`;
}

export type Finding = {
  id: string;
  kind: "GOOD" | "PROBLEM" | "UNIT_OPINION" | "USER_OPINION";
  text: string;
  rectificationId: string | null;
  state: string | null;
  /** Its place in the register of opinions, and how far it is there (SUP-22). */
  opinionId: string | null;
  opinionNumber: number | null;
  opinionState: string | null;
};
export type Visit = VisitLine & {
  orgId: string;
  orgCode: string;
  byOrgId: string;
  situation: string;
  comment: string;
  drawId: string | null;
  drawOrgId: string | null;
  drawNumber: number | null;
  reply: string | null;
  repliedBy: string | null;
  findings: Finding[];
};

/** One visit with its findings and what became of them; NOT_FOUND where the scope does not reach. */
export async function findVisit(scope: Scope, id: string): Promise<Visit> {
  if (!isId(id)) throw new Refusal("NOT_FOUND");
  const [found] = await scope.rows<Visit>(sql`
    select ${line}, v.org_id as "orgId", o.code as "orgCode", v.by_org_id as "byOrgId", v.situation, v.comment, v.draw_id as "drawId", v.draw_org_id as "drawOrgId",
           d.number as "drawNumber", v.reply, r.name as "repliedBy",
           coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'text', f.text, 'rectificationId', f.rectification_id, 'state', x.state,
                         'opinionId', p.id, 'opinionNumber', p.number, 'opinionState', p.state) order by f.kind desc, f.position)
                       from supervision_finding f left join rectification x on x.org_id = f.rectification_org_id and x.id = f.rectification_id
                       left join opinion p on p.org_id = f.org_id and p.finding_id = f.id
                      where f.org_id = v.org_id and f.visit_id = v.id), '[]') as findings
      ${tables} left join supervision_draw d on d.org_id = v.draw_org_id and d.id = v.draw_id left join person r on r.id = v.replied_by_person_id
     where v.id = ${id}::uuid and (v.org_id = ${scope.orgId}::uuid or v.by_org_id = ${scope.orgId}::uuid
       or exists (select 1 from org_closure c where c.ancestor = ${scope.orgId}::uuid and c.descendant = v.org_id))`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

/** The visit at which this was found; NOT_FOUND where the scope does not reach. */
export async function findVisitOfFinding(scope: Scope, findingId: string): Promise<Visit> {
  if (!isId(findingId)) throw new Refusal("NOT_FOUND");
  const [row] = await scope.rows<{ visitId: string }>(
    sql`select visit_id as "visitId" from supervision_finding where id = ${findingId}::uuid`,
  );
  return findVisit(scope, row?.visitId ?? "");
}

export type Quarterly = { quarter: number; visits: number; problems: number };

/** RPT-11: visits of the year received, by quarter; a quarter without one is missing. */
export const byQuarter = (scope: Scope, side: Side): Sql => sql`
    select q.quarter::int as quarter, count(distinct v.id)::int as visits, count(f.id)::int as problems
      from generate_series(1, 4) q (quarter)
      left join supervision_visit v on ${side === "made" ? sql`v.by_org_id` : sql`v.org_id`} = ${scope.orgId}::uuid
       and extract(year from v.visited_on) = extract(year from ${scope.today}::date) and extract(quarter from v.visited_on) = q.quarter
      left join supervision_finding f on f.org_id = v.org_id and f.visit_id = v.id and f.kind = 'PROBLEM' group by q.quarter order by q.quarter`;
