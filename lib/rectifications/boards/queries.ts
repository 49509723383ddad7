import "server-only";
import { runningCampaign } from "@/lib/campaigns/queries";
import { type Sql, sql } from "@/lib/kernel/sql";
import { listTogether } from "@/lib/kernel/together";
import type { Scope } from "@/lib/kernel/work";
import type { Reach } from "../ledgers/queries";
import { withinReach } from "../queries";
import { mostRepeated, type Repeated } from "../repeats/queries";
import { type AgeBand, ageBands, type RectificationState, type SourceKind } from "../rules";

export type BoardCell = { state: RectificationState; age: AgeBand; count: number; late: number };

/** 整改看板: what is open by state and by how long ago it was opened; the own organisation's or the next lower ones'. */
const cellsOf = (scope: Scope, reach: Reach): Sql => sql`
    select x.state, x.age, count(*)::int as count, count(*) filter (where x.late)::int as late from (
      select r.state, r.state in ('OPENED', 'IN_PROGRESS') and r.due_on < today() as late,
             case when d.days >= ${ageBands.older} then 'older' when d.days >= ${ageBands.month} then 'month'
                  when d.days >= ${ageBands.fortnight} then 'fortnight' else 'week' end as age
        from rectification r cross join lateral (select today() - (r.opened_at at time zone 'Asia/Shanghai')::date as days) d
       where r.state in ('OPENED', 'IN_PROGRESS', 'REPORTED', 'VERIFIED')
         and ${reach === "own" ? sql`r.org_id = ${scope.orgId}::uuid` : sql`r.org_id in ${withinReach(scope)} and r.org_id <> ${scope.orgId}::uuid`}) x
     group by x.state, x.age`;

export type SourceCount = { source: SourceKind; total: number; closed: number; late: number };

/** SUP-05: what was opened this year and what of it is struck off, by where it came from; cancelled ones stand outside. */
const sourcesOf = (scope: Scope, reach: Reach): Sql => sql`
    select r.source_kind as source, count(*)::int as total, count(*) filter (where r.state = 'CLOSED')::int as closed,
           count(*) filter (where r.state in ('OPENED', 'IN_PROGRESS') and r.due_on < today())::int as late
      from rectification r where r.state <> 'CANCELLED' and extract(year from r.opened_at at time zone 'Asia/Shanghai') = extract(year from today())
       and ${reach === "own" ? sql`r.org_id = ${scope.orgId}::uuid` : sql`r.org_id in ${withinReach(scope)} and r.org_id <> ${scope.orgId}::uuid`}
     group by r.source_kind order by count(*) desc, r.source_kind`;

export type LowerOrg = { code: string; name: string; open: number; late: number };

/** The next lower organisations with what is open and late in their whole subtree, from the tallies; the latest first. */
const lowerOf = (scope: Scope, leads: boolean): Sql => sql`
    select o.code, o.short_name as name, t.rectifications_open::int as open, t.rectifications_late::int as late
      from (${runningCampaign(scope)}) c join org o on o.parent_id = ${scope.orgId}::uuid and o.closed_on is null and ${leads}
      join tally t on t.org_id = o.id and t.campaign_org_id = c."orgId" and t.campaign_id = c.id and t.reach = 'TREE'
     where t.rectifications_open > 0
     order by t.rectifications_late desc, t.rectifications_open desc, o.path limit 50`;

export type Board = { cells: BoardCell[]; sources: SourceCount[]; lower: LowerOrg[]; repeated: Repeated[] };

/** 整改看板 of one reach, in one statement; the lower organisations only where some are led. */
export const findBoard = (scope: Scope, reach: Reach, leads: boolean): Promise<Board> =>
  listTogether<{ cells: BoardCell; sources: SourceCount; lower: LowerOrg; repeated: Repeated }>(scope, {
    cells: cellsOf(scope, reach),
    sources: sourcesOf(scope, reach),
    lower: lowerOf(scope, leads),
    repeated: mostRepeated(scope),
  });
