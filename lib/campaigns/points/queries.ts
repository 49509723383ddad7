import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { PointState } from "./lifecycle";

export type Point = {
  orgId: string;
  id: string;
  subjectName: string;
  markedBy: string;
  theme: string;
  practice: string;
  state: PointState;
  markedOn: Day;
  publishedOn: Day | null;
  endReason: string;
  /** Shares in percent, of the point and of the organisation that looks; null where nothing is due yet. */
  pointKept: number | null;
  ownKept: number | null;
  pointReviewed: number | null;
  ownReviewed: number | null;
};

export const pointsPage = 50;
const inOrder = sql`p.state = 'ENDED', k.depth, date '2000-01-01' - p.marked_on, p.id`;

/** CAM-20: points this org has marked and those published above it, each with how far this org stands from it; `after` is the id of the last one above. */
export function listPoints(scope: Scope, campaignId: string, after?: string): Promise<Point[]> {
  const beyond = after
    ? sql`and (${inOrder}) > (select ${inOrder} from org_closure k join demonstration_point p on p.org_id = k.ancestor
                               where k.descendant = ${scope.orgId}::uuid and p.id = ${after}::uuid)`
    : empty;
  return scope.rows<Point>(sql`
    select p.org_id as "orgId", p.id, s.short_name as "subjectName", o.short_name as "markedBy", p.theme, p.practice, p.state, p.marked_on::text as "markedOn",
           p.published_on::text as "publishedOn", p.end_reason as "endReason", d.point_kept::float as "pointKept", d.own_kept::float as "ownKept",
           d.point_reviewed::float as "pointReviewed", d.own_reviewed::float as "ownReviewed"
      from org_closure k join demonstration_point p on p.org_id = k.ancestor join org s on s.id = p.subject_org_id join org o on o.id = p.org_id
      left join point_distances(${campaignId}::uuid) d on d.point_id = p.id
     where k.descendant = ${scope.orgId}::uuid and p.campaign_id = ${campaignId}::uuid ${beyond} order by ${inOrder} limit ${pointsPage + 1}`);
}

export type Follower = { id: string; name: string; kept: number | null; reviewed: number | null };

export const followersPage = 50;

/** The organisations right below, each with its shares; what points are chosen from and held against. */
export function listFollowers(scope: Scope, campaign: { orgId: string; id: string }): Promise<Follower[]> {
  return scope.rows<Follower>(sql`
    select o.id, o.short_name as name, round(100.0 * t.fulfilled / nullif(t.items, 0), 1)::float as kept, round(100.0 * t.reviews_done / nullif(t.reviews_due + t.reviews_done, 0), 1)::float as reviewed
      from org o left join tally t on t.org_id = o.id and t.campaign_org_id = ${campaign.orgId}::uuid and t.campaign_id = ${campaign.id}::uuid and t.reach = 'TREE'
     where o.parent_id = ${scope.orgId}::uuid and o.closed_on is null order by o.path`);
}

export async function findOwnPoint(
  scope: Scope,
  pointId: string,
): Promise<{ orgId: string; id: string; state: PointState; theme: string }> {
  const [found] = await scope.rows<{ orgId: string; id: string; state: PointState; theme: string }>(sql`
    select org_id as "orgId", id, state, theme from demonstration_point where org_id = ${scope.orgId}::uuid and id = ${pointId}::uuid`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}
