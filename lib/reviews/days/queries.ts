import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type RoundDays = { beginsOn: Day | null; basisOn: Day | null };

/** The first day of a round's campaign, and the later of the two documents it rests on. */
export async function findRoundDays(
  scope: Scope,
  { roundOrgId, roundId }: { roundOrgId: string; roundId: string },
): Promise<RoundDays> {
  const [found] = await scope.rows<RoundDays>(sql`
    select c.begins_on::text as "beginsOn", greatest(r.basis_on, c.basis_on)::text as "basisOn"
      from review_round r join campaign c on c.org_id = r.campaign_org_id and c.id = r.campaign_id
     where r.org_id = ${roundOrgId}::uuid and r.id = ${roundId}::uuid`);
  return found ?? { beginsOn: null, basisOn: null };
}
