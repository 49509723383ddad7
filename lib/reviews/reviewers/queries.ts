import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { TargetState } from "../targets/lifecycle";
import type { Duty, ReviewersQuery } from "./schema";

export const pageLength = 50;

export type ReviewerRow = {
  orgCode: string;
  orgName: string;
  path: string;
  roundId: string;
  closesOn: Day;
  /** Null where the seat of the head is empty. */
  personId: string | null;
  name: string | null;
  duty: Duty;
  drawn: number;
  done: number;
  exempted: number;
};

type Issued = { orgId: string; id: string };

const inForce = (alias: Sql): Sql =>
  sql`${alias}.begins_on <= today() and (${alias}.ends_on is null or ${alias}.ends_on >= today())`;

/** REV-06: the division of work of the round's org covers the subject: by name, by unit or by the line of work. */
const covers: Sql = sql`v.org_id = t.round_org_id and ${inForce(sql`v`)} and (v.unit_id = t.unit_id or v.subject_org_id = t.subject_org_id
  or v.system_name <> '' and exists (select 1 from org_system y where y.org_id = t.subject_org_id and y.name = v.system_name and ${inForce(sql`y`)}))`;

/** REV-03: a contact leader owes the contact point a review of their own, whoever of the line has reviewed it. */
const contacts: Sql = sql`l.org_id = t.subject_org_id and l.kind in ('CONTACT_POINT', 'DUAL_RESPONSIBILITY') and l.holder_person_id is not null and ${inForce(sql`l`)}`;

const head: Sql = sql`(select d.person_id from duty d where d.org_id = r.org_id and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY') and ${inForce(sql`d`)}
  order by d.kind = 'SECRETARY' desc, d.begins_on limit 1)`;

const inRound: Sql = sql`t.round_org_id = r.org_id and t.round_id = r.id`;

/** What of round `r` falls under a division, found from the divisions: a subject's row stands in its own org, so each is one look into an index. */
const divided: Sql = sql`division v cross join lateral (
  select t.id, t.state from review_target t where t.org_id = v.subject_org_id and t.subject_org_id = v.subject_org_id and ${inRound}
  union all
  select t.id, t.state from review_target t where t.org_id = v.org_id and t.unit_id = v.unit_id and ${inRound}
  union all
  select t.id, t.state from org_system y join review_target t on t.org_id = y.org_id and t.subject_org_id = y.org_id and ${inRound}
   where v.system_name <> '' and y.name = v.system_name and ${inForce(sql`y`)}) t where v.org_id = r.org_id and ${inForce(sql`v`)}`;

const figures: Sql = sql`count(distinct t.id)::int as drawn, count(distinct t.id) filter (where t.state = 'REVIEWED')::int as done,
  count(distinct t.id) filter (where t.state = 'EXEMPTED')::int as exempted`;

/** Who of the round's own org owes how many: leaders by their division, the head the rest, taken from the counters of the round. */
const owed: Sql = sql`
  select v.person_id, 'DIVISION' as duty, ${figures} from ${divided} group by v.person_id
  union all
  select ${head}, 'HEAD', r.drawn - x.drawn, r.done - x.done, r.exempted - x.exempted from (select ${figures} from ${divided}) x where r.drawn > x.drawn`;

const columns: Sql = sql`o.code as "orgCode", o.short_name as "orgName", o.path, r.id as "roundId", r.closes_on::text as "closesOn", x.person_id as "personId", p.name, x.duty, x.drawn, x.done, x.exempted`;

const rank = (duty: Sql): Sql => sql`array_position(array['HEAD', 'DIVISION', 'CONTACT'], ${duty})`;

/** The reviewer after whom a page goes on; an empty seat stands first of all. */
export type From = { duty: Duty; personId: string };

/** REV-44: the reviewers of one round, with what each owes; contact leaders besides the line. A page and one row more. */
export function listReviewers(scope: Scope, round: Issued, from?: From): Promise<ReviewerRow[]> {
  const beyond = from
    ? sql`and (${rank(sql`x.duty`)}, p.name, p.id) > (${rank(sql`${from.duty}::text`)}, (select y.name from person y where y.id = ${from.personId}::uuid), ${from.personId}::uuid)`
    : empty;
  return scope.rows<ReviewerRow>(sql`
    select ${columns} from review_round r join org o on o.id = r.org_id cross join lateral (${owed}
      union all
      select l.holder_person_id, 'CONTACT', count(*)::int, count(*) filter (where ${doneByContact})::int, count(*) filter (where t.state = 'EXEMPTED')::int
        from review_target t join org_link l on l.org_id = t.org_id and ${contacts} where ${inRound} group by l.holder_person_id) x
      left join person p on p.id = x.person_id
     where r.org_id = ${round.orgId}::uuid and r.id = ${round.id}::uuid ${beyond} order by ${rank(sql`x.duty`)}, p.name, p.id limit ${pageLength + 1}`);
}

const doneByContact: Sql = sql`exists (select 1 from review c where c.org_id = t.org_id and c.target_id = t.id and c.reviewer_person_id = l.holder_person_id and c.state = 'LEDGERED')`;

/** The reviewers of every round issued below, fifty organisations a page in the order of the tree. */
export function listReviewersBelow(scope: Scope, { orgId, id }: Issued, after?: string): Promise<ReviewerRow[]> {
  return scope.rows<ReviewerRow>(sql`
    select ${columns} from (
      select o.code, o.short_name, o.path, r.* from review_round r join org o on o.id = r.org_id
       where r.issued_org_id = ${orgId}::uuid and r.issued_id = ${id}::uuid ${after ? sql`and o.path > ${after}` : empty} order by o.path limit ${pageLength + 1}) r
      cross join lateral (select r.code, r.short_name, r.path) o cross join lateral (${owed}) x left join person p on p.id = x.person_id
     order by o.path, x.duty desc, p.name`);
}

export type OwedSubject = {
  id: string;
  sortKey: string;
  name: string;
  orgName: string;
  state: TargetState;
  exemptReason: string | null;
  reviewerName: string | null;
  heldOn: Day | null;
};

/** What one of them owes, in the order of the list; one page and one row more. */
export function listOwed(
  scope: Scope,
  round: Issued,
  { reviewer, duty, after }: ReviewersQuery & { reviewer: string | undefined },
): Promise<OwedSubject[]> {
  const whose = { HEAD: ofHead, DIVISION: ofDivision(reviewer), CONTACT: ofContact(reviewer) }[duty];
  const beyond = after ? sql`and (t.sort_key, t.id) > (${after.sortKey}, ${after.id}::uuid)` : empty;
  const contact =
    duty === "CONTACT"
      ? sql`c.reviewer_person_id = ${reviewer ?? null}::uuid`
      : sql`c.reviewer_org_id = t.round_org_id`;
  const state =
    duty === "CONTACT"
      ? sql`case when w.name is not null then 'REVIEWED' when t.state = 'EXEMPTED' then t.state else 'DUE' end`
      : sql`t.state`;
  return scope.rows<OwedSubject>(sql`
    select t.id, t.sort_key as "sortKey", t.subject_name as name, o.short_name as "orgName", ${state} as state, t.exempt_reason as "exemptReason",
           w.name as "reviewerName", w.held_on::text as "heldOn"
      from review_target t join org o on o.id = t.org_id
      left join lateral (select p.name, c.held_on from review c join person p on p.id = c.reviewer_person_id
                          where c.org_id = t.org_id and c.target_id = t.id and ${contact} and c.reviewer_duty_id is not null and c.state = 'LEDGERED' limit 1) w on true
     where t.round_org_id = ${round.orgId}::uuid and t.round_id = ${round.id}::uuid and ${whose} ${beyond}
     order by t.sort_key, t.id limit ${pageLength + 1}`);
}

const ofHead: Sql = sql`not exists (select 1 from division v where ${covers})`;
const ofDivision = (person = ""): Sql =>
  sql`exists (select 1 from division v where ${covers} and v.person_id = nullif(${person}, '')::uuid)`;
const ofContact = (person = ""): Sql =>
  sql`exists (select 1 from org_link l where ${contacts} and l.holder_person_id = nullif(${person}, '')::uuid)`;
