import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type CampaignState = "DRAFTING" | "ISSUED" | "CLOSED" | "ARCHIVED";

export type RunningCampaign = {
  orgId: string;
  id: string;
  title: string;
  theme: string;
  year: number;
  state: CampaignState;
  beginsOn: Day;
  endsOn: Day | null;
  endsEvent: string | null;
  graceDays: number;
  noticeDays: number;
};

/** The campaign this org works in now: the newest issued by itself or above it. Null before the first. */
export async function findRunningCampaign(scope: Scope): Promise<RunningCampaign | null> {
  const [found] = await scope.rows<RunningCampaign>(sql`
    select c.org_id as "orgId", c.id, c.title, c.theme, c.year, c.state, c.begins_on::text as "beginsOn", c.ends_on::text as "endsOn",
           c.ends_event as "endsEvent", c.grace_days as "graceDays", c.notice_days as "noticeDays"
      from org_closure k join campaign c on c.org_id = k.ancestor
     where k.descendant = ${scope.orgId}::uuid and c.state = 'ISSUED'
     order by c.begins_on desc limit 1`);
  return found ?? null;
}
