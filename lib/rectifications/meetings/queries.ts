import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { RectificationState } from "../rules";

export type ListedProblem = {
  id: string;
  problem: string;
  source: string;
  foundOn: Day;
  rectificationId: string | null;
  activityId: string | null;
  state: RectificationState | null;
  /** Of the whole list. */
  total: number;
  solved: number;
};

export const problemsPage = 50;
const inOrder = sql`p.state is not distinct from 'CLOSED', date '2000-01-01' - p."foundOn"::date, p.id`;

/** CAM-46: the problem list of a campaign here: what was found by oneself, by evaluation and by meetings, with whether it is solved; `after` is the id of the last one above. */
export const listCampaignProblems = (scope: Scope, campaignId: string, after?: string): Promise<ListedProblem[]> =>
  scope.rows<ListedProblem>(sql`
    with p as (
      select r.id, r.problem, r.source_note as source, (r.opened_at at time zone 'Asia/Shanghai')::date::text as "foundOn", r.id as "rectificationId",
             (select l.activity_id from activity_line l where l.rectification_org_id = r.org_id and l.rectification_id = r.id limit 1) as "activityId", r.state
        from rectification r where r.org_id = ${scope.orgId}::uuid and r.campaign_id = ${campaignId}::uuid and r.source_kind in ('SELF_CHECK', 'EVALUATION', 'OPINION') and r.state <> 'CANCELLED'
      union all
      select l.id, l.text, a.title, a.happened_on::text, null, a.id, null
        from activity_line l join activity a on a.org_id = l.org_id and a.id = l.activity_id
       where l.org_id = ${scope.orgId}::uuid and a.campaign_id = ${campaignId}::uuid and l.kind = 'PROBLEM' and l.rectification_id is null)
    select p.*, (select count(*)::int from p) as total, (select count(*)::int from p where p.state = 'CLOSED') as solved from p
     ${after ? sql`where (${inOrder}) > (select ${inOrder} from p where p.id = ${after}::uuid)` : empty} order by ${inOrder} limit ${problemsPage + 1}`);
