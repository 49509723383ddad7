import "server-only";
import { record } from "@/lib/audit/commands";
import { newId } from "@/lib/kernel/ids";
import { enqueue } from "@/lib/kernel/queue";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { headsOrg } from "../policy";
import { findOwnCampaign } from "../queries";
import type { MoveDay } from "./schema";

/**
 * 上级调整时限 (LIFE-07): what was due on the old day, anywhere below, is due on the new one, by this document. Published items
 * get a public version with the basis as reason. A job then withdraws the rectifications that the old day had opened.
 * Refuses INVALID where nothing is due on that day. Returns how many organisations have items that moved.
 */
export async function moveDay(work: Work, { campaignId, from, to, basisDocument }: MoveDay): Promise<number> {
  const campaign = await findOwnCampaign(work, campaignId);
  if (!headsOrg(work.actor, campaign)) throw new Refusal("NOT_AUTHORISED");
  if (campaign.state !== "ISSUED") throw new Refusal("WRONG_STATE");
  const facts = JSON.stringify({ basis: basisDocument, from, to });
  const [moved] = await work.rows<{ orgs: number }>(sql`
    select count(t.seq)::int as orgs from (
      select audit_append(m.org_id, '', 'campaign.move_day', 'campaign', ${campaignId}::uuid, ${facts}) as seq
        from move_campaign_day(${campaignId}::uuid, ${newId()}::uuid, ${from}::date, ${to}::date, ${basisDocument}) m where m.org_id <> ${work.orgId}::uuid) t`);
  const orgs = moved?.orgs ?? 0;
  await record(work, {
    kind: "campaign.move_day",
    subjectId: campaignId,
    facts: { basis: basisDocument, from, to, orgs },
  });
  for (const job of ["fold-tallies", "cancel-moved"] as const) await enqueue(work, job);
  return orgs;
}
