import "server-only";
import type { CampaignState } from "@/lib/campaigns/lifecycle";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Pledge } from "./lifecycle";

export type PledgeRow = Pledge & {
  id: string;
  number: number;
  campaignOrgId: string;
  campaignId: string;
  campaignTitle: string;
  campaignYear: number;
  campaignState: CampaignState;
  orgCode: string;
  orgName: string;
  orgPhone: string;
  orgPublication: string;
  /** Where the examiner acts: the form of an examining move names this org. */
  examinerOrgCode: string;
  examinerOrgName: string;
  pledgerName: string;
  pledgerTitle: string;
  post: string;
  proxyName: string | null;
  examinerName: string | null;
  oralOn: Day | null;
  oralWitness: string | null;
  oralGist: string | null;
  publishedOn: Day | null;
  contentHash: string | null;
  /** 补录 (LIFE-08): from paper, entered later. */
  backfilled: boolean;
  paper: string;
  raisedOn: Day | null;
  settledOn: Day | null;
  enteredAt: Date;
  /** The examination that proposed a change, while it waits for an answer. */
  proposalId: string | null;
  /** Why it was last returned or what was proposed, while it is the author's turn. */
  returned: { reason: string; examiner: string; capacity: string; on: Day } | null;
};

/** What decides who may do what; shared by pledges and their items. */
export const standing: Sql = sql`x.above, x.stand_in as "standIn", p.org_id as "orgId", o.parent_id as "parentOrgId", p.pledger_kind as "pledgerKind",
  p.person_id as "personId", p.author_person_id as "authorPersonId", p.proxy_person_id as "proxyPersonId"`;

/** The org acted in and the next lower ones: what a head may examine. */
export const hereAndBelow = (scope: Scope): Sql =>
  sql`(select k.descendant from org_closure k where k.ancestor = ${scope.orgId}::uuid and k.depth <= 1)`;

const content: Sql = sql`p.leading_cadre as "leadingCadre", p.form,
  (select count(*)::int from pledge_survey s where s.org_id = p.org_id and s.pledge_id = p.id) as surveys,
  (select count(*)::int from pledge_item i where i.org_id = p.org_id and i.pledge_id = p.id) as items,
  (select count(*)::int from pledge_item i where i.org_id = p.org_id and i.pledge_id = p.id and i.standard = 'LEADER') as "leaderItems",
  array(select g.family from pledge_category g where g.org_id = p.campaign_org_id and g.campaign_id = p.campaign_id
    and g.pledger_kind = 'PERSON' group by g.family order by min(g.position)) as families,
  array(select distinct g.family from pledge_item i join pledge_category g on g.org_id = i.campaign_org_id and g.id = i.category_id
    where i.org_id = p.org_id and i.pledge_id = p.id) as covered,
  exists (select 1 from membership m where m.org_id = p.org_id and m.person_id = p.person_id
    and (m.retired or m.infirm or m.low_schooling)) as "oralAllowed"`;

const columns: Sql = sql`p.id, p.state, p.number, p.campaign_org_id as "campaignOrgId", p.campaign_id as "campaignId",
  c.title as "campaignTitle", c.year as "campaignYear", c.state as "campaignState", o.code as "orgCode", o.name as "orgName", o.phone as "orgPhone",
  o.publication as "orgPublication", p.pledger_name as "pledgerName", p.pledger_title as "pledgerTitle", p.post,
  (select n.name from person n where n.id = p.proxy_person_id) as "proxyName",
  (select n.name from person n where n.id = p.examiner_person_id) as "examinerName",
  p.oral_on::text as "oralOn", p.oral_witness as "oralWitness", p.oral_gist as "oralGist",
  p.published_on::text as "publishedOn", p.content_hash as "contentHash",
  p.backfilled, p.paper, p.raised_on::text as "raisedOn", p.settled_on::text as "settledOn", p.created_at as "enteredAt",
  z.examiner_person_id as "proposedBy", z.id as "proposalId",
  case when p.state in ('RETURNED', 'PROPOSED') then (
    select jsonb_build_object('reason', e.reason, 'examiner', n.name, 'capacity', e.capacity, 'on', (e.decided_at at time zone 'Asia/Shanghai')::date)
      from pledge_examination e join person n on n.id = e.examiner_person_id
     where e.org_id = p.org_id and e.pledge_id = p.id and e.decision = case p.state when 'RETURNED' then 'RETURN' else 'PROPOSE' end order by e.decided_at desc limit 1) end as returned`;

/** Whether it goes up (LIFE-03), and whether the reader is the stand-in who examines it at home instead. */
export const examinedWhere = (scope: Scope, involved: Sql): Sql => sql`cross join lateral (
    select not k.stand_in and examined_above(p.org_id, p.pledger_kind, ${involved}) as above, k.stand_in
      from (select p.org_id = ${scope.orgId}::uuid and exists (select 1 from pledge_stand_in s where s.org_id = p.org_id and s.person_id = ${scope.actor.personId || null}::uuid
              and s.begins_on <= ${scope.today}::date and (s.ends_on is null or s.ends_on >= ${scope.today}::date)) as stand_in) k) x`;

const select = (scope: Scope, where: Sql): Sql => sql`
  select ${standing}, ${content}, ${columns}, coalesce(u.code, o.code) as "examinerOrgCode", coalesce(u.name, o.name) as "examinerOrgName"
    from pledge p join org o on o.id = p.org_id join campaign c on c.org_id = p.campaign_org_id and c.id = p.campaign_id
   ${examinedWhere(scope, sql`array[p.person_id, p.author_person_id, p.proxy_person_id]`)}
    left join lateral (select e.id, e.examiner_person_id from pledge_examination e where p.state = 'PROPOSED' and e.org_id = p.org_id and e.pledge_id = p.id
      and e.decision = 'PROPOSE' order by e.decided_at desc limit 1) z on true
    left join org u on u.id = o.parent_id and x.above
   where p.org_id in ${hereAndBelow(scope)} and ${where}`;

/** One pledge here or directly below; what the reader may not see is not there. */
export async function findPledge(scope: Scope, pledgeId: string): Promise<PledgeRow> {
  const [found] = await scope.rows<PledgeRow>(select(scope, sql`p.id = ${pledgeId}::uuid`));
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

export const listPledgesById = (scope: Scope, ids: readonly string[]): Promise<PledgeRow[]> =>
  scope.rows<PledgeRow>(sql`${select(scope, sql`p.id = any(${[...ids]}::uuid[])`)} order by p.sort_key, p.number`);

/** A member's own pledges in this org, newest campaign first. */
export const listOwnPledges = (scope: Scope): Promise<PledgeRow[]> =>
  scope.rows<PledgeRow>(
    sql`${select(scope, sql`p.org_id = ${scope.orgId}::uuid and p.person_id = ${scope.actor.personId}::uuid`)} order by c.begins_on desc`,
  );

export type Survey = {
  id: string;
  visitedOn: Day;
  visitedWhom: string;
  asked: string;
  answered: string;
  recordedBy: string;
};

export const listSurveys = (scope: Scope, pledge: { orgId: string; id: string }): Promise<Survey[]> =>
  scope.rows<Survey>(sql`
    select s.id, s.visited_on::text as "visitedOn", s.visited_whom as "visitedWhom", s.asked, s.answered, n.name as "recordedBy"
      from pledge_survey s join person n on n.id = s.recorded_by_person_id
     where s.org_id = ${pledge.orgId}::uuid and s.pledge_id = ${pledge.id}::uuid order by s.visited_on`);
