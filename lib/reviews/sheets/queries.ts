import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Score } from "../rules";

/** What a reviewer takes along to the village: one subject with its basis and the draft so far. */
export type Sheet = {
  orgId: string;
  targetId: string;
  name: string;
  orgName: string;
  report: string;
  items: { text: string; state: string; late: boolean }[];
  corrections: string[];
  last: string;
  opinions: string[];
  reviewId: string | null;
  version: number;
  achievements: string;
  shortcomings: string;
  direction: string;
  scores: Score[];
};

/** REV-13, REV-24: every subject of a round this person may review and has not finished, with its basis, in the order of the list. */
export function listSheets(scope: Scope, roundId: string): Promise<Sheet[]> {
  return scope.rows<Sheet>(sql`
    select t.org_id as "orgId", t.id as "targetId", t.subject_name as name, o.short_name as "orgName",
      coalesce((select d.text from duty_report d where d.org_id = t.org_id and d.target_id = t.id and d.state = 'SUBMITTED'), '') as report,
      coalesce((select jsonb_agg(jsonb_build_object('text', i.text, 'state', i.state, 'late', i.state in ('OPEN', 'CLAIMED') and i.due_on <= today()) order by i.due_on)
                  from pledge p join pledge_item i on i.org_id = p.org_id and i.pledge_id = p.id
                 where t.unit_id is null and p.org_id = t.org_id and p.campaign_id = r.campaign_id and p.state = 'PUBLISHED' and i.state <> 'WITHDRAWN'
                   and case when t.person_id is null then p.pledger_kind <> 'PERSON' else p.person_id = t.person_id end), '[]') as items,
      coalesce((select jsonb_agg(x.problem order by x.due_on) from rectification x where x.org_id = t.org_id and x.state not in ('CLOSED', 'CANCELLED')
                   and (x.subject_person_id = t.person_id or x.owner_person_id = t.person_id or x.subject_org_id = t.subject_org_id)), '[]') as corrections,
      coalesce((select jsonb_agg(x.problem) from rectification x where x.org_id = t.org_id and x.source_kind in ('OPINION', 'EVALUATION')
                   and (x.subject_person_id = t.person_id or x.subject_org_id = t.subject_org_id)), '[]') as opinions,
      coalesce((select l.shortcomings from review l join review_target lt on lt.org_id = l.org_id and lt.id = l.target_id
                 where l.org_id = t.org_id and l.state = 'LEDGERED' and l.reviewer_duty_id is not null and lt.id <> t.id
                   and (lt.person_id = t.person_id or lt.subject_org_id = t.subject_org_id or lt.unit_id = t.unit_id)
                 order by l.held_on desc limit 1), '') as last,
      v.id as "reviewId", coalesce(v.version, 0) as version, coalesce(v.achievements, '') as achievements, coalesce(v.shortcomings, '') as shortcomings,
      coalesce(v.direction, '') as direction,
      coalesce((select jsonb_agg(jsonb_build_object('position', s.dimension_position, 'score', s.score)) from review_score s where s.org_id = v.org_id and s.review_id = v.id), '[]') as scores
      from review_target t join org o on o.id = t.org_id join review_round r on r.org_id = t.round_org_id and r.id = t.round_id
      left join review v on v.org_id = t.org_id and v.target_id = t.id and v.reviewer_person_id = ${scope.actor.personId}::uuid and v.reviewer_org_id = ${scope.orgId}::uuid
     where t.round_org_id = ${scope.orgId}::uuid and t.round_id = ${roundId}::uuid and r.state = 'OPEN' and t.state = 'DUE' and coalesce(v.state, 'DRAFT') = 'DRAFT'
       and exists (select 1 from duty d cross join unnest(array['OWN_HEAD', 'SUPERIOR', 'DIVISION', 'OWN_BODY', 'STAND_IN']) as a (relation)
                    where d.org_id = ${scope.orgId}::uuid and d.person_id = ${scope.actor.personId}::uuid
                      and may_review(t.org_id, t.id, d.org_id, d.id, d.person_id, a.relation, null, null))
     order by t.sort_key, t.id limit 60`);
}

export type Likeness = { subject: string; likeness: number };

/** REV-53: the reviewer's own nearest text of this round, for a private hint; null when nothing comes near. */
export async function findNearest(
  scope: Scope,
  { targetOrgId, targetId, words }: { targetOrgId: string; targetId: string; words: string },
): Promise<Likeness | null> {
  const [found] = await scope.rows<Likeness>(
    sql`select subject, likeness from nearest_own_review(${targetOrgId}::uuid, ${targetId}::uuid, ${words})`,
  );
  return found ?? null;
}
