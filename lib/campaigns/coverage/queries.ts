import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { AdoptionState } from "../adoptions/lifecycle";

type CampaignKey = { orgId: string; id: string };

export type Counts = Record<AdoptionState, number>;

export type Branch = {
  orgId: string;
  name: string;
  code: string;
  path: string;
  /** Its own answer; null when the order does not reach it. */
  state: AdoptionState | null;
  adoptionId: string | null;
  carrier: string;
  likeness: number;
  counts: Partial<Counts>;
  /** Of the whole line that is looked at, the same in every row: the page draws both from one statement. */
  lineCounts: Partial<Counts>;
  leaf: boolean;
};

const countsOf = (org: ReturnType<typeof sql>, campaign: CampaignKey) => sql`
  (select coalesce(jsonb_object_agg(t.state, t.orgs), '{}') from adoption_tally t
    where t.org_id = ${org} and t.campaign_org_id = ${campaign.orgId}::uuid and t.campaign_id = ${campaign.id}::uuid)`;

/** CAM-18: how many organisations of this line, this one included, stand where; counted as it happens. */
export async function findCoverage(scope: Scope, campaign: CampaignKey): Promise<Partial<Counts>> {
  const [found] = await scope.rows<{ counts: Partial<Counts> }>(
    sql`select ${countsOf(sql`${scope.orgId}::uuid`, campaign)} as counts`,
  );
  return found?.counts ?? {};
}

export const branchesPage = 50;

/** The direct lower organisations with their own answer and the counts of their whole subtrees, in the order of the tree. */
export function listBranches(scope: Scope, campaign: CampaignKey, after = ""): Promise<Branch[]> {
  return scope.rows<Branch>(sql`
    select o.id as "orgId", o.name, o.code, o.path, adoption_state(o.id, ${campaign.id}::uuid) as state, a.id as "adoptionId",
           coalesce(a.carrier, '') as carrier, coalesce(a.likeness, 0)::int as likeness, ${countsOf(sql`o.id`, campaign)} as counts, ${countsOf(sql`${scope.orgId}::uuid`, campaign)} as "lineCounts",
           not exists (select 1 from org k where k.parent_id = o.id and k.closed_on is null) as leaf
      from org o left join adoption a on a.org_id = o.id and a.campaign_org_id = ${campaign.orgId}::uuid and a.campaign_id = ${campaign.id}::uuid
     where o.parent_id = ${scope.orgId}::uuid and o.closed_on is null and o.path > ${after}
     order by o.path limit ${branchesPage + 1}`);
}

export type Laggard = {
  code: string;
  name: string;
  path: string;
  depth: number;
  state: AdoptionState;
  remindedAt: Date | null;
};

export const laggardsPage = 50;

/** Everybody of this line who has not submitted yet, in the order of the tree. */
export function listLaggards(
  scope: Scope,
  campaign: CampaignKey,
  after = "",
  most = laggardsPage + 1,
): Promise<Laggard[]> {
  return scope.rows<Laggard>(sql`
    select code, name, path, depth, state, reminded_at as "remindedAt"
      from adoption_laggards(${campaign.orgId}::uuid, ${campaign.id}::uuid, ${after}, ${most}::int)`);
}
