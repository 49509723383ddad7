import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type ExternalPerson = {
  id: string;
  name: string;
  capacity: string;
  powers: string;
  phone: string;
  document: string;
  endReason: string | null;
  beginsOn: Day;
  endsOn: Day | null;
};

/** ORG-44: supervisors and advisers from outside, with capacity, powers and term; newest first, 50 and one more. */
export function listExternals(scope: Scope, before?: string): Promise<ExternalPerson[]> {
  return scope.rows<ExternalPerson>(sql`
    select id, name, capacity, powers, phone, document, end_reason as "endReason", begins_on::text as "beginsOn", ends_on::text as "endsOn" from external_person
     where org_id = ${scope.orgId}::uuid ${before ? sql`and id < ${before}::uuid` : empty} order by id desc limit 51`);
}
