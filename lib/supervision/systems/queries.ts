import "server-only";
import { pageOf } from "@/lib/kernel/paging";
import { type Sql, sql } from "@/lib/kernel/sql";
import { listTogether } from "@/lib/kernel/together";
import type { Scope } from "@/lib/kernel/work";

export const ways = ["REVIEW", "SUPERVISION", "SELF_CHECK", "UNIT_OPINION", "EVALUATION", "OPINION"] as const;
export type Way = (typeof ways)[number];
export type WayLine = { way: Way; times: number; opened: number; closed: number };

const near = (scope: Scope): Sql =>
  sql`select o.id from org o where (o.id = ${scope.orgId}::uuid or o.parent_id = ${scope.orgId}::uuid) and o.closed_on is null`;
const inYear = (scope: Scope, day: Sql): Sql =>
  sql`${day} between date_trunc('year', ${scope.today}::date)::date and ${scope.today}::date`;

/**
 * SUP-21: the year's supervision by its way, of this organisation and the next lower ones: how often, what was opened for
 * it and what of that is struck off. A lower unit's opinion entered at a visit stands with the units, not with the masses.
 */
const waysOf = (scope: Scope): Sql => sql`
    with near as (${near(scope)}),
    fixed as (
      select case when f.id is null then r.source_kind else 'UNIT_OPINION' end as way, count(*)::int as opened, count(*) filter (where r.state = 'CLOSED')::int as closed
        from rectification r
        left join opinion p on p.rectification_org_id = r.org_id and p.rectification_id = r.id
        left join supervision_finding f on f.org_id = p.org_id and f.id = p.finding_id and f.kind = 'UNIT_OPINION'
       where r.org_id in (select id from near) and r.state <> 'CANCELLED' and ${inYear(scope, sql`(r.opened_at at time zone 'Asia/Shanghai')::date`)} group by 1),
    counted (way, times) as (
      select 'REVIEW', count(*)::int from review v where v.org_id in (select id from near) and v.state <> 'DRAFT' and ${inYear(scope, sql`v.held_on`)}
      union all select 'SUPERVISION', count(*)::int from supervision_visit v where v.org_id in (select id from near) and ${inYear(scope, sql`v.visited_on`)}
      union all select 'UNIT_OPINION', count(*)::int from supervision_visit v join supervision_finding f on f.org_id = v.org_id and f.visit_id = v.id and f.kind = 'UNIT_OPINION'
        where v.org_id in (select id from near) and ${inYear(scope, sql`v.visited_on`)}
      union all select 'EVALUATION', count(*)::int from evaluation_round e where e.org_id in (select id from near) and e.state = 'CLOSED' and ${inYear(scope, sql`e.closes_on`)}
      union all select 'OPINION', count(*)::int from opinion p left join supervision_finding f on f.org_id = p.org_id and f.id = p.finding_id
        where p.org_id in (select id from near) and f.kind is distinct from 'UNIT_OPINION' and ${inYear(scope, sql`p.received_on`)})
    select w.way, coalesce(c.times, x.opened, 0) as times, coalesce(x.opened, 0) as opened, coalesce(x.closed, 0) as closed
      from unnest(${[...ways]}::text[]) with ordinality w (way, place) left join counted c on c.way = w.way left join fixed x on x.way = w.way order by w.place`;

export type SystemLine = {
  id: string;
  code: string;
  name: string;
  members: number;
  posted: number;
  standing: number;
  checked: number;
  limits: number;
  inTime: number;
  late: number;
};

/**
 * SUP-13: 岗位责任制, 服务承诺制, 限时办结制 of this organisation and the next lower ones, from the entered records: members with
 * a named post; standing service pledges and those checked this year; matters with a time limit, and opinions of the
 * year answered within theirs or late.
 */
const systemsOf = (scope: Scope): Sql => sql`
    select o.id, o.code, o.short_name as name, m.members, m.posted, s.standing, s.checked, l.limits, t."inTime", t.late, (o.id <> ${scope.orgId}::uuid)::int as below, o.path
      from org o
     cross join lateral (select count(*)::int as members, count(*) filter (where m.post <> '')::int as posted from membership m
        where m.org_id = o.id and m.begins_on <= today() and (m.ends_on is null or m.ends_on >= today())) m
     cross join lateral (select count(*)::int as standing, count(*) filter (where exists (select 1 from pledge_item_check k
          where k.org_id = i.org_id and k.item_id = i.id and ${inYear(scope, sql`k.checked_on`)}))::int as checked
         from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id
        where i.org_id = o.id and i.standing and i.state <> 'WITHDRAWN' and p.state = 'PUBLISHED') s
     cross join lateral (select count(*)::int as limits from service_limit l where l.org_id = o.id and l.ended_on is null) l
     cross join lateral (select count(*) filter (where p.answered_on <= p.due_on)::int as "inTime",
          count(*) filter (where coalesce(p.answered_on, today()) > p.due_on)::int as late
         from opinion p where p.org_id = o.id and p.due_on is not null and ${inYear(scope, sql`p.received_on`)}) t
     where o.id in (${near(scope)}) and m.members + s.standing + l.limits + t."inTime" + t.late > 0`;

/** Both tables of the page in one statement. */
export const findSystems = (scope: Scope, after?: string) =>
  listTogether<{ ways: WayLine; systems: SystemLine }>(scope, {
    ways: waysOf(scope),
    systems: pageOf(systemsOf(scope), [sql`below`, sql`path`], after),
  });
