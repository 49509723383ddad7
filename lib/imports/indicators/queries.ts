import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { CampaignKey } from "../pledges/queries";
import type { StandingIndicator } from "./rules";

/** What this org reaches for in a campaign, with plans and figures as text, as a file is compared with them. */
export const listStanding = (scope: Scope, { campaignOrgId, campaignId }: CampaignKey): Promise<StandingIndicator[]> =>
  scope.rows<StandingIndicator>(sql`
    select i.id, i.name, i.rhythm, i.begins_on::text as "beginsOn",
           coalesce((select jsonb_agg(jsonb_build_object('issuer', p.issuer, 'plan', trim_scale(p.quantity)::text, 'planApproximate', p.approximate))
                       from indicator_plan p where p.org_id = i.org_id and p.indicator_id = i.id), '[]') as plans,
           coalesce((select jsonb_agg(jsonb_build_object('period', f.period, 'actual', trim_scale(f.quantity)::text, 'prior', coalesce(trim_scale(f.prior)::text, ''),
                                                         'note', f.note, 'approximate', f.approximate, 'enteredOn', f.entered_on::text, 'enterer', f.enterer_person_id::text))
                       from indicator_figure f where f.org_id = i.org_id and f.indicator_id = i.id), '[]') as figures
      from indicator i where i.org_id = ${scope.orgId}::uuid and i.campaign_org_id = ${campaignOrgId}::uuid and i.campaign_id = ${campaignId}::uuid`);

/** Whether this org keeps figures in a campaign that runs. */
export async function keepsIndicators(scope: Scope): Promise<boolean> {
  const [found] = await scope.rows<{ keeps: boolean }>(sql`
    select exists (select 1 from indicator i join campaign c on c.org_id = i.campaign_org_id and c.id = i.campaign_id
                    where i.org_id = ${scope.orgId}::uuid and c.state = 'ISSUED') as keeps`);
  return found?.keeps ?? false;
}

/** The names of what this org reaches for in a campaign, in the order of their page. */
export async function listIndicatorNames(scope: Scope, campaignId: string): Promise<string[]> {
  const rows = await scope.rows<{ name: string }>(sql`
    select name from indicator where org_id = ${scope.orgId}::uuid and campaign_id = ${campaignId}::uuid order by kind = 'ASSESSMENT', id limit 200`);
  return rows.map(({ name }) => name);
}
