import "server-only";
import { record } from "@/lib/audit/commands";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { runsCampaign } from "../policy";
import { findCampaign } from "../queries";
import type { Remind } from "./schema";

/**
 * 一键催办: everybody of this line who has not submitted finds the reminder in the inbox, once a day at most.
 * One event in the reminder's own chain and one in each reminded one. Returns how many; TOO_MANY when all were reminded today.
 */
export async function remindLaggards(work: Work, { campaignId }: Remind): Promise<number> {
  if (!runsCampaign(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const campaign = await findCampaign(work, campaignId);
  if (campaign.state !== "ISSUED") throw new Refusal("WRONG_STATE");
  const [told] = await work.rows<{ orgs: number }>(sql`
    select count(t.seq)::int as orgs from (
      select audit_append(r.org_id, '', 'adoption.remind', 'adoption', r.id, '{}') as seq
        from remind_adoptions(${campaign.orgId}::uuid, ${campaignId}::uuid) r) t`);
  const orgs = told?.orgs ?? 0;
  if (orgs === 0) throw new Refusal("TOO_MANY");
  await record(work, { kind: "campaign.remind", subjectId: campaignId, facts: { orgs, title: campaign.title } });
  return orgs;
}
