import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type Said = { reviewer: string; on: Day; achievements: string; shortcomings: string };
export type Judged = { itemId: string; number: number; text: string; self: string | null; said: Said[] };

/** 上评下议 (PLG-28): beside each item what the pledger says of it and what superiors said citing it; the reader's own rights decide which reviews. */
export const listJudged = (scope: Scope, pledge: { orgId: string; id: string }): Promise<Judged[]> =>
  scope.rows<Judged>(sql`
    select i.id as "itemId", i.number, i.text,
           coalesce((select e.description from pledge_evidence e where e.org_id = i.org_id and e.item_id = i.id order by e.added_at desc limit 1),
                    (select g.note from pledge_progress g where g.org_id = i.org_id and g.item_id = i.id order by g.happened_on desc, g.entered_at desc limit 1)) as self,
           coalesce((select jsonb_agg(jsonb_build_object('reviewer', n.name, 'on', v.held_on, 'achievements', v.achievements, 'shortcomings', v.shortcomings) order by v.held_on desc)
              from review_citation c join review v on v.org_id = c.org_id and v.id = c.review_id join person n on n.id = v.reviewer_person_id
             where c.org_id = i.org_id and c.item_id = i.id and v.state <> 'DRAFT' and v.mode <> 'PRIVATE_TALK'), '[]') as said
      from pledge_item i where i.org_id = ${pledge.orgId}::uuid and i.pledge_id = ${pledge.id}::uuid order by i.number`);

export type MassesSay = { title: string; closedOn: Day; satisfied: number; basically: number; dissatisfied: number };

export type Consequences = {
  masses: MassesSay | null;
  rectifications: { id: string; number: number; state: string; dueOn: Day }[];
  awards: { name: string; year: number }[];
};

/** What followed from the pledge: the masses' last closed vote on the organisation, corrections opened by its items, honours of the pledger that year. */
export async function findConsequences(
  scope: Scope,
  pledge: { orgId: string; id: string; campaignId: string; personId: string | null; campaignYear: number },
): Promise<Consequences> {
  const [found] = await scope.rows<Consequences>(sql`
    select (select jsonb_build_object('title', r.title, 'closedOn', r.closes_on, 'satisfied', x.satisfied, 'basically', x.basically, 'dissatisfied', x.dissatisfied)
              from evaluation_round r join evaluation_result x on x.org_id = r.org_id and x.round_id = r.id and x.evaluator_class = 'ALL' and x.position = 0 and x.shown
             where r.org_id = ${pledge.orgId}::uuid and r.campaign_id = ${pledge.campaignId}::uuid and r.state = 'CLOSED' order by r.closes_on desc limit 1) as masses,
           coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'number', r.number, 'state', r.state, 'dueOn', r.due_on) order by r.number)
              from rectification r join pledge_item i on i.org_id = r.org_id and i.id = r.source_item_id
             where i.org_id = ${pledge.orgId}::uuid and i.pledge_id = ${pledge.id}::uuid), '[]') as rectifications,
           coalesce((select jsonb_agg(jsonb_build_object('name', t.name, 'year', a.year) order by a.year desc)
              from award a join award_type t on t.org_id = a.org_id and t.id = a.award_type_id
             where a.state = 'GRANTED' and a.year = ${pledge.campaignYear}::int and ((${pledge.personId}::uuid is not null and a.holder_person_id = ${pledge.personId}::uuid)
                or (${pledge.personId}::uuid is null and a.holder_org_id = ${pledge.orgId}::uuid))), '[]') as awards`);
  return found ?? { masses: null, rectifications: [], awards: [] };
}
