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
  publication: "PUBLIC" | "INTERNAL" | "NONE" | "REHEARSAL";
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

/** The campaigns this org has published pledges in, of the latest year the fullest first: what hangs stays up when another begins (PLG-32). */
export const listBoardCampaigns = (orgId: string): Promise<BoardCampaign[]> =>
  publicRows<BoardCampaign>(sql`
    select c.org_id as "orgId", c.id, c.title, c.year, min(p.published_on)::text as "publishedOn"
      from pledge p join campaign c on c.org_id = p.campaign_org_id and c.id = p.campaign_id
     where p.org_id = ${orgId}::uuid and p.state = 'PUBLISHED'
     group by c.org_id, c.id, c.title, c.year, c.begins_on order by c.year desc, count(*) desc, c.begins_on desc, c.id desc limit 6`);

export const findBoardCampaign = async (orgId: string): Promise<BoardCampaign | null> =>
  (await listBoardCampaigns(orgId))[0] ?? null;

export type LowerBoard = { code: string; name: string; pledgers: number; items: number; fulfilled: number };

/** Next lower orgs that publish, with what hangs there and below. */
export const listLowerBoards = (orgId: string): Promise<LowerBoard[]> =>
  publicRows<LowerBoard>(sql`select code, name, pledgers, items, fulfilled from wall_lower(${orgId}::uuid)`);

export type BoardNotice = { id: string; title: string; beginsOn: Day; endsOn: Day };

/** Award notices on this wall, newest first. */
export const listBoardNotices = (orgId: string): Promise<BoardNotice[]> =>
  publicRows<BoardNotice>(sql`
    select n.id, n.title, n.begins_on::text as "beginsOn", n.ends_on::text as "endsOn"
      from award_notice n where n.org_id = ${orgId}::uuid and n.state <> 'CANCELLED' order by n.begins_on desc limit 5`);

export type BoardCall = { id: string; title: string; text: string; closesOn: Day };

/** 征求建议: what is asked of the masses today. */
export const listOpenCalls = (orgId: string): Promise<BoardCall[]> =>
  publicRows<BoardCall>(sql`
    select c.id, c.title, c.text, c.closes_on::text as "closesOn" from suggestion_call c
     where c.org_id = ${orgId}::uuid and today() between c.opens_on and c.closes_on order by c.closes_on limit 3`);

/** Whose pledge hangs here under this id; an empty name for one that is not shown, null for none. */
export async function findBoardPledger(orgId: string, pledgeId: string): Promise<{ id: string; name: string } | null> {
  const [found] = await publicRows<{ id: string; name: string }>(
    sql`select w.id, coalesce(w.name, '') as name from wall_pledgers(${orgId}::uuid) w where w.id = ${pledgeId}::uuid`,
  );
  return found ?? null;
}
