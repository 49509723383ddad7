import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Voices } from "../leniency/rules";
import type { ReviewSubject } from "../policy";
import type { RoundState } from "../rounds/lifecycle";
import type { TargetState } from "./lifecycle";

export type Target = ReviewSubject & {
  id: string;
  orgCode: string;
  orgName: string;
  roundId: string;
  roundTitle: string;
  roundState: RoundState;
  closesOn: Day;
  voices: Voices;
  campaignOrgId: string;
  campaignId: string;
  subjectOrgId: string | null;
  name: string;
  state: TargetState;
  exemptReason: string | null;
  reportSubmitted: boolean;
};

const wholeFrom = (source: Sql): Sql => sql`
    select t.org_id as "orgId", t.id, o.code as "orgCode", o.short_name as "orgName", o.parent_id as "parentOrgId",
           t.round_org_id as "roundOrgId", t.round_id as "roundId", r.title as "roundTitle", r.state as "roundState",
           r.closes_on::text as "closesOn",
           jsonb_build_object('line', r.line_weight, 'contact', r.contact_weight, 'dual', r.dual_weight, 'entrusted', r.entrusted_weight) as voices, r.campaign_org_id as "campaignOrgId", r.campaign_id as "campaignId",
           t.person_id as "personId", t.subject_org_id as "subjectOrgId", t.unit_id as "unitId", t.subject_name as name, t.leading_cadre as "leadingCadre",
           t.state, t.exempt_reason as "exemptReason",
           exists (select 1 from duty h where h.org_id = t.org_id and h.person_id = t.person_id and h.kind = 'SECRETARY'
                     and h.begins_on <= today() and (h.ends_on is null or h.ends_on >= today())) as "isSecretary",
           report_is_in(t.org_id, t.id) as "reportSubmitted",
           exists (select 1 from membership m where m.org_id = t.org_id and m.person_id = t.person_id
                     and m.begins_on <= today() and (m.ends_on is null or m.ends_on >= today())) as belongs,
           head_vacant(t.org_id) as "headVacant",
           coalesce((select jsonb_agg(v.person_id) from division v
                      where v.begins_on <= today() and (v.ends_on is null or v.ends_on >= today())
                        and (v.org_id = t.org_id and v.unit_id = t.unit_id
                          or t.subject_org_id is not null and v.org_id = o.parent_id and (v.subject_org_id = t.org_id or exists (select 1 from org_system y
                              where y.org_id = t.org_id and y.name = v.system_name and y.begins_on <= today() and (y.ends_on is null or y.ends_on >= today()))))), '[]') as "dividedTo",
           coalesce((select jsonb_agg(n.person_id) from pledge_stand_in n
                      where n.org_id = t.org_id and n.begins_on <= today() and (n.ends_on is null or n.ends_on >= today())), '[]') as "standIns",
           coalesce((select jsonb_agg(jsonb_build_object('orgId', l.org_id, 'id', l.id, 'kind', l.kind, 'holderOrgId', l.holder_org_id,
                       'holderPersonId', l.holder_person_id))
                       from org_link l join link_grant g on g.kind = l.kind and g.permit = 'REVIEW'
                      where l.org_id = t.org_id and l.begins_on <= today() and (l.ends_on is null or l.ends_on >= today())), '[]') as links
      from ${source} t join org o on o.id = t.org_id
      join review_round r on r.org_id = t.round_org_id and r.id = t.round_id`;

async function findOne(scope: Scope, where: Sql, source: Sql = sql`review_target`): Promise<Target> {
  const [found] = await scope.rows<Target>(sql`${wholeFrom(source)} where ${where}`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

/** One subject with everything INV-03 asks about them; NOT_FOUND outside the scope. */
export const findTarget = (scope: Scope, orgId: string, targetId: string): Promise<Target> =>
  findOne(scope, sql`t.org_id = ${orgId}::uuid and t.id = ${targetId}::uuid`);

/** REV-47: the same, for a member on the branch or on a fellow member; NOT_FOUND for everybody else's. */
export const findFellowTarget = (scope: Scope, targetId: string): Promise<Target> =>
  findOne(scope, sql`t.id = ${targetId}::uuid`, sql`fellow_targets()`);

/** The same, found by the round it is due in; for the round's own org. */
export const findTargetOfRound = (scope: Scope, roundId: string, targetId: string): Promise<Target> =>
  findOne(
    scope,
    sql`t.round_org_id = ${scope.orgId}::uuid and t.round_id = ${roundId}::uuid and t.id = ${targetId}::uuid`,
  );

/** The same, across a declared link this org or this leader holds. */
export const findTargetOfLink = (scope: Scope, linkId: string, targetId: string): Promise<Target> =>
  findOne(
    scope,
    sql`t.id = ${targetId}::uuid and t.org_id = (select l.org_id from org_link l where l.id = ${linkId}::uuid and l.holder_org_id = ${scope.orgId}::uuid
      and (l.holder_person_id is null or l.holder_person_id = ${scope.actor.personId}::uuid))`,
  );

export type ReviewPlace = { targetId: string; roundId: string; mine: boolean };

/** Where a review stands that a paper or a reminder names: received by this org, or given by the asker in a round of it. */
export async function findPlaceOfReview(scope: Scope, reviewId: string): Promise<ReviewPlace | null> {
  const [found] = await scope.rows<ReviewPlace>(sql`
    select target_id as "targetId", round_id as "roundId", reviewer_person_id = ${scope.actor.personId}::uuid and round_org_id = ${scope.orgId}::uuid as mine
      from review where id = ${reviewId}::uuid
       and (org_id = ${scope.orgId}::uuid or (reviewer_org_id = ${scope.orgId}::uuid and reviewer_person_id = ${scope.actor.personId}::uuid))`);
  return found ?? null;
}

/** A subject of the next lower level whose own head's seat is empty (LIFE-03); NOT_FOUND elsewhere. */
export const findTargetBelow = (scope: Scope, targetId: string): Promise<Target> =>
  findOne(
    scope,
    sql`t.id = ${targetId}::uuid and o.parent_id = ${scope.orgId}::uuid and t.round_org_id = t.org_id and head_vacant(t.org_id)`,
  );
