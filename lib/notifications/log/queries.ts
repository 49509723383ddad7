import "server-only";
import type { LoggedEvent } from "@/lib/audit/queries";
import type { Day } from "@/lib/kernel/clock";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

/** `subject` is the kind of record an act is about; days are days in Shanghai. */
export type LogFilter = { subject?: string; person?: string; from?: Day; to?: Day; before?: number };

/** The org's log, newest first: one page of 50 and one more. Every condition narrows one chain, by its index. */
export function searchLog(scope: Scope, { subject, person, from, to, before }: LogFilter): Promise<LoggedEvent[]> {
  return scope.rows<LoggedEvent>(sql`
    select e.org_id as "orgId", e.seq, e.at, p.name as "actorName", e.actor_kind as "actorKind", e.capacity, e.kind, e.subject_id as "subjectId", e.payload::jsonb as facts
      from audit_event e left join person p on p.id = e.actor_person_id
     where e.org_id = ${scope.orgId}::uuid
       ${subject ? sql`and e.subject_kind = ${subject}` : empty}
       ${person ? sql`and strpos(p.name, ${person}) > 0` : empty}
       ${from ? sql`and e.at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'` : empty}
       ${to ? sql`and e.at < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai'` : empty}
       ${before === undefined ? empty : sql`and e.seq < ${before}`}
     order by e.seq desc limit 51`);
}
