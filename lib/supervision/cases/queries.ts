import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { CaseMeasure } from "../schema";
import type { CaseStanding } from "./lifecycle";

export type Case = CaseStanding & {
  id: string;
  orgId: string;
  orgName: string;
  number: number;
  subject: string;
  measure: CaseMeasure;
  grounds: string;
  standard: string;
  proposedBy: string;
  proposedOn: Day;
  authority: string;
  document: string;
  decision: string;
  decidedOn: Day | null;
  decidedBy: string | null;
};

/** What this person may see (the one concerned, the proposer, the deciding authority), what waits first. */
export const listCases = (scope: Scope, id?: string): Promise<Case[]> =>
  scope.rows<Case>(sql`
    select c.id, c.org_id as "orgId", o.short_name as "orgName", c.number, c.state, c.authority_org_id as "authorityOrgId", c.subject_person_id as "subjectPersonId",
           coalesce(p.name, o.short_name) as subject, c.measure, c.grounds, c.standard, w.name as "proposedBy", c.proposed_on::text as "proposedOn", a.short_name as authority,
           c.document, c.decision, c.decided_on::text as "decidedOn", d.name as "decidedBy"
      from accountability_case c join org o on o.id = c.org_id join org a on a.id = c.authority_org_id join person w on w.id = c.proposed_by_person_id
      left join person p on p.id = c.subject_person_id left join person d on d.id = c.decided_by_person_id
     where ${id ? sql`c.id = ${id}::uuid` : sql`(c.authority_org_id = ${scope.orgId}::uuid or c.org_id = ${scope.orgId}::uuid or c.proposed_by_org_id = ${scope.orgId}::uuid)`}
     order by c.state <> 'PROPOSED', c.proposed_on desc, c.id limit 100`);

export async function findCase(scope: Scope, id: string): Promise<Case> {
  const [found] = await listCases(scope, id);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}
