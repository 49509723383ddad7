import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { pageOf } from "@/lib/kernel/paging";
import { type Sql, sql } from "@/lib/kernel/sql";
import { listTogether } from "@/lib/kernel/together";
import type { Scope } from "@/lib/kernel/work";
import { type ContactAct, type ContactPoint, contactActs, contactPoints } from "../contacts/queries";
import type { deedKinds, designationKinds } from "../schema";

export type Pairing = {
  id: string;
  linkId: string;
  orgName: string;
  holderName: string;
  role: string;
  promised: number | null;
  funds: number;
  approximate: boolean;
  deeds: number;
  people: number;
  lastOn: Day | null;
};

/** 结对 in force that this org is a side of, once, with funds given and things done from the entered records (RPT-13, RPT-15). */
const pairings = (scope: Scope): Sql => sql`
    select l.id, l.id as "linkId", o.short_name as "orgName", h.short_name as "holderName", l.role, l.amount::float8 as promised,
           coalesce(sum(d.amount), 0)::float8 as funds, coalesce(bool_or(d.approximate), false) as approximate,
           coalesce(sum(case d.kind when 'DEED' then coalesce(d.quantity, 1) else d.quantity end), 0)::int as deeds, coalesce(sum(d.people), 0)::int as people, max(d.happened_on)::text as "lastOn", o.path
      from org_link l join org o on o.id = l.org_id join org h on h.id = l.holder_org_id left join org_link b on b.kind = 'PAIRING' and b.org_id = l.holder_org_id and b.holder_org_id = l.org_id and b.begins_on = l.begins_on
      left join pairing_deed d on (d.org_id = l.org_id and d.link_id = l.id) or (d.org_id = b.org_id and d.link_id = b.id)
     where l.kind = 'PAIRING' and (l.org_id = ${scope.orgId}::uuid or l.holder_org_id = ${scope.orgId}::uuid)
       and l.begins_on <= today() and (l.ends_on is null or l.ends_on >= today())
       -- Two that review each other are linked both ways; the pair is counted on one of them.
       and (b.id is null or l.id < b.id)
     group by l.org_id, l.id, o.short_name, h.short_name, o.path`;

export type PairingSum = { organs: number; branches: number; funds: number; approximate: boolean; deeds: number };

/** RPT-15: all pairings below and at this org, counted from links and deeds; one organ may be paired with several branches. */
export async function sumPairings(scope: Scope): Promise<PairingSum> {
  const [sum] = await scope.rows<PairingSum>(sql`
    with pairs as (
      select l.org_id, l.id, l.holder_org_id from org_closure k join org_link l on l.org_id = k.descendant
       where k.ancestor = ${scope.orgId}::uuid and l.kind = 'PAIRING' and l.begins_on <= today() and (l.ends_on is null or l.ends_on >= today()))
    select (select count(distinct holder_org_id)::int from pairs) as organs, (select count(distinct org_id)::int from pairs) as branches,
           coalesce(sum(d.amount), 0)::float8 as funds, coalesce(bool_or(d.approximate), false) as approximate,
           coalesce(sum(coalesce(d.quantity, 1)) filter (where d.kind = 'DEED'), 0)::int as deeds
      from pairs p join pairing_deed d on d.org_id = p.org_id and d.link_id = p.id`);
  return sum ?? { organs: 0, branches: 0, funds: 0, approximate: false, deeds: 0 };
}

export type Deed = {
  id: string;
  kind: (typeof deedKinds)[number];
  happenedOn: Day;
  text: string;
  amount: number | null;
  approximate: boolean;
  quantity: number | null;
  people: number | null;
  orgName: string;
  by: string;
};

const deeds = (org: string) => sql`
    select d.id, d.kind, d.happened_on::text as "happenedOn", d.text, d.amount::float8 as amount, d.approximate, d.quantity, d.people, o.short_name as "orgName", p.name as by
      from pairing_deed d join org_link l on l.org_id = d.org_id and l.id = d.link_id join org o on o.id = d.org_id join person p on p.id = d.recorded_by_person_id
     where l.org_id = ${org}::uuid or l.holder_org_id = ${org}::uuid`;

export type Designation = {
  id: string;
  kind: (typeof designationKinds)[number];
  name: string;
  place: string;
  holder: string | null;
  phone: string;
  beginsOn: Day;
  endsOn: Day | null;
};

/** What is named in this org (ORG-42): posts, areas, windows, service stations, volunteer teams. */
const designations = (org: string) => sql`
    select d.id, d.kind, d.name, d.place, p.name as holder, d.phone, d.begins_on::text as "beginsOn", d.ends_on::text as "endsOn", (d.ends_on is not null)::int as ended, date '9999-12-31' - d.begins_on as age
      from designation d left join person p on p.id = d.holder_person_id where d.org_id = ${org}::uuid`;

export type LinkRecords = {
  points: ContactPoint[];
  pairings: Pairing[];
  acts: ContactAct[];
  deeds: Deed[];
  designations: Designation[];
};

/** Contact points and pairings, what was done at and in them, and what is named here, each a page at a time, in one statement. */
export const findLinkRecords = (
  scope: Scope,
  after: Partial<Record<keyof LinkRecords, string>> = {},
): Promise<LinkRecords> =>
  listTogether<{
    points: ContactPoint;
    pairings: Pairing;
    acts: ContactAct;
    deeds: Deed;
    designations: Designation;
  }>(scope, {
    points: contactPoints(scope, after.points),
    pairings: pageOf(pairings(scope), [sql`path`], after.pairings),
    acts: contactActs(scope.orgId, after.acts),
    deeds: pageOf(deeds(scope.orgId), [sql`"happenedOn"`], after.deeds, { latest: true }),
    designations: pageOf(designations(scope.orgId), [sql`ended`, sql`kind`, sql`age`], after.designations),
  });
