import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";

/** One order to the whole line in the database itself: who asks is proved once, not once a row (CAM-17, CAM-18). */
export async function cascade(work: Work, campaignId: string): Promise<{ orgs: number; members: number }> {
  const [reached] = await work.rows<{ orgs: number; members: number }>(
    sql`select orgs, members from order_campaign(${campaignId}::uuid)`,
  );
  return reached ?? { orgs: 0, members: 0 };
}
