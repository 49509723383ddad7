import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { PledgeState } from "../lifecycle";
import { hereAndBelow } from "../queries";

export type Unpublished = Exclude<PledgeState, "PUBLISHED">;
export type Campaign = { orgId: string; id: string };

/** How many pledges wait where, here and for what is examined from here. */
export async function countUnpublished(scope: Scope, campaign: Campaign): Promise<Record<Unpublished, number>> {
  const counts: Record<Unpublished, number> = { RAISED: 0, SETTLED: 0, PROPOSED: 0, RETURNED: 0, SURVEYED: 0 };
  const rows = await scope.rows<{ state: Unpublished; count: number }>(sql`
    select p.state, count(*)::int as count from pledge p
     where p.org_id in ${hereAndBelow(scope)} and p.campaign_org_id = ${campaign.orgId}::uuid and p.campaign_id = ${campaign.id}::uuid
       and p.state <> 'PUBLISHED' and (p.org_id = ${scope.orgId}::uuid
         or examined_above(p.org_id, p.pledger_kind, array[p.person_id, p.author_person_id, p.proxy_person_id]))
     group by p.state`);
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

/** Ids of what waits in one state, oldest first; `after` is the last id of the page above. */
export async function listUnpublished(
  scope: Scope,
  campaign: Campaign,
  { state, after, limit = 50 }: { state: Unpublished; after?: string | undefined; limit?: number },
): Promise<string[]> {
  const rows = await scope.rows<{ id: string }>(sql`
    select p.id from pledge p
     where p.org_id in ${hereAndBelow(scope)} and p.campaign_org_id = ${campaign.orgId}::uuid and p.campaign_id = ${campaign.id}::uuid
       and p.state = ${state} and (p.org_id = ${scope.orgId}::uuid
         or examined_above(p.org_id, p.pledger_kind, array[p.person_id, p.author_person_id, p.proxy_person_id]))
       and (${after ?? null}::uuid is null or p.id > ${after ?? null}::uuid)
     order by p.id limit ${limit}`);
  return rows.map(({ id }) => id);
}

export type LastBatch = { at: Date; pledgeIds: string[] };

/** What this person settled in their last act of today and nobody has published: it can still be undone. */
export async function findLastBatch(scope: Scope): Promise<LastBatch | null> {
  const [found] = await scope.rows<LastBatch>(sql`
    select e.decided_at as at, array_agg(p.id) as "pledgeIds"
      from pledge_examination e join pledge p on p.org_id = e.org_id and p.id = e.pledge_id
     where e.examiner_person_id = ${scope.actor.personId}::uuid and e.examiner_org_id = ${scope.orgId}::uuid and e.org_id in ${hereAndBelow(scope)}
       and e.decision = 'SETTLE' and p.state = 'SETTLED' and (e.decided_at at time zone 'Asia/Shanghai')::date = ${scope.today}::date
     group by e.decided_at order by e.decided_at desc limit 1`);
  return found ?? null;
}
