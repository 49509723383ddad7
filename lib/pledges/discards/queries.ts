import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type DiscardedRow = {
  id: string;
  kind: "PLEDGE" | "TEMPLATE";
  title: string;
  who: string;
  at: Date;
  goneOn: Day;
};

/** What lies in the bin here, newest first; with `own` what is the asker's own alone. */
export const listDiscarded = (scope: Scope, own = false): Promise<DiscardedRow[]> =>
  scope.rows<DiscardedRow>(sql`
    select d.id, d.kind, d.title, p.name as who, d.discarded_at as at, d.gone_on::text as "goneOn" from discarded d join person p on p.id = d.discarded_person_id
     where d.org_id = ${scope.orgId}::uuid and d.gone_on > ${scope.today}::date ${own ? sql`and d.person_id = ${scope.actor.personId}::uuid` : empty}
     order by d.discarded_at desc limit 100`);
