import "server-only";
import type { Day } from "@/lib/kernel/clock";
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
  /** How alike it and the superior's scheme are, in percent (CAM-43). */
  likeness: number;
  orgField: string;
  /** What the campaign suggests to this kind of organisation (CAM-37…42). */
  variant: { name: string; body: string } | null;
  remindedAt: Date | null;
  remindedBy: string | null;
  /** Why it was given back, until it is submitted again. */
  returned: { reason: string; by: string; day: Day } | null;
  approvedBy: string | null;
  approvedAt: Date | null;
  actions: AdoptionAction[];
};

const whole = (where: Sql) => sql`
  select a.org_id as "orgId", a.id, o.name as "orgName", o.code as "orgCode", o.parent_id as "parentOrgId", a.campaign_org_id as "campaignOrgId", a.campaign_id as "campaignId",
         a.state, a.theme, a.carrier, a.scheme, a.version, a.likeness::int as likeness,
         o.field as "orgField", (select jsonb_build_object('name', x.name, 'body', x.body) from campaign_part x
                                  where x.org_id = a.campaign_org_id and x.campaign_id = a.campaign_id and x.kind = 'VARIANT' and x.subject = o.field order by x.place limit 1) as variant, a.reminded_at as "remindedAt", (select u.name from org u where u.id = a.reminded_by_org_id) as "remindedBy", p.name as "approvedBy", a.approved_at as "approvedAt",
         (select case when e.kind = 'adoption.return' then jsonb_build_object('reason', coalesce(e.payload::jsonb ->> 'reason', ''), 'by', coalesce(n.name || '（' || e.capacity || '）', e.capacity),
                    'day', ((e.at at time zone 'Asia/Shanghai')::date)::text) end
            from audit_event e left join person n on n.id = e.actor_person_id
           where a.state in ('RETURNED', 'DRAFTING') and e.org_id = a.org_id and e.subject_id = a.id and e.kind in ('adoption.return', 'adoption.submit')
           order by e.seq desc limit 1) as returned,
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
