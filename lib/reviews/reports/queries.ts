import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { ReportState } from "./lifecycle";

export type DutyReport = {
  id: string;
  text: string;
  state: ReportState;
  version: number;
  submittedAt: Date | string | null;
  authorPersonId: string;
  authorName: string;
};

/** The report on this subject as far as the actor may see it: a draft is its writer's alone. */
export async function findReport(scope: Scope, orgId: string, targetId: string): Promise<DutyReport | null> {
  const [found] = await scope.rows<DutyReport>(sql`
    select d.id, d.text, d.state, d.version, d.submitted_at as "submittedAt", d.author_person_id as "authorPersonId", p.name as "authorName"
      from duty_report d join person p on p.id = d.author_person_id
     where d.org_id = ${orgId}::uuid and d.target_id = ${targetId}::uuid`);
  return found ?? null;
}

export type OwnTarget = {
  orgId: string;
  orgCode: string;
  orgName: string;
  targetId: string;
  roundTitle: string;
  roundState: "PREPARING" | "OPEN" | "CLOSED";
  closesOn: string;
  targetState: "DUE" | "REVIEWED" | "EXEMPTED";
  reportState: ReportState | null;
  reviewState: "NOTIFIED" | "LEDGERED" | null;
  answered: boolean;
};

/** Where the signed-in person is reviewed, in every org at once (LIFE-05). */
export function listOwnTargets(scope: Scope): Promise<OwnTarget[]> {
  return scope.rows<OwnTarget>(sql`
    select org_id as "orgId", org_code as "orgCode", org_name as "orgName", target_id as "targetId", round_title as "roundTitle",
           round_state as "roundState", closes_on::text as "closesOn", target_state as "targetState", report_state as "reportState",
           review_state as "reviewState", answered
      from my_review_targets()`);
}
