import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import { hereAndBelow } from "../queries";
import type { ReportState, StandingReport } from "./lifecycle";

export type Campaign = { orgId: string; id: string };

export type Report = {
  id: string;
  state: ReportState;
  silent: number;
  /** Why the superior gave it back, while it waits to be reported again. */
  returned: string | null;
  period: string;
  dueOn: Day;
  items: number;
  fulfilled: number;
  overdue: number;
  notDue: number;
  withdrawn: number;
  note: string;
  reportedBy: string;
  reportedAt: Date;
};

const returned: Sql = sql`case when r.state = 'RETURNED' then (select b.reason from pledge_report_return b
  where b.org_id = r.org_id and b.report_id = r.id order by b.returned_at desc limit 1) end`;

export const listReports = (scope: Scope, campaign: Campaign): Promise<Report[]> =>
  scope.rows<Report>(sql`
    select r.id, r.state, r.silent, ${returned} as returned, r.period, r.due_on::text as "dueOn", r.items, r.fulfilled, r.overdue, r.not_due as "notDue", r.withdrawn, r.note,
           n.name as "reportedBy", r.reported_at as "reportedAt"
      from pledge_report r join person n on n.id = r.reported_by_person_id
     where r.org_id = ${scope.orgId}::uuid and r.campaign_org_id = ${campaign.orgId}::uuid and r.campaign_id = ${campaign.id}::uuid
     order by r.period desc`);

export async function findReportDay(scope: Scope, campaign: Campaign, period: string): Promise<Day | undefined> {
  const [found] = await scope.rows<{ dueOn: Day }>(sql`
    select d.due_on::text as "dueOn" from campaign_deadline d
     where d.org_id = ${campaign.orgId}::uuid and d.campaign_id = ${campaign.id}::uuid and d.kind = 'QUARTERLY_REPORT' and d.period = ${period}`);
  return found?.dueOn;
}

export type LowerReport = {
  id: string | null;
  state: ReportState | null;
  silent: number | null;
  returned: string | null;
  code: string;
  name: string;
  reportedAt: Date | null;
  items: number | null;
  fulfilled: number | null;
  overdue: number | null;
  notDue: number | null;
};

/** The next lower orgs of a quarter: what they reported, or that they have not. */
export const listLowerReports = (scope: Scope, campaign: Campaign, period: string): Promise<LowerReport[]> =>
  scope.rows<LowerReport>(sql`
    select r.id, r.state, r.silent, ${returned} as returned, o.code, o.short_name as name, r.reported_at as "reportedAt", r.items, r.fulfilled, r.overdue, r.not_due as "notDue"
      from org o left join pledge_report r on r.org_id = o.id and r.campaign_org_id = ${campaign.orgId}::uuid
        and r.campaign_id = ${campaign.id}::uuid and r.period = ${period}
     where o.parent_id = ${scope.orgId}::uuid and o.closed_on is null order by o.path`);

export type ReportRow = StandingReport & { id: string; period: string; campaignOrgId: string; campaignId: string };

/** One report here or directly below. */
export async function findReport(scope: Scope, reportId: string): Promise<ReportRow> {
  const [found] = await scope.rows<ReportRow>(sql`
    select r.id, r.org_id as "orgId", o.parent_id as "parentOrgId", r.state, r.period, r.campaign_org_id as "campaignOrgId", r.campaign_id as "campaignId"
      from pledge_report r join org o on o.id = r.org_id where r.org_id in ${hereAndBelow(scope)} and r.id = ${reportId}::uuid`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

const ofQuarter = (scope: Scope, campaign: Campaign, period: string): Sql => sql`
  from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id
  left join lateral (select e.note, e.quantity from pledge_progress e where e.org_id = i.org_id and e.item_id = i.id and e.period = ${period}
    order by e.happened_on desc, e.entered_at desc limit 1) l on true
 where i.org_id = ${scope.orgId}::uuid and i.campaign_org_id = ${campaign.orgId}::uuid and i.campaign_id = ${campaign.id}::uuid and p.state = 'PUBLISHED'`;

/** Running items without a word in the quarter: what a report would be missing. */
export async function countSilent(scope: Scope, campaign: Campaign, period: string): Promise<number> {
  const [found] = await scope.rows<{ count: number }>(
    sql`select count(*)::int as count ${ofQuarter(scope, campaign, period)} and i.state = 'OPEN' and l.note is null`,
  );
  return found?.count ?? 0;
}

export type QuarterLine = {
  id: string;
  who: string;
  number: number;
  text: string;
  state: string;
  dueOn: Day;
  note: string | null;
  quantity: string | null;
};

export const linesPage = 100;
const inOrder = sql`(l.note is null), p.sort_key, p.number, i.number, i.id`;

/** What the quarter's entries say, item by item: the body of the report, then what is silent; `after` is the id of the last item above. */
export function listQuarter(scope: Scope, campaign: Campaign, period: string, after?: string): Promise<QuarterLine[]> {
  const lines = ofQuarter(scope, campaign, period);
  const beyond = after ? sql`and (${inOrder}) > (select ${inOrder} ${lines} and i.id = ${after}::uuid)` : empty;
  return scope.rows<QuarterLine>(sql`
    select i.id, p.pledger_name as who, i.number, i.text, i.state, i.due_on::text as "dueOn", l.note, l.quantity ${lines}
       and i.state <> 'WITHDRAWN' ${beyond} order by ${inOrder} limit ${linesPage + 1}`);
}
