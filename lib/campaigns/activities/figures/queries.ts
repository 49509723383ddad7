import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Approximation, Medium } from "../schema";

export type PublicitySum = { medium: Medium; quantity: number; unit: string; approximate: Approximation };
export type TrainingSum = {
  headCount: "ATTENDANCES" | "PEOPLE";
  times: number;
  heads: number;
  approximate: Approximation;
};
export type CampaignFigures = { publicity: PublicitySum[]; training: TrainingSum[]; named: number };

const nothing: CampaignFigures = { publicity: [], training: [], named: 0 };

/**
 * RPT-12 and RPT-23 of one campaign here: publicity by medium, training by how heads were counted, and how many different people stand in the
 * lists of those present. One figure nobody counted to the last makes its whole sum one.
 */
export async function findCampaignFigures(scope: Scope, campaignId: string): Promise<CampaignFigures> {
  const [row] = await scope.rows<CampaignFigures>(sql`
    with mine as (
      select a.* from activity a where a.org_id = ${scope.orgId}::uuid
         and (a.campaign_id = ${campaignId}::uuid or exists (select 1 from activity_campaign x where x.org_id = a.org_id and x.activity_id = a.id and x.campaign_id = ${campaignId}::uuid)))
    select coalesce((select jsonb_agg(s) from (
             select medium, sum(quantity)::float as quantity, max(unit) as unit, coalesce(max(approximate) filter (where approximate <> ''), '') as approximate
               from mine where kind = 'PUBLICITY' group by medium) s), '[]') as publicity,
           coalesce((select jsonb_agg(s) from (
             select head_count as "headCount", count(*)::int as times, sum(participants)::int as heads, coalesce(max(heads_approximate) filter (where heads_approximate <> ''), '') as approximate
               from mine where kind in ('STUDY', 'LECTURE') and participants is not null group by head_count order by head_count) s), '[]') as training,
           (select count(distinct t.person_id)::int from mine m join activity_attendance t on t.org_id = m.org_id and t.activity_id = m.id and t.presence = 'PRESENT'
             where m.kind in ('STUDY', 'LECTURE')) as named`);
  return row ?? nothing;
}
