import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type Campaign = { orgId: string; id: string };

export type Report = {
  id: string;
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

export const listReports = (scope: Scope, campaign: Campaign): Promise<Report[]> =>
  scope.rows<Report>(sql`
    select r.id, r.period, r.due_on::text as "dueOn", r.items, r.fulfilled, r.overdue, r.not_due as "notDue", r.withdrawn, r.note,
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
    select o.code, o.short_name as name, r.reported_at as "reportedAt", r.items, r.fulfilled, r.overdue, r.not_due as "notDue"
      from org o left join pledge_report r on r.org_id = o.id and r.campaign_org_id = ${campaign.orgId}::uuid
        and r.campaign_id = ${campaign.id}::uuid and r.period = ${period}
     where o.parent_id = ${scope.orgId}::uuid and o.closed_on is null order by o.path limit 200`);
