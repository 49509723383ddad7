import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { pageOf } from "@/lib/kernel/paging";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { ReviewState } from "../opinions/lifecycle";

export type MutualSubject = {
  id: string;
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
export function listMutualSubjects(scope: Scope, after?: string): Promise<MutualSubject[]> {
  const me = scope.actor.personId;
  const subjects = sql`
    select t.id, t.id as "targetId", t.subject_kind as kind, t.subject_name as name, r.title as "roundTitle", r.closes_on::text as "closesOn",
           report_is_in(t.org_id, t.id) as "reportSubmitted", v.state as "ownState",
           date '9999-12-31' - r.opens_on as age, case v.state when 'LEDGERED' then 2 when v.state then 1 else 0 end as said, t.sort_key as place
      from fellow_targets() t join review_round r on r.org_id = t.round_org_id and r.id = t.round_id
      left join review v on v.org_id = t.org_id and v.target_id = t.id and v.reviewer_person_id = ${me}::uuid
     where v.id is null or v.reviewer_duty_id is null`;
  const order = [sql`age`, sql`"roundTitle"`, sql`said`, sql`kind`, sql`place`];
  return scope.rows<MutualSubject>(pageOf(subjects, order, after));
}
