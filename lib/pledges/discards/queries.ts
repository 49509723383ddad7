import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type DiscardedRow = {
  id: string;
  kind: "PLEDGE" | "TEMPLATE" | "PAPER";
  title: string;
  who: string;
  at: Date;
  goneOn: Day;
};

export const binPage = 50;

type Asked = { own?: boolean; before?: string | undefined };

/** What lies in the bin here, newest first; with `own` what is the asker's own alone. `before` is the id of the last row of the page above. */
export function listDiscarded(scope: Scope, { own = false, before }: Asked = {}): Promise<DiscardedRow[]> {
  const pledges = sql`select d.id, d.kind, d.title, d.discarded_person_id as person, d.discarded_at as at, d.gone_on from discarded d
    where d.org_id = ${scope.orgId}::uuid and d.gone_on > ${scope.today}::date ${own ? sql`and d.person_id = ${scope.actor.personId}::uuid` : empty}`;
  // A document keeps its row: who laid it away saved it last.
  const papers = sql`select p.id, 'PAPER', p.title, p.saved_by_person_id, p.saved_at, (p.saved_at at time zone 'Asia/Shanghai')::date + 30 from paper p
    where p.org_id = ${scope.orgId}::uuid and p.state = 'DISCARDED'`;
  const from = before ? sql`where (b.at, b.id) < (select a.at, a.id from bin a where a.id = ${before}::uuid)` : empty;
  return scope.rows<DiscardedRow>(sql`
    with bin as (${pledges} ${own ? empty : sql`union all ${papers}`})
    select b.id, b.kind, b.title, p.name as who, b.at, b.gone_on::text as "goneOn" from bin b join person p on p.id = b.person
     ${from} order by b.at desc, b.id desc limit ${binPage + 1}`);
}
