import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type Choice = {
  id: string;
  orgId: string;
  label: string;
  campaignOrgId: string | null;
  campaignId: string | null;
};
export type PaperChoices = {
  orgName: string;
  bodies: string[];
  campaigns: Choice[];
  stages: Choice[];
  adoptions: Choice[];
  rounds: Choice[];
  bases: Choice[];
};

const nothing: PaperChoices = {
  orgName: "",
  bodies: [],
  campaigns: [],
  stages: [],
  adoptions: [],
  rounds: [],
  bases: [],
};

/** Bases offered unasked; older papers come by their own page, 据此起草. */
export const basesOffered = 100;

/** What a paper of this org can be signed by, attached to and rest on, in one statement; papers it already rests on (`resting`) are among them however old. */
export async function findPaperChoices(scope: Scope, resting: readonly string[] = []): Promise<PaperChoices> {
  const choice = (label: string) =>
    sql([
      `jsonb_build_object('id', x.id, 'orgId', x.org_id, 'campaignOrgId', x.campaign_org_id, 'campaignId', x.campaign_id, 'label', ${label})`,
    ]);
  const [row] = await scope.rows<PaperChoices>(sql`
    with line as (select k.ancestor as org_id, k.depth from org_closure k where k.descendant = ${scope.orgId}::uuid)
    select (select o.name from org o where o.id = ${scope.orgId}::uuid) as "orgName",
      coalesce((select jsonb_agg(b.name order by b.begins_on desc) from body b where b.org_id = ${scope.orgId}::uuid and b.ends_on is null and b.kind <> 'OFFICE'), '[]') as bodies,
      coalesce((select jsonb_agg(${choice("x.title")} order by x.begins_on desc) from (
         select c.id, c.org_id, c.org_id as campaign_org_id, c.id as campaign_id, c.title, c.begins_on from line l join campaign c on c.org_id = l.org_id
          where c.state <> 'ARCHIVED' and (l.depth = 0 or c.state <> 'DRAFTING')) x), '[]') as campaigns,
      coalesce((select jsonb_agg(${choice("x.name")} order by x.position) from (
         select g.id, g.org_id, c.org_id as campaign_org_id, c.id as campaign_id, g.name, g.position from line l join campaign c on c.org_id = l.org_id and c.state = 'ISSUED'
           join campaign_stage g on g.org_id = c.org_id and g.campaign_id = c.id) x), '[]') as stages,
      coalesce((select jsonb_agg(${choice("x.title")} order by x.begins_on desc) from (
         select a.id, a.org_id, a.campaign_org_id, a.campaign_id, c.title, c.begins_on from adoption a join campaign c on c.org_id = a.campaign_org_id and c.id = a.campaign_id
          where a.org_id = ${scope.orgId}::uuid and c.state = 'ISSUED') x), '[]') as adoptions,
      coalesce((select jsonb_agg(${choice("x.title")} order by x.opens_on desc) from (
         select r.id, r.org_id, r.campaign_org_id, r.campaign_id, r.title, r.opens_on from review_round r where r.org_id = ${scope.orgId}::uuid) x), '[]') as rounds,
      coalesce((select jsonb_agg(${choice("'《' || x.title || '》（' || x.number_text || '）'")} order by x.depth, x.issued_on desc) from (
         select p.id, p.org_id, p.campaign_org_id, p.campaign_id, p.title, p.number_text, p.issued_on, l.depth from line l join paper p on p.org_id = l.org_id and p.state = 'ISSUED'
          order by p.id = any(${[...resting]}::uuid[]) desc, p.issued_on desc limit ${basesOffered + resting.length}) x), '[]') as bases`);
  return row ?? nothing;
}
