import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { AwardState, AwardSubject } from "./lifecycle";

export type Award = AwardSubject & {
  id: string;
  orgCode: string;
  parentOrgId: string | null;
  kindId: string;
  kindName: string;
  issuerName: string;
  holderPersonId: string | null;
  holderOrgId: string | null;
  holderName: string;
  holderOrgName: string;
  nominationId: string | null;
  nominationOrgCode: string | null;
  year: number;
  number: number;
  certificateNumber: string;
  citation: string;
  grantedOn: Day;
  state: AwardState;
  endedOn: Day | null;
  endReason: string | null;
};

const awards = (source: Sql) => sql`
  select a.org_id as "orgId", a.id, o.code as "orgCode", o.parent_id as "parentOrgId", a.award_type_id as "kindId", t.name as "kindName", t.issuer_name as "issuerName",
         a.holder_person_id as "holderPersonId", a.holder_org_id as "holderOrgId", a.holder_name as "holderName", a.holder_org_name as "holderOrgName",
         a.nomination_id as "nominationId", w.code as "nominationOrgCode", a.year::int as year, a.number, a.certificate_number as "certificateNumber", a.citation, a.slot,
         a.granted_on::text as "grantedOn", a.state, a.ended_on::text as "endedOn", a.end_reason as "endReason"
    from ${source} join award_type t on t.org_id = a.org_id and t.id = a.award_type_id join org o on o.id = a.org_id left join org w on w.id = a.nomination_org_id`;

/** One award of this org, of one above or below it; NOT_FOUND elsewhere. */
export async function findAward(scope: Scope, awardId: string): Promise<Award> {
  if (!isId(awardId)) throw new Refusal("NOT_FOUND");
  const [found] = await scope.rows<Award>(sql`${awards(sql`award a`)} where a.id = ${awardId}::uuid and a.org_id in (
    select k.ancestor from org_closure k where k.descendant = ${scope.orgId}::uuid union all select k.descendant from org_closure k where k.ancestor = ${scope.orgId}::uuid)`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

export type Filter = { state?: string; year?: number; before?: string };

/** 表彰名册: what this org granted and what it or its members hold, newest first, the ended ones too. */
export function listAwards(scope: Scope, { state, year, before }: Filter = {}, limit = 50): Promise<Award[]> {
  const [day, id] = (before ?? "").split("_");
  const conditions = [
    state ? sql`and a.state = ${state}` : sql``,
    year ? sql`and a.year = ${year}::smallint` : sql``,
    day && id && isId(id) ? sql`and (a.granted_on, a.id) < (${day}::date, ${id}::uuid)` : sql``,
  ];
  return scope.rows<Award>(sql`${awards(sql`(
      select x.org_id, x.id from award x where x.org_id = ${scope.orgId}::uuid
      union select x.org_id, x.id from award x where x.holder_org_id = ${scope.orgId}::uuid
      union select x.org_id, x.id from membership m join award x on x.holder_person_id = m.person_id where m.org_id = ${scope.orgId}::uuid and m.ends_on is null) k
      join award a on a.org_id = k.org_id and a.id = k.id`)}
    where true ${conditions[0]} ${conditions[1]} ${conditions[2]} order by a.granted_on desc, a.id desc limit ${limit}`);
}

/** What this person holds, whoever granted it. */
export function listAwardsOf(scope: Scope, personId: string): Promise<Award[]> {
  return scope.rows<Award>(
    sql`${awards(sql`award a`)} where a.holder_person_id = ${personId}::uuid order by a.granted_on desc limit 50`,
  );
}

/** The org a holder is counted in today. */
export async function findHome(
  scope: Scope,
  award: Pick<Award, "holderPersonId" | "holderOrgId">,
): Promise<string | null> {
  if (award.holderOrgId) return award.holderOrgId;
  const [found] = await scope.rows<{ orgId: string }>(sql`
    select org_id as "orgId" from membership where person_id = ${award.holderPersonId}::uuid and ends_on is null limit 1`);
  return found?.orgId ?? null;
}

/** Who holds the rotating award of this kind now, slot by slot (INV-11). */
export function listHolders(scope: Scope, kindId: string): Promise<{ id: string; slot: string; holderName: string }[]> {
  return scope.rows(sql`select id, slot, holder_name as "holderName" from award
    where org_id = ${scope.orgId}::uuid and award_type_id = ${kindId}::uuid and slot is not null and state = 'GRANTED' order by slot limit 20`);
}
