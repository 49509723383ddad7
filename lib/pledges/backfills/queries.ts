import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { empty, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type PastCampaign = {
  orgId: string;
  id: string;
  title: string;
  year: number;
  beginsOn: Day;
  endsOn: Day | null;
  running: boolean;
};

/** Campaigns a paper may belong to: those that were issued here or above, the newest first, this year's among them. */
export const listPastCampaigns = (scope: Scope): Promise<PastCampaign[]> =>
  scope.rows<PastCampaign>(sql`
    select c.org_id as "orgId", c.id, c.title, c.year::int as year, c.begins_on::text as "beginsOn", c.ends_on::text as "endsOn", c.state = 'ISSUED' as running
      from org_closure k join campaign c on c.org_id = k.ancestor
     where k.descendant = ${scope.orgId}::uuid and c.state <> 'DRAFTING' order by c.begins_on desc`);

export type PastMember = { personId: string; name: string; title: string; hasPledged: boolean };

/** Who belonged here at some time of the campaign, whoever belongs here today (LIFE-01). */
export const listPastMembers = (scope: Scope, { orgId, id, beginsOn, endsOn }: PastCampaign): Promise<PastMember[]> =>
  scope.rows<PastMember>(sql`
    select distinct on (coalesce(nullif(n.pinyin, ''), n.initials, ''), m.person_id) m.person_id as "personId", n.name, m.post as title,
           exists (select 1 from pledge p where p.org_id = m.org_id and p.person_id = m.person_id
              and p.campaign_org_id = ${orgId}::uuid and p.campaign_id = ${id}::uuid) as "hasPledged"
      from membership m join person n on n.id = m.person_id
     where m.org_id = ${scope.orgId}::uuid and m.begins_on <= ${endsOn ?? scope.today}::date and (m.ends_on is null or m.ends_on >= ${beginsOn}::date)
     order by coalesce(nullif(n.pinyin, ''), n.initials, ''), m.person_id, m.begins_on desc`);

export type PastPledger = { name: string; sortKey: string; title: string; post: string; leadingCadre: boolean };

/** The member as they stood here on a day; null who did not belong here then. */
export async function findPastPledger(scope: Scope, personId: string, on: Day): Promise<PastPledger | null> {
  const [found] = await scope.rows<PastPledger>(sql`
    select n.name, coalesce(nullif(n.pinyin, ''), n.initials, '') as "sortKey", m.leading_cadre as "leadingCadre", m.post,
           coalesce((select d.title from duty d where d.org_id = m.org_id and d.person_id = m.person_id and d.kind <> 'ADMINISTRATOR'
              and d.begins_on <= ${on}::date and (d.ends_on is null or d.ends_on >= ${on}::date) order by d.begins_on limit 1), m.post) as title
      from membership m join person n on n.id = m.person_id
     where m.org_id = ${scope.orgId}::uuid and m.person_id = ${personId}::uuid and m.begins_on <= ${on}::date and (m.ends_on is null or m.ends_on >= ${on}::date)
     limit 1`);
  return found ?? null;
}

export type PastHead = { personId: string; name: string; title: string };

/** Who was a head here or directly above at some time of the campaign: one of them examined it then. */
export const listPastHeads = (scope: Scope, { beginsOn, endsOn }: PastCampaign): Promise<PastHead[]> =>
  scope.rows<PastHead>(sql`
    select distinct on (d.person_id) d.person_id as "personId", n.name, d.title || ' · ' || o.short_name as title
      from duty d join org o on o.id = d.org_id join person n on n.id = d.person_id
     where d.org_id in (select k.ancestor from org_closure k where k.descendant = ${scope.orgId}::uuid and k.depth <= 1)
       and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY') and d.begins_on <= ${endsOn ?? scope.today}::date and (d.ends_on is null or d.ends_on >= ${beginsOn}::date)
     order by d.person_id, d.begins_on desc`);

export type Backfilled = {
  id: string;
  pledgerName: string;
  year: number;
  publishedOn: Day;
  paper: string;
  typedBy: string;
  enteredAt: Date;
  items: number;
};

export const backfilledPage = 50;

/** What was entered from paper, newest entry first; `after` is the id of the last row of the page above. */
export const listBackfilled = (scope: Scope, after?: string): Promise<Backfilled[]> =>
  scope.rows<Backfilled>(sql`
    select p.id, p.pledger_name as "pledgerName", c.year::int as year, p.published_on::text as "publishedOn", p.paper, n.name as "typedBy", p.created_at as "enteredAt",
           (select count(*)::int from pledge_item i where i.org_id = p.org_id and i.pledge_id = p.id) as items
      from pledge p join campaign c on c.org_id = p.campaign_org_id and c.id = p.campaign_id left join person n on n.id = p.proxy_person_id
     where p.org_id = ${scope.orgId}::uuid and p.backfilled
       ${after ? sql`and (p.created_at, p.id) < (select a.created_at, a.id from pledge a where a.org_id = ${scope.orgId}::uuid and a.id = ${after}::uuid)` : empty}
     order by p.created_at desc, p.id desc limit ${backfilledPage + 1}`);
