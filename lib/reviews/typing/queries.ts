import "server-only";
import type { Actor, HeldDuty } from "@/lib/kernel/actor";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type Leader = { id: string; name: string; title: string };

/** Whom the office of the org acted in may type for. */
export const listLeaders = (scope: Scope): Promise<Leader[]> =>
  scope.rows<Leader>(sql`
    select p.id, p.name, max(d.title) as title from duty d join person p on p.id = d.person_id
     where d.org_id = ${scope.orgId}::uuid and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'LEADER') and d.person_id <> ${scope.actor.personId}::uuid
       and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
     group by p.id, p.name order by min(array_position(array['SECRETARY', 'DEPUTY_SECRETARY', 'LEADER'], d.kind)), p.name limit 20`);

/** The leader as an actor of the org acted in, with the duties held there and nothing else. */
export async function findLeader(scope: Scope, personId: string): Promise<Actor> {
  const duties = await scope.rows<HeldDuty>(sql`
    select d.id, d.org_id as "orgId", o.code as "orgCode", o.name as "orgName", o.short_name as "orgShortName", o.kind as "orgKind", d.kind, d.title, d.acting
      from duty d join org o on o.id = d.org_id
     where d.org_id = ${scope.orgId}::uuid and d.person_id = ${personId}::uuid and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())`);
  return { personId, name: "", capacity: "HOME", duties, homes: [] };
}

export type TypedDraft = {
  id: string;
  orgId: string;
  name: string;
  typist: string;
  whole: boolean;
  reported: boolean;
  targetId: string;
  achievements: string;
  shortcomings: string;
  direction: string;
};

/** 代录 waiting for the leader who is asked: in one round, in the order of the list. */
export const listTyped = (scope: Scope, roundId: string): Promise<TypedDraft[]> =>
  scope.rows<TypedDraft>(sql`
    select v.id, v.org_id as "orgId", t.subject_name as name, p.name as typist, v.achievements <> '' and v.shortcomings <> '' and v.direction <> '' as whole,
           exists (select 1 from duty_report d where d.org_id = t.org_id and d.target_id = t.id and d.state = 'SUBMITTED') as reported,
           t.id as "targetId", v.achievements, v.shortcomings, v.direction
      from review v join review_target t on t.org_id = v.org_id and t.id = v.target_id join person p on p.id = v.typed_by_person_id
     where v.reviewer_org_id = ${scope.orgId}::uuid and v.reviewer_person_id = ${scope.actor.personId}::uuid and v.state = 'DRAFT' and v.round_id = ${roundId}::uuid
       and v.typed_by_person_id <> v.reviewer_person_id
     order by t.sort_key limit 60`);
