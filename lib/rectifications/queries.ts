import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Standpoint } from "./lifecycle";
import type { Escalation } from "./rules";

export type Rectification = Standpoint & {
  id: string;
  orgCode: string;
  orgName: string;
  number: number;
  year: number;
  campaignOrgId: string;
  campaignId: string;
  sourceNote: string;
  problem: string;
  cause: string;
  measure: string;
  ordered: boolean;
  ownerName: string;
  subjectName: string | null;
  verifierName: string | null;
  closedByName: string | null;
  originalDueOn: Day;
  dueOn: Day;
  openedOn: Day;
  closedOn: Day | null;
  cancelReason: string | null;
  escalatedTo: Escalation | null;
  openedByName: string | null;
  verifications: number;
  problemName: string | null;
  problemCodeId: string | null;
  carriedFrom: string | null;
  version: number;
};

/** Where a rectification stands in the tree; the law reads it (LIFE-03). */
export const standingColumns: Sql = sql`r.org_id as "orgId", o.parent_id as "parentOrgId", r.owner_person_id as "ownerPersonId", r.state,
  exists (select 1 from duty d where d.org_id = r.org_id and d.person_id = r.owner_person_id and d.kind = 'SECRETARY'
            and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())) as "ownerIsSecretary",
  coalesce((select jsonb_agg(jsonb_build_object('orgId', l.holder_org_id, 'personId', l.holder_person_id)) from org_link l
             where l.org_id = r.org_id and l.kind = 'CONTACT_POINT' and l.begins_on <= today() and (l.ends_on is null or l.ends_on >= today())), '[]') as contacts,
  r.opened_by_org_id as "openedByOrgId", r.source_kind as "sourceKind",
  (select jsonb_build_object('satisfied', count(*) filter (where k.mark = 'SATISFIED'), 'basically', count(*) filter (where k.mark = 'BASICALLY'),
            'dissatisfied', count(*) filter (where k.mark = 'DISSATISFIED'), 'unknown', count(*) filter (where k.mark = 'UNKNOWN'))
     from rectification_recheck k where k.org_id = r.org_id and k.rectification_id = r.id and k.verification = r.verifications) as answers`;

/** The org acted in, the next lower ones, and those this person is contact leader of. */
export const withinReach = (
  scope: Scope,
): Sql => sql`(select c.descendant from org_closure c where c.ancestor = ${scope.orgId}::uuid and c.depth <= 1
  union all select l.org_id from org_link l where l.kind = 'CONTACT_POINT' and (l.holder_person_id = ${scope.actor.personId || null}::uuid or l.holder_org_id = ${scope.orgId}::uuid)
    and l.begins_on <= today() and (l.ends_on is null or l.ends_on >= today()))`;

/** The whole record; NOT_FOUND for one that is nowhere near the org acted in. */
export async function findRectification(scope: Scope, id: string): Promise<Rectification> {
  if (!isId(id)) throw new Refusal("NOT_FOUND");
  const [found] = await scope.rows<Rectification>(sql`
    select ${standingColumns}, r.id, o.code as "orgCode", o.short_name as "orgName", r.number, extract(year from r.opened_at at time zone 'Asia/Shanghai')::int as year,
           r.campaign_org_id as "campaignOrgId", r.campaign_id as "campaignId", r.source_note as "sourceNote",
           r.problem, r.cause, r.measure, r.ordered, w.name as "ownerName", coalesce(s.name, so.short_name) as "subjectName",
           v.name as "verifierName", k.name as "closedByName", r.original_due_on::text as "originalDueOn", r.due_on::text as "dueOn",
           (r.opened_at at time zone 'Asia/Shanghai')::date::text as "openedOn", r.closed_on::text as "closedOn", r.cancel_reason as "cancelReason",
           r.escalated_to as "escalatedTo", r.version, r.verifications::int as verifications, ob.short_name as "openedByName",
           pc.family || '·' || pc.name as "problemName", r.problem_code_id as "problemCodeId",
           (select c.title from rectification_carry_over x join campaign c on c.org_id = x.from_campaign_org_id and c.id = x.from_campaign_id
             where x.org_id = r.org_id and x.rectification_id = r.id order by x.carried_on, x.id limit 1) as "carriedFrom"
      from rectification r join org o on o.id = r.org_id join person w on w.id = r.owner_person_id
      left join person s on s.id = r.subject_person_id left join org so on so.id = r.subject_org_id
      left join org ob on ob.id = r.opened_by_org_id and ob.id <> r.org_id
      left join problem_code pc on pc.org_id = r.problem_org_id and pc.id = r.problem_code_id
      left join person v on v.id = r.verifier_person_id left join person k on k.id = r.closed_by_person_id
     where r.id = ${id}::uuid and r.org_id in ${withinReach(scope)}`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}
