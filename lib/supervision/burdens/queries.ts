import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import { type Entry, filledKinds } from "./rules";

/** What this org filled in during this month and the five before it, from its own log; the newest month and the most frequent first. */
export const listFilled = (scope: Scope): Promise<Entry[]> =>
  scope.rows<Entry>(sql`
    select to_char(e.at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, e.kind, count(*)::int as entries from audit_event e
     where e.org_id = ${scope.orgId}::uuid and e.kind = any (${filledKinds})
       and e.at >= (date_trunc('month', ${scope.today}::date) - interval '5 months') at time zone 'Asia/Shanghai'
     group by 1, 2 order by 1 desc, 3 desc, 2`);
