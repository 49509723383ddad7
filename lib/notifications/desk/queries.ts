import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { DeskFigures } from "./rules";

type Key = { orgId: string; id: string };

/** One statement for the rail and the ring: tallies of this org, and where each mode stands. */
export async function findDeskFigures(scope: Scope, campaign: Key): Promise<DeskFigures> {
  const [row] = await scope.rows<DeskFigures>(sql`
    with here as (select ${scope.orgId}::uuid as id, exists (select 1 from org o where o.parent_id = ${scope.orgId}::uuid) as leads)
    select h.leads, coalesce(t.pledgers, 0) as pledgers, coalesce(t.items, 0) as items, coalesce(t.fulfilled, 0) as fulfilled, coalesce(t.overdue, 0) as overdue,
           coalesce(t.not_due, 0) as "notDue", coalesce(g.due, t.reviews_due + t.reviews_done, 0)::int as "reviewsDue", coalesce(g.done, t.reviews_done, 0)::int as "reviewsDone",
           coalesce(t.ballots, 0) as ballots, coalesce(t.satisfied, 0) as satisfied, coalesce(t.dissatisfied, 0) as dissatisfied, coalesce(t.awards, 0) as awards,
           r.number::int as "reviewNumber", r.state as "reviewState", e.state as "evaluationState", e.opens_on::text as "evaluationOpensOn", e.closes_on::text as "evaluationClosesOn",
           c.state as "callState", n.ends_on::text as "noticeEndsOn", l.due_on::text as "reportDueOn"
      from here h
      left join tally t on t.org_id = h.id and t.campaign_org_id = ${campaign.orgId}::uuid and t.campaign_id = ${campaign.id}::uuid
                       and t.reach = case when h.leads then 'TREE' else 'OWN' end
      left join lateral (select x.org_id, x.id, x.number, x.state from review_round x where x.org_id = h.id and x.campaign_id = ${campaign.id}::uuid and x.state <> 'PREPARING'
                          order by x.opens_on desc limit 1) r on true
      left join lateral (select count(*) filter (where x.state <> 'EXEMPTED') as due, count(*) filter (where x.state = 'REVIEWED') as done
                           from review_target x where x.round_org_id = r.org_id and x.round_id = r.id having r.id is not null) g on true
      left join lateral (select x.state, x.opens_on, x.closes_on from evaluation_round x where x.org_id = h.id and x.campaign_id = ${campaign.id}::uuid
                          order by x.opens_on desc limit 1) e on true
      left join lateral (select x.org_id, x.id, x.state from org_closure k join award_call x on x.org_id = k.ancestor
                          where k.descendant = h.id and x.campaign_id = ${campaign.id}::uuid order by x.period_to desc limit 1) c on true
      left join lateral (select x.ends_on from award_notice x where x.org_id = c.org_id and x.call_id = c.id and x.state = 'RUNNING' order by x.ends_on limit 1) n on true
      left join lateral (select x.due_on from campaign_deadline x where x.org_id = ${campaign.orgId}::uuid and x.campaign_id = ${campaign.id}::uuid
                            and x.kind = 'QUARTERLY_REPORT' and x.due_on >= ${scope.today}::date order by x.due_on limit 1) l on true`);
  if (!row) throw new Error("an org that may be acted in has a row");
  return row;
}
