import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { pageOf } from "@/lib/kernel/paging";
import { type Sql, sql } from "@/lib/kernel/sql";
import { listTogether } from "@/lib/kernel/together";
import type { Scope } from "@/lib/kernel/work";
import type { HeadDuty } from "./rules";

type Key = { orgId: string; id: string };
type Span = { from: Day; to: Day };

export type Standing = {
  id: string;
  code: string;
  name: string;
  secretary: string | null;
  fulfilled: number;
  overdue: number;
  late: number;
  /** As the last issued circular froze them; null where none names this organisation. */
  before: { fulfilled: number; overdue: number } | null;
  lastVisitOn: Day | null;
  done: HeadDuty[];
};

/**
 * SUP-19, SUP-20, SUP-24: the next lower organisations in the order of the tree, by the tallies of their subtree, with the
 * figures of the last circular, the last visit, and which of the head's five duties the records of this quarter show.
 */
const standings = (scope: Scope, campaign: Key, span: Span, period: string): Sql => sql`
    select o.id, o.code, o.short_name as name, h.name as secretary, coalesce(t.fulfilled, 0) as fulfilled, coalesce(t.overdue, 0) as overdue, coalesce(t.rectifications_late, 0) as late,
           (select jsonb_build_object('fulfilled', l.fulfilled, 'overdue', l.overdue) from circular_line l join circular c on c.org_id = l.org_id and c.id = l.circular_id
             where c.org_id = ${scope.orgId}::uuid and c.state = 'ISSUED' and c.period < ${period} and l.subject_org_id = o.id order by c.period desc limit 1) as before,
           (select max(v.visited_on)::text from supervision_visit v where v.org_id = o.id and v.by_org_id = ${scope.orgId}::uuid) as "lastVisitOn",
           array_remove(array[
             case when exists (select 1 from pledge p where p.org_id = o.id and p.campaign_org_id = ${campaign.orgId}::uuid and p.campaign_id = ${campaign.id}::uuid and p.pledger_kind <> 'PERSON' and p.state = 'PUBLISHED') then 'PLEDGED' end,
             case when exists (select 1 from review_round r where r.org_id = o.id and r.period = ${period} and r.state in ('OPEN', 'CLOSED')) then 'REVIEWED' end,
             case when exists (select 1 from activity a where a.org_id = o.id and a.happened_on between ${span.from}::date and ${span.to}::date) then 'ACTIVE' end,
             case when exists (select 1 from responsibility_letter l where l.org_id = o.id and l.year = left(${period}, 4)::int and l.state in ('SIGNED', 'ASSESSED')) then 'SIGNED' end,
             case when coalesce(t.rectifications_late, 0) = 0 then 'IN_TIME' end], null) as done, o.path
      from org o
      left join tally t on t.org_id = o.id and t.campaign_org_id = ${campaign.orgId}::uuid and t.campaign_id = ${campaign.id}::uuid and t.reach = 'TREE'
      left join lateral (select p.name from duty d join person p on p.id = d.person_id where d.org_id = o.id and d.kind = 'SECRETARY'
                            and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today()) limit 1) h on true
     where o.parent_id = ${scope.orgId}::uuid and o.closed_on is null`;

/** A page of peers, and the middle of all of them: null where nobody has anything that counts. */
export type Compared<Row> = { rows: Row[]; middle: number | null };

async function compare<Row>(scope: Scope, peers: Sql, order: readonly Sql[], after?: string): Promise<Compared<Row>> {
  const { rows, middles } = await listTogether<{ rows: Row; middles: { middle: number | null } }>(scope, {
    rows: pageOf(peers, order, after),
    middles: sql`select percentile_cont(0.5) within group (order by p.fulfilled::float8 / (p.fulfilled + p.overdue)) as middle from (${peers}) p where p.fulfilled + p.overdue > 0`,
  });
  return { rows, middle: middles[0]?.middle ?? null };
}

export const listStandings = (scope: Scope, campaign: Key, span: Span, period: string, after?: string) =>
  compare<Standing>(scope, standings(scope, campaign, span, period), [sql`path`], after);

export type MemberStanding = {
  id: string;
  name: string;
  pledgeId: string;
  fulfilled: number;
  overdue: number;
  before: { fulfilled: number; overdue: number } | null;
};

/** SUP-20 among persons: the members' published pledges of this organisation beside their own of the year before. */
export const listMemberStandings = (scope: Scope, campaign: Key, after?: string) =>
  compare<MemberStanding>(scope, memberStandings(scope, campaign), [sql`place`], after);

const memberStandings = (scope: Scope, campaign: Key): Sql => sql`
    select p.id, p.sort_key as place, p.pledger_name as name, p.id as "pledgeId", n.fulfilled, n.overdue,
           (select case when count(*) > 0 then jsonb_build_object('fulfilled', count(*) filter (where i.state = 'FULFILLED'), 'overdue', count(*) filter (where i.state <> 'FULFILLED')) end
              from pledge q join campaign k on k.org_id = q.campaign_org_id and k.id = q.campaign_id and k.year = c.year - 1
              join pledge_item i on i.org_id = q.org_id and i.pledge_id = q.id and i.state <> 'WITHDRAWN'
             where q.person_id = p.person_id and q.org_id = p.org_id and q.state = 'PUBLISHED') as before
      from pledge p join campaign c on c.org_id = p.campaign_org_id and c.id = p.campaign_id
     cross join lateral (select count(*) filter (where i.state = 'FULFILLED')::int as fulfilled,
                                count(*) filter (where i.state in ('OPEN', 'CLAIMED') and i.due_on <= today())::int as overdue
                           from pledge_item i where i.org_id = p.org_id and i.pledge_id = p.id and i.state <> 'WITHDRAWN') n
     where p.org_id = ${scope.orgId}::uuid and p.campaign_org_id = ${campaign.orgId}::uuid and p.campaign_id = ${campaign.id}::uuid
       and p.pledger_kind = 'PERSON' and p.state = 'PUBLISHED'`;
