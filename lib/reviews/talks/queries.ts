import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { pageOf } from "@/lib/kernel/paging";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type Talk = {
  id: string;
  orgName: string;
  subjectName: string;
  reviewerName: string;
  roundTitle: string;
  heldOn: Day;
  achievements: string;
  shortcomings: string;
  direction: string;
};

/** REV-14: private talks in the line of the org acted in whose text the actor may read (the two people, the discipline head), the latest first. */
export function listTalks(scope: Scope, after?: string): Promise<Talk[]> {
  const talks = sql`
    select v.id, o.short_name as "orgName", coalesce(s.name, o.short_name) as "subjectName", p.name as "reviewerName", r.title as "roundTitle",
           v.held_on::text as "heldOn", v.achievements, v.shortcomings, v.direction
      from review v join org o on o.id = v.org_id join person p on p.id = v.reviewer_person_id
      join review_round r on r.org_id = v.round_org_id and r.id = v.round_id left join person s on s.id = v.subject_person_id
     where v.mode = 'PRIVATE_TALK' and v.state <> 'DRAFT'
       and exists (select 1 from org_closure l where l.ancestor = ${scope.orgId}::uuid and l.descendant = v.org_id)`;
  return scope.rows<Talk>(pageOf(talks, [sql`"heldOn"`], after, { latest: true }));
}
