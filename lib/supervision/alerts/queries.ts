import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { pageOf } from "@/lib/kernel/paging";
import { type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export const alertKinds = [
  "IDLE_LOWER",
  "IDLE_UNIT",
  "MISSING_PLEDGES",
  "LATE_REPORT",
  "UNREVIEWED",
  "LATE_RECTIFICATION",
  "MISSED_CADENCE",
] as const;
export type AlertKind = (typeof alertKinds)[number];
export type Alert = { id: string; kind: AlertKind; code: string; name: string; figure: number; since: Day };

/** SUP-17, SUP-18: what the job found below, by index; nothing is added up on the page. */
export const alertsOf = (scope: Scope, after?: string): Sql =>
  pageOf(
    sql`
    select a.id, a.kind, o.code, o.short_name as name, a.figure, a.since::text as since,
           array_position(${[...alertKinds]}::text[], a.kind) as place, -a.figure as less, o.path from supervision_alert a join org o on o.id = a.subject_org_id
     where a.org_id = ${scope.orgId}::uuid`,
    [sql`place`, sql`less`, sql`path`],
    after,
  );
