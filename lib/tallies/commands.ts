import "server-only";
import { enqueue } from "@/lib/kernel/queue";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import type { CampaignKey } from "./schema";

/** Says that a counted row of this org changed; the folding writer counts the org anew within seconds. */
export async function markStale(
  work: Work,
  { campaignOrgId, campaignId }: CampaignKey,
  orgId: string = work.orgId,
): Promise<void> {
  await work.db.$executeRaw(sql`insert into tally_stale (org_id, campaign_org_id, campaign_id)
    values (${orgId}::uuid, ${campaignOrgId}::uuid, ${campaignId}::uuid)`);
  await enqueue(work, "fold-tallies");
}
