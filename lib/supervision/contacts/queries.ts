import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { pageOf } from "@/lib/kernel/paging";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { ContactDuty } from "../schema";

export type ContactPoint = {
  id: string;
  linkId: string;
  kind: "CONTACT_POINT" | "DUAL_RESPONSIBILITY";
  orgName: string;
  orgCode: string;
  leader: string | null;
  holderName: string;
  mine: boolean;
  /** Links of the same kind that the leader holds in whatever line; null for who may not know (ORG-38). */
  load: number | null;
  duties: Partial<Record<ContactDuty, Day>>;
  visits: number;
  calls: number;
  lastOn: Day | null;
};

/** 联系点 of the year: which of the five duties were done in person, how often there was a visit or a call (ORG-36, ORG-39). */
const points = (scope: Scope, linkId?: string): Sql => sql`
    select l.id, l.id as "linkId", l.kind, o.short_name as "orgName", o.code as "orgCode", p.name as leader, h.short_name as "holderName",
           (l.holder_person_id = ${scope.actor.personId || null}::uuid or l.holder_person_id is null and l.holder_org_id = ${scope.orgId}::uuid) is true as mine,
           leader_load(l.holder_person_id, l.kind) as load,
           coalesce((select jsonb_object_agg(d.duty, d.day) from (select a.duty, max(a.happened_on)::text as day from contact_act a
              where a.org_id = l.org_id and a.link_id = l.id and a.duty is not null and extract(year from a.happened_on) = extract(year from today()) group by a.duty) d), '{}') as duties,
           k.visits, k.calls, k.last::text as "lastOn", (p.name is null)::int as unled, coalesce(p.name, '') as "byName", o.path
      from org_link l join org o on o.id = l.org_id join org h on h.id = l.holder_org_id left join person p on p.id = l.holder_person_id
     cross join lateral (select count(*) filter (where a.mode = 'ON_SITE')::int as visits, count(*) filter (where a.mode = 'PHONE')::int as calls, max(a.happened_on) as last
                           from contact_act a where a.org_id = l.org_id and a.link_id = l.id and extract(year from a.happened_on) = extract(year from today())) k
     where l.kind in ('CONTACT_POINT', 'DUAL_RESPONSIBILITY') and l.begins_on <= today() and (l.ends_on is null or l.ends_on >= today())
       and (l.org_id = ${scope.orgId}::uuid or l.holder_org_id = ${scope.orgId}::uuid) ${linkId ? sql`and l.id = ${linkId}::uuid` : empty}`;

export const contactPoints = (scope: Scope, after?: string): Sql =>
  pageOf(points(scope), [sql`unled`, sql`"byName"`, sql`path`], after);

export const listContactPoints = (scope: Scope): Promise<ContactPoint[]> =>
  scope.rows<ContactPoint>(contactPoints(scope));

/** One of them by its link; nothing where the org is no side of it. */
export async function findContactPoint(scope: Scope, linkId: string): Promise<ContactPoint | null> {
  const [found] = await scope.rows<ContactPoint>(points(scope, linkId));
  return found ?? null;
}

export type ContactAct = {
  id: string;
  orgName: string;
  duty: ContactDuty | null;
  mode: "PHONE" | "ON_SITE";
  happenedOn: Day;
  note: string;
  by: string;
};

/** The log of visits and calls, the latest first. */
export const contactActs = (org: string, after?: string): Sql =>
  pageOf(
    sql`
    select a.id, o.short_name as "orgName", a.duty, a.mode, a.happened_on::text as "happenedOn", a.note, p.name as by
      from contact_act a join org_link l on l.org_id = a.org_id and l.id = a.link_id join org o on o.id = a.org_id join person p on p.id = a.recorded_by_person_id
     where l.org_id = ${org}::uuid or l.holder_org_id = ${org}::uuid`,
    [sql`"happenedOn"`],
    after,
    { latest: true },
  );
