import "server-only";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import { type CampaignKey, type ChildPage, childrenPage, type Order } from "./schema";

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

// An org that was never counted has nothing to count.
const figures: Sql = sql`
  coalesce(t.members, 0) as "members", coalesce(t.leading_members, 0) as "leadingMembers", coalesce(t.orgs, 0) as "orgs",
  coalesce(t.adopted, 0) as "adopted", coalesce(t.pledgers, 0) as "pledgers", coalesce(t.items, 0) as "items", coalesce(t.fulfilled, 0) as "fulfilled",
  coalesce(t.overdue, 0) as "overdue", coalesce(t.not_due, 0) as "notDue", coalesce(t.withdrawn, 0) as "withdrawn",
  coalesce(t.reviews_due, 0) as "reviewsDue", coalesce(t.reviews_done, 0) as "reviewsDone", coalesce(t.reviews_exempt, 0) as "reviewsExempt",
  coalesce(t.ballots, 0) as "ballots", coalesce(t.satisfied, 0) as "satisfied", coalesce(t.dissatisfied, 0) as "dissatisfied",
  coalesce(t.rectifications_open, 0) as "rectificationsOpen", coalesce(t.rectifications_late, 0) as "rectificationsLate",
  coalesce(t.awards, 0) as "awards", t.counted_at as "countedAt"`;

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

const orderBy: Record<Order, Sql> = {
  overdue: sql`coalesce(t.overdue::float / nullif(t.items, 0), 0)`,
  items: sql`coalesce(t.items, 0)`,
  reviews: sql`coalesce(t.reviews_done::float / nullif(t.reviews_due + t.reviews_done, 0), 0)`,
  satisfaction: sql`coalesce(t.satisfied::float / nullif(t.satisfied + t.dissatisfied, 0), 0)`,
  late: sql`coalesce(t.rectifications_late, 0)`,
  awards: sql`coalesce(t.awards, 0)`,
  adopted: sql`coalesce(t.adopted::float / nullif(t.orgs, 0), 0)`,
};

export type ChildTally = Omit<Tally, "countedAt"> & {
  orgId: string;
  code: string;
  name: string;
  path: string;
  leaf: boolean;
  /** A result of its own is kept back because too few took part. */
  withheld: boolean;
};

/** Direct children with the sums of their subtrees, in the order of the tree (keyset by path) or of one figure. */
export function listChildTallies(
  scope: Scope,
  { campaignOrgId, campaignId }: CampaignKey,
  { after, order, descending = false, limit }: ChildPage = { limit: childrenPage },
): Promise<ChildTally[]> {
  const from = after ? sql`and o.path > ${after}` : empty;
  const by = order ? sql`${orderBy[order]} ${descending ? sql`desc` : sql`asc`}, o.path` : sql`o.path`;
  return scope.rows<ChildTally>(sql`
    select o.id as "orgId", o.code, o.short_name as name, o.path,
           not exists (select 1 from org k where k.parent_id = o.id) as leaf,
           exists (select 1 from evaluation_result x join evaluation_round r on r.org_id = x.org_id and r.id = x.round_id
                    where x.org_id = o.id and x.position = 0 and x.evaluator_class = 'ALL' and not x.shown and r.campaign_id = ${campaignId}::uuid) as withheld, ${figures}
      from org o left join tally t on t.org_id = o.id and t.campaign_org_id = ${campaignOrgId}::uuid and t.campaign_id = ${campaignId}::uuid and t.reach = 'TREE'
     where o.parent_id = ${scope.orgId}::uuid and o.closed_on is null ${from} order by ${by} limit ${limit}`);
}
