import "server-only";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { CampaignKey } from "./commands";

/** OWN counts the org's own rows, TREE its whole subtree. */
export type Reach = "OWN" | "TREE";

export type Tally = {
  members: number;
  leadingMembers: number;
  orgs: number;
  adopted: number;
  pledgers: number;
  items: number;
  fulfilled: number;
  overdue: number;
  notDue: number;
  withdrawn: number;
  reviewsDue: number;
  reviewsDone: number;
  reviewsExempt: number;
  ballots: number;
  satisfied: number;
  dissatisfied: number;
  rectificationsOpen: number;
  rectificationsLate: number;
  awards: number;
  countedAt: Date;
};

const figures: Sql = sql`t.members, t.leading_members as "leadingMembers", t.orgs, t.adopted, t.pledgers, t.items, t.fulfilled, t.overdue,
  t.not_due as "notDue", t.withdrawn, t.reviews_due as "reviewsDue", t.reviews_done as "reviewsDone", t.reviews_exempt as "reviewsExempt",
  t.ballots, t.satisfied, t.dissatisfied, t.rectifications_open as "rectificationsOpen", t.rectifications_late as "rectificationsLate", t.awards,
  t.counted_at as "countedAt"`;

/** The figures of one org; null before the first fold. */
export async function findTally(
  scope: Scope,
  orgId: string,
  { campaignOrgId, campaignId }: CampaignKey,
  reach: Reach,
): Promise<Tally | null> {
  const [found] = await scope.rows<Tally>(sql`select ${figures} from tally t
    where t.org_id = ${orgId}::uuid and t.campaign_org_id = ${campaignOrgId}::uuid and t.campaign_id = ${campaignId}::uuid and t.reach = ${reach}`);
  return found ?? null;
}

/** Columns a leader may put the children in order by; a column and no more: there is no place and no league table. */
export const orders = ["overdue", "items", "reviews", "satisfaction", "late", "awards", "adopted"] as const;
export type Order = (typeof orders)[number];

const orderBy: Record<Order, Sql> = {
  overdue: sql`coalesce(t.overdue::float / nullif(t.items, 0), 0)`,
  items: sql`coalesce(t.items, 0)`,
  reviews: sql`coalesce(t.reviews_done::float / nullif(t.reviews_due + t.reviews_done, 0), 0)`,
  satisfaction: sql`coalesce(t.satisfied::float / nullif(t.ballots, 0), 0)`,
  late: sql`coalesce(t.rectifications_late, 0)`,
  awards: sql`coalesce(t.awards, 0)`,
  adopted: sql`coalesce(t.adopted::float / nullif(t.orgs, 0), 0)`,
};

export type ChildTally = Omit<Tally, "countedAt"> & { orgId: string; code: string; name: string; path: string; leaf: boolean };

export type ChildPage = { after?: string; order?: Order; descending?: boolean; limit?: number };

/**
 * Direct children with the sums of their subtrees, 50 a page in the order of the tree (keyset by path). Put in order by
 * a figure the list is one page of at most 200: an org with more children is read in the order of the tree.
 */
export function listChildTallies(
  scope: Scope,
  { campaignOrgId, campaignId }: CampaignKey,
  { after, order, descending = false, limit = order ? 200 : 50 }: ChildPage = {},
): Promise<ChildTally[]> {
  const from = after && !order ? sql`and o.path > ${after}` : empty;
  const by = order ? sql`${orderBy[order]} ${descending ? sql`desc` : sql`asc`}, o.path` : sql`o.path`;
  return scope.rows<ChildTally>(sql`
    select o.id as "orgId", o.code, o.short_name as name, o.path,
           not exists (select 1 from org k where k.parent_id = o.id) as leaf, ${figures}
      from org o left join tally t on t.org_id = o.id and t.campaign_org_id = ${campaignOrgId}::uuid and t.campaign_id = ${campaignId}::uuid and t.reach = 'TREE'
     where o.parent_id = ${scope.orgId}::uuid and o.closed_on is null ${from} order by ${by} limit ${limit}`);
}
