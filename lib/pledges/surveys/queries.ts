import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";

export type Pledger = {
  personId: string;
  name: string;
  sortKey: string;
  leadingCadre: boolean;
  post: string;
  title: string;
  oralAllowed: boolean;
  hasPledged: boolean;
};

export type Campaign = { orgId: string; id: string };

/** Members of this org in order of names, and whether they have a pledge in the campaign that the reader can see. */
export const listPledgers = (scope: Scope, campaign: Campaign, personId?: string): Promise<Pledger[]> =>
  scope.rows<Pledger>(sql`
    select m.person_id as "personId", n.name, coalesce(nullif(n.pinyin, ''), n.initials, '') as "sortKey", m.leading_cadre as "leadingCadre", m.post,
           coalesce((select d.title from duty d where d.org_id = m.org_id and d.person_id = m.person_id and d.kind <> 'ADMINISTRATOR'
              and d.begins_on <= ${scope.today}::date and (d.ends_on is null or d.ends_on >= ${scope.today}::date) order by d.begins_on limit 1), m.post) as title,
           (m.retired or m.infirm or m.low_schooling) as "oralAllowed",
           exists (select 1 from pledge p where p.org_id = m.org_id and p.person_id = m.person_id
              and p.campaign_org_id = ${campaign.orgId}::uuid and p.campaign_id = ${campaign.id}::uuid) as "hasPledged"
      from membership m join person n on n.id = m.person_id
     where m.org_id = ${scope.orgId}::uuid and m.begins_on <= ${scope.today}::date and (m.ends_on is null or m.ends_on >= ${scope.today}::date)
       and (${personId ?? null}::uuid is null or m.person_id = ${personId ?? null}::uuid)
     order by "sortKey", n.name`);

/** What the body itself has pledged, by kind. */
export async function listBodyPledges(scope: Scope, campaign: Campaign): Promise<string[]> {
  const found = await scope.rows<{ kind: string }>(sql`
    select p.pledger_kind as kind from pledge p where p.org_id = ${scope.orgId}::uuid and p.person_id is null
       and p.campaign_org_id = ${campaign.orgId}::uuid and p.campaign_id = ${campaign.id}::uuid`);
  return found.map(({ kind }) => kind);
}

export async function findOrgName(scope: Scope): Promise<string> {
  const [found] = await scope.rows<{ name: string }>(sql`select o.name from org o where o.id = ${scope.orgId}::uuid`);
  return found?.name ?? "";
}

export async function takeNumber(scope: Scope, campaign: Campaign): Promise<number> {
  const [taken] = await scope.rows<{ number: number }>(
    sql`select next_pledge_number(${scope.orgId}::uuid, ${campaign.orgId}::uuid, ${campaign.id}::uuid) as number`,
  );
  return taken?.number ?? 1;
}
