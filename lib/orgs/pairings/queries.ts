import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { TypedPair } from "./rules";

export type FoundPair = { line: number; holder: string | null; opened: string | null; paired: boolean };

/** The two organisations of each line by code or full name within this org's line, and whether they are paired already. */
export function findPairs(scope: Scope, pairs: readonly TypedPair[]): Promise<FoundPair[]> {
  const column = (key: "holder" | "opened") => pairs.map((pair) => pair[key]);
  return scope.rows<FoundPair>(sql`
    with typed as (
      select line, holder, opened from unnest(${pairs.map(({ line }) => line)}::int[], ${column("holder")}::text[], ${column("opened")}::text[]) as t (line, holder, opened)),
    line_orgs as (
      select o.id, o.code, o.name, o.short_name from org_closure k join org o on o.id = k.descendant and o.closed_on is null where k.ancestor = ${scope.orgId}::uuid)
    select t.line, h.code as holder, o.code as opened,
           exists (select 1 from org_link l where l.kind = 'PAIRING' and l.org_id = o.id and l.holder_org_id = h.id and l.ends_on is null) as paired
      from typed t
      left join lateral (select min(x.code) as code, (array_agg(x.id))[1] as id from line_orgs x where t.holder in (x.code, x.name, x.short_name) having count(*) = 1) h on true
      left join lateral (select min(x.code) as code, (array_agg(x.id))[1] as id from line_orgs x where t.opened in (x.code, x.name, x.short_name) having count(*) = 1) o on true
     order by t.line`);
}
