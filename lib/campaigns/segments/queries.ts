import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

type Round = { id: string; title: string; opensOn: Day; closesOn: Day; state: string };
export type Segment = {
  orgId: string;
  id: string;
  position: number;
  name: string;
  steps: string;
  beginsOn: Day;
  endsOn: Day;
  rounds: Round[];
};
export type Segments = { segments: Segment[]; rounds: Round[] };

const round = sql`jsonb_build_object('id', r.id, 'title', r.title, 'opensOn', r.opens_on, 'closesOn', r.closes_on, 'state', r.state)`;

/** CAM-10: the 时段 of a campaign, each with the rounds this org has mapped to it, and every round of this org in the campaign. */
export async function findSegments(scope: Scope, campaign: { orgId: string; id: string }): Promise<Segments> {
  const [row] = await scope.rows<Segments>(sql`
    select coalesce((select jsonb_agg(jsonb_build_object('orgId', s.org_id, 'id', s.id, 'position', s.position, 'name', s.name, 'steps', s.steps, 'beginsOn', s.begins_on, 'endsOn', s.ends_on,
              'rounds', coalesce((select jsonb_agg(${round} order by r.opens_on) from segment_round m join review_round r on r.org_id = m.round_org_id and r.id = m.round_id
                                   where m.org_id = ${scope.orgId}::uuid and m.segment_org_id = s.org_id and m.segment_id = s.id), '[]')) order by s.position)
              from campaign_segment s where s.org_id = ${campaign.orgId}::uuid and s.campaign_id = ${campaign.id}::uuid), '[]') as segments,
           coalesce((select jsonb_agg(${round} order by r.opens_on) from review_round r where r.org_id = ${scope.orgId}::uuid and r.campaign_id = ${campaign.id}::uuid), '[]') as rounds`);
  return row ?? { segments: [], rounds: [] };
}
