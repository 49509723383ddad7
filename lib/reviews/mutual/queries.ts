import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { ReviewState } from "../opinions/lifecycle";

export type MutualSubject = {
  targetId: string;
  kind: "ORG" | "PERSON";
  name: string;
  roundTitle: string;
  closesOn: Day;
  reportSubmitted: boolean;
  /** The actor's own word on them; null before. */
  ownState: ReviewState | null;
};

/** REV-47: the branch and the fellow members a member may review, the youngest round first, in it what is not yet said. */
export function listMutualSubjects(scope: Scope): Promise<MutualSubject[]> {
  const me = scope.actor.personId;
  return scope.rows<MutualSubject>(sql`
    select t.id as "targetId", t.subject_kind as kind, t.subject_name as name, r.title as "roundTitle", r.closes_on::text as "closesOn",
           report_is_in(t.org_id, t.id) as "reportSubmitted", v.state as "ownState"
      from fellow_targets() t join review_round r on r.org_id = t.round_org_id and r.id = t.round_id
      left join review v on v.org_id = t.org_id and v.target_id = t.id and v.reviewer_person_id = ${me}::uuid
     where v.id is null or v.reviewer_duty_id is null
     order by r.opens_on desc, r.title, v.state = 'LEDGERED' nulls first, t.subject_kind, t.sort_key, t.id limit 120`);
}
