import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { pool } from "@/lib/kernel/db";
import { type Sql, sql } from "@/lib/kernel/sql";

/** What anybody may read: no session, the public login, and its own policies and columns. */
export async function publicRows<Row>(statement: Sql): Promise<Row[]> {
  return (await pool("public").query(statement.text, statement.values as unknown[])).rows as Row[];
}

export type BoardOrg = {
  id: string;
  /** The permanent code; an old one on a printed sheet leads here too. */
  code: string;
  name: string;
  publication: "PUBLIC" | "INTERNAL" | "NONE";
  phone: string;
  parentName: string | null;
  parentCode: string | null;
  today: Day;
};

export async function findBoardOrg(code: string): Promise<BoardOrg | null> {
  if (!/^[a-z][a-z0-9]{2,11}$/.test(code)) return null;
  const [found] = await publicRows<BoardOrg>(sql`
    select o.id, o.code, o.name, o.publication, o.phone, case when u.publication <> 'NONE' then u.name end as "parentName",
           case when u.publication = 'PUBLIC' then u.code end as "parentCode", today()::text as today
      from code_directory d join org o on o.id = d.org_id left join org u on u.id = o.parent_id where d.code = ${code}`);
  return found ?? null;
}

export type BoardCampaign = { orgId: string; id: string; title: string; year: number; publishedOn: Day };

/** The newest campaign this org has published pledges in. */
export async function findBoardCampaign(orgId: string): Promise<BoardCampaign | null> {
  const [found] = await publicRows<BoardCampaign>(sql`
    select c.org_id as "orgId", c.id, c.title, c.year, min(p.published_on)::text as "publishedOn"
      from pledge p join campaign c on c.org_id = p.campaign_org_id and c.id = p.campaign_id
     where p.org_id = ${orgId}::uuid and p.state = 'PUBLISHED'
     group by c.org_id, c.id, c.title, c.year, c.begins_on order by c.begins_on desc limit 1`);
  return found ?? null;
}

export type BoardVersion = { version: number; text: string; target: string; dueOn: Day; reason: string };

export type BoardItem = {
  id: string;
  pledgeId: string;
  number: number;
  text: string;
  target: string;
  dueOn: Day;
  state: "OPEN" | "CLAIMED" | "FULFILLED" | "WITHDRAWN";
  fulfilledOn: Day | null;
  fulfilledNote: string | null;
  withdrawnReason: string | null;
  /** The newest entry on how it goes. */
  progress: string | null;
  rectificationDueOn: Day | null;
  versions: BoardVersion[];
};

export type BoardPledge = {
  id: string;
  kind: "PERSON" | "ORG" | "LEADING_GROUP";
  /** Empty for a name that is not shown (LIFE-11). */
  name: string;
  title: string;
  oral: boolean;
  contentHash: string;
  items: BoardItem[];
};

/** Everything that hangs on one org's wall, in order of names, in two statements. */
export async function listBoardPledges(orgId: string, campaign: { orgId: string; id: string }): Promise<BoardPledge[]> {
  const [pledges, items] = await Promise.all([
    publicRows<Omit<BoardPledge, "items">>(sql`
      select p.id, p.pledger_kind as kind, coalesce(w.name, '') as name, w.title, p.form = 'ORAL' as oral, p.content_hash as "contentHash"
        from pledge p join wall_pledgers(${orgId}::uuid) w on w.id = p.id where p.org_id = ${orgId}::uuid and p.campaign_org_id = ${campaign.orgId}::uuid and p.campaign_id = ${campaign.id}::uuid
         and p.state = 'PUBLISHED' order by p.pledger_kind = 'PERSON', w.sort_key nulls last, p.number`),
    listBoardItems(orgId, campaign),
  ]);
  const byPledge = Map.groupBy(items, (item) => item.pledgeId);
  return pledges.map((pledge) => ({ ...pledge, items: byPledge.get(pledge.id) ?? [] }));
}

const listBoardItems = (orgId: string, campaign: { orgId: string; id: string }): Promise<BoardItem[]> =>
  publicRows<BoardItem>(sql`
    select i.id, i.pledge_id as "pledgeId", i.number, i.text, i.target, i.due_on::text as "dueOn", i.state, i.fulfilled_on::text as "fulfilledOn",
           i.fulfilled_note as "fulfilledNote", i.withdrawn_reason as "withdrawnReason",
           (select e.note from pledge_progress e where e.org_id = i.org_id and e.item_id = i.id order by e.happened_on desc limit 1) as progress,
           (select r.due_on::text from rectification r where r.org_id = i.org_id and r.source_item_id = i.id and r.state not in ('CLOSED', 'CANCELLED')) as "rectificationDueOn",
           case when i.latest_version > 1 then (select jsonb_agg(jsonb_build_object('version', v.version, 'text', v.text, 'target', v.target,
             'dueOn', v.due_on, 'reason', v.reason) order by v.version) from pledge_item_version v where v.org_id = i.org_id and v.item_id = i.id) else '[]' end as versions
      from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id
     where i.org_id = ${orgId}::uuid and p.campaign_org_id = ${campaign.orgId}::uuid and p.campaign_id = ${campaign.id}::uuid
     order by i.pledge_id, i.number`);

export type LowerBoard = { code: string; name: string; pledgers: number };

/** Next lower orgs that publish, with how many pledges hang there. */
export const listLowerBoards = (orgId: string): Promise<LowerBoard[]> =>
  publicRows<LowerBoard>(sql`
    select o.code, o.short_name as name, (select count(*)::int from pledge p where p.org_id = o.id and p.state = 'PUBLISHED'
             and exists (select 1 from campaign c where c.org_id = p.campaign_org_id and c.id = p.campaign_id and c.year = extract(year from today()))) as pledgers
      from org o where o.parent_id = ${orgId}::uuid and o.publication = 'PUBLIC' and o.closed_on is null order by o.path limit 200`);

export type BoardNotice = { id: string; title: string; beginsOn: Day; endsOn: Day };

/** Award notices on this wall, newest first. */
export const listBoardNotices = (orgId: string): Promise<BoardNotice[]> =>
  publicRows<BoardNotice>(sql`
    select n.id, n.title, n.begins_on::text as "beginsOn", n.ends_on::text as "endsOn"
      from award_notice n where n.org_id = ${orgId}::uuid and n.state <> 'CANCELLED' order by n.begins_on desc limit 5`);
