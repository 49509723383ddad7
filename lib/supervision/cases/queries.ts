import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
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

const cases = (which: Sql): Sql => sql`
    select c.id, c.org_id as "orgId", o.short_name as "orgName", c.number, c.state, c.authority_org_id as "authorityOrgId", c.subject_person_id as "subjectPersonId",
           coalesce(p.name, o.short_name) as subject, c.measure, c.grounds, c.standard, w.name as "proposedBy", c.proposed_on::text as "proposedOn", a.short_name as authority,
           c.document, c.decision, c.decided_on::text as "decidedOn", d.name as "decidedBy"
      from accountability_case c join org o on o.id = c.org_id join org a on a.id = c.authority_org_id join person w on w.id = c.proposed_by_person_id
      left join person p on p.id = c.subject_person_id left join person d on d.id = c.decided_by_person_id
     where ${which}`;

export const casesPage = 50;

/** What this person may see (the one concerned, the proposer, the deciding authority), what waits first; after the one with this id. */
export function listCases(scope: Scope, after?: string): Promise<Case[]> {
  const order = sql`(c.state = 'PROPOSED', c.proposed_on, c.id)`;
  const beyond = after
    ? sql`and ${order} < (select x.state = 'PROPOSED', x.proposed_on, x.id from accountability_case x where x.id = ${after}::uuid)`
    : empty;
  return scope.rows<Case>(sql`
    ${cases(sql`(c.authority_org_id = ${scope.orgId}::uuid or c.org_id = ${scope.orgId}::uuid or c.proposed_by_org_id = ${scope.orgId}::uuid) ${beyond}`)}
     order by ${order} desc limit ${casesPage + 1}`);
}

export async function findCase(scope: Scope, id: string): Promise<Case> {
  const [found] = await scope.rows<Case>(cases(sql`c.id = ${id}::uuid`));
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}
