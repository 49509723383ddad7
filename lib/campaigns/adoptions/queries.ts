import "server-only";
import { Refusal } from "@/lib/kernel/refusal";
import { type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { AdoptionState } from "./lifecycle";

export type AdoptionAction = {
  id: string;
  position: number;
  mode: string;
  name: string;
  mandatory: boolean;
  switchedOff: boolean;
};

export type Adoption = {
  orgId: string;
  id: string;
  orgName: string;
  orgCode: string;
  parentOrgId: string | null;
  contactPersonIds: string[];
  campaignOrgId: string;
  campaignId: string;
  state: AdoptionState;
  theme: string;
  carrier: string;
  scheme: string;
  version: number;
  approvedBy: string | null;
  approvedAt: Date | null;
  actions: AdoptionAction[];
};

const whole = (where: Sql) => sql`
  select a.org_id as "orgId", a.id, o.name as "orgName", o.code as "orgCode", o.parent_id as "parentOrgId", a.campaign_org_id as "campaignOrgId", a.campaign_id as "campaignId",
         a.state, a.theme, a.carrier, a.scheme, a.version, p.name as "approvedBy", a.approved_at as "approvedAt",
         array(select l.holder_person_id::text from org_link l where l.org_id = a.org_id and l.kind = 'CONTACT_POINT' and l.holder_person_id is not null
                 and l.begins_on <= today() and (l.ends_on is null or l.ends_on >= today())) as "contactPersonIds",
         coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'position', x.position, 'mode', x.mode, 'name', x.name, 'mandatory', x.mandatory, 'switchedOff', x.switched_off) order by x.position)
                     from adoption_action x where x.org_id = a.org_id and x.adoption_id = a.id), '[]') as actions
    from adoption a join org o on o.id = a.org_id left join person p on p.id = a.approved_by_person_id where ${where}`;

/** The adoption in this org; NOT_FOUND where the scope does not reach it. */
export async function findAdoption(scope: Scope, orgId: string, adoptionId: string): Promise<Adoption> {
  const [found] = await scope.rows<Adoption>(whole(sql`a.org_id = ${orgId}::uuid and a.id = ${adoptionId}::uuid`));
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

/** How this org takes up the campaign; null for its issuer and for orgs outside the order. */
export async function findAdoptionOf(scope: Scope, campaignId: string): Promise<Adoption | null> {
  const [found] = await scope.rows<Adoption>(
    whole(sql`a.org_id = ${scope.orgId}::uuid and a.campaign_id = ${campaignId}::uuid`),
  );
  return found ?? null;
}

export type CoverageRow = {
  orgId: string;
  orgName: string;
  orgCode: string;
  adoptionId: string | null;
  state: AdoptionState | null;
  carrier: string;
  /** Organisations of its subtree, itself included, and how many of them are approved. */
  orgs: number;
  adopted: number;
  sameAsTemplate: boolean;
};

/** CAM-18: coverage below, a row for each direct lower org; figures of whole branches come from tallies. */
export function listCoverage(scope: Scope, campaignId: string, after = ""): Promise<CoverageRow[]> {
  return scope.rows<CoverageRow>(sql`
    select o.id as "orgId", o.name as "orgName", o.code as "orgCode", a.id as "adoptionId", adoption_state(o.id, ${campaignId}::uuid) as state, coalesce(a.carrier, '') as carrier,
           coalesce(t.orgs, 0) as orgs, coalesce(t.adopted, 0) as adopted, coalesce(a.scheme <> '' and a.scheme = c.requirement, false) as "sameAsTemplate"
      from org o
      left join adoption a on a.org_id = o.id and a.campaign_id = ${campaignId}::uuid
      left join campaign c on c.org_id = a.campaign_org_id and c.id = a.campaign_id
      left join tally t on t.org_id = o.id and t.campaign_id = ${campaignId}::uuid and t.reach = 'TREE'
     where o.parent_id = ${scope.orgId}::uuid and o.closed_on is null and o.path > ${after}
     order by o.path limit 50`);
}
