import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { DutyReport } from "../reports/queries";
import type { Dimension } from "../rules";
import type { Target } from "../targets/queries";

export type CitedItem = {
  orgId: string;
  id: string;
  pledgerKind: "PERSON" | "ORG" | "LEADING_GROUP";
  number: number;
  text: string;
  dueOn: Day;
  state: string;
  fulfilledOn: Day | null;
  progressCount: number;
  lastNote: string | null;
  lastOn: Day | null;
};

/** REV-39: the published items of the reviewed, with how far they are; the yardstick is progress and quality. */
export function listItems(scope: Scope, { orgId, personId, unitId, campaignId }: Target): Promise<CitedItem[]> {
  const whose = personId
    ? sql`p.person_id = ${personId}::uuid`
    : sql`p.org_id = ${orgId}::uuid and p.pledger_kind <> 'PERSON'`;
  if (unitId) return Promise.resolve([]);
  return scope.rows<CitedItem>(sql`
    select i.org_id as "orgId", i.id, p.pledger_kind as "pledgerKind", i.number, i.text, i.due_on::text as "dueOn", i.state,
           i.fulfilled_on::text as "fulfilledOn", x.entries as "progressCount", x.note as "lastNote", x.happened_on::text as "lastOn"
      from pledge p join pledge_item i on i.org_id = p.org_id and i.pledge_id = p.id
     cross join lateral (select count(*)::int as entries, (array_agg(g.note order by g.happened_on desc, g.id desc))[1] as note, max(g.happened_on) as happened_on
                           from pledge_progress g where g.org_id = i.org_id and g.item_id = i.id) x
     where ${whose} and p.campaign_id = ${campaignId}::uuid and p.state = 'PUBLISHED' order by p.pledger_kind desc, i.number limit 50`);
}

export type OpenCorrection = {
  id: string;
  number: number;
  problem: string;
  dueOn: Day;
  state: string;
  ordered: boolean;
};

export type HeardOpinion = { id: string; number: number; text: string; receivedOn: Day };

export type Dossier = {
  dimensions: Dimension[];
  report: DutyReport | null;
  corrections: OpenCorrection[];
  opinions: HeardOpinion[];
};

/** The dimensions of the round, the duty report as far as the actor may see it, and what is still to be put right. */
export async function findDossier(
  scope: Scope,
  { orgId, id, personId, subjectOrgId, roundOrgId, roundId }: Target,
): Promise<Dossier> {
  const whose = personId
    ? sql`(x.subject_person_id = ${personId}::uuid or x.owner_person_id = ${personId}::uuid)`
    : sql`x.subject_org_id = ${subjectOrgId}::uuid`;
  // REV-24: what the masses said of this person or their pledge; of an organisation, what concerns nobody by name.
  const heard = personId
    ? sql`(m.concerned_person_id = ${personId}::uuid or exists (select 1 from pledge p where p.org_id = m.pledge_org_id and p.id = m.pledge_id and p.person_id = ${personId}::uuid))`
    : sql`m.concerned_person_id is null`;
  const [found] = await scope.rows<Dossier>(sql`select
    coalesce((select jsonb_agg(jsonb_build_object('position', m.position, 'name', m.name, 'weight', m.weight) order by m.position)
                from review_dimension m where m.org_id = ${roundOrgId}::uuid and m.round_id = ${roundId}::uuid), '[]') as dimensions,
    (select jsonb_build_object('id', d.id, 'text', d.text, 'state', d.state, 'version', d.version, 'submittedAt', d.submitted_at,
                'authorPersonId', d.author_person_id, 'authorName', p.name)
       from duty_report d join person p on p.id = d.author_person_id where d.org_id = ${orgId}::uuid and d.target_id = ${id}::uuid) as report,
    coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'number', x.number, 'problem', x.problem, 'dueOn', x.due_on, 'state', x.state,
                'ordered', x.ordered) order by x.due_on)
                from rectification x where x.org_id = ${orgId}::uuid and ${whose} and x.state not in ('CLOSED', 'CANCELLED')), '[]') as corrections,
    coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'number', h.number, 'text', h.text, 'receivedOn', h.received_on) order by h.received_on desc, h.number desc) from (
                select m.id, m.number, m.text, m.received_on from opinion m where m.org_id = ${orgId}::uuid and ${heard} order by m.received_on desc, m.number desc limit 6) h), '[]') as opinions`);
  return found ?? { dimensions: [], report: null, corrections: [], opinions: [] };
}
