import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import { listTogether } from "@/lib/kernel/together";
import type { Scope } from "@/lib/kernel/work";
import type { RoundState } from "../rounds/lifecycle";
import type { TargetState } from "../targets/lifecycle";

export const pageLength = 50;

export type QueueRow = {
  orgId: string;
  id: string;
  sortKey: string;
  kind: "ORG" | "PERSON" | "UNIT";
  name: string;
  orgName: string;
  leadingCadre: boolean;
  state: TargetState;
  exemptReason: string | null;
  reportSubmitted: boolean;
  /** The actor's own review, drafts included. */
  ownState: "DRAFT" | "NOTIFIED" | "LEDGERED" | null;
  reviewerName: string | null;
  /** Whose division of work the subject falls under; null where the head reviews. */
  assigned: string | null;
  heldOn: Day | null;
};

export type QueueFilter = {
  state?: TargetState | undefined;
  name?: string | undefined;
  after?: { sortKey: string; id: string } | undefined;
};

/** One page of a round's queue in its order; a private talk shows by its target's state alone. */
export function listQueue(
  scope: Scope,
  roundId: string,
  { state, name, after }: QueueFilter,
  limit = pageLength + 1,
): Promise<QueueRow[]> {
  const byState = state ? sql`and t.state = ${state}` : empty;
  const byName = name ? sql`and (position(${name} in t.subject_name) > 0 or p.initials = lower(${name}))` : empty;
  const beyond = after ? sql`and (t.sort_key, t.id) > (${after.sortKey}, ${after.id}::uuid)` : empty;
  return scope.rows<QueueRow>(sql`
    select t.org_id as "orgId", t.id, t.sort_key as "sortKey", t.subject_kind as kind, t.subject_name as name, o.short_name as "orgName",
           t.leading_cadre as "leadingCadre", t.state, t.exempt_reason as "exemptReason",
           exists (select 1 from duty_report d where d.org_id = t.org_id and d.target_id = t.id and d.state = 'SUBMITTED') as "reportSubmitted",
           m.state as "ownState", q.name as "reviewerName",
           (select string_agg(n.name, '、' order by n.name) from division a join person n on n.id = a.person_id
             where a.begins_on <= today() and (a.ends_on is null or a.ends_on >= today())
               and (a.org_id = t.org_id and a.unit_id = t.unit_id or a.org_id = t.round_org_id and a.subject_org_id = t.subject_org_id)) as assigned, v.held_on::text as "heldOn"
      from review_target t join org o on o.id = t.org_id left join person p on p.id = t.person_id
      left join review m on m.org_id = t.org_id and m.target_id = t.id and m.reviewer_person_id = ${scope.actor.personId}::uuid
      left join lateral (select r.reviewer_person_id, r.held_on from review r where r.org_id = t.org_id and r.target_id = t.id
                           and r.reviewer_org_id = t.round_org_id and r.reviewer_duty_id is not null and r.state <> 'DRAFT' limit 1) v on true
      left join person q on q.id = v.reviewer_person_id
     where t.round_org_id = ${scope.orgId}::uuid and t.round_id = ${roundId}::uuid ${byState} ${byName} ${beyond}
     order by t.sort_key, t.id limit ${limit}`);
}

/** The nearest subject still to be reviewed on one side of this one, or from the other end of the list. */
const nearest = (scope: Scope, roundId: string, except: string, side: "next" | "previous"): Sql => {
  const [passed, turn] = side === "next" ? [sql`<`, empty] : [sql`>`, sql`desc`];
  return sql`
    select t.id from review_target t
     where t.round_org_id = ${scope.orgId}::uuid and t.round_id = ${roundId}::uuid and t.state = 'DUE' and t.id <> ${except}::uuid
       and t.person_id is distinct from ${scope.actor.personId}::uuid
     order by (t.sort_key, t.id) ${passed} (select x.sort_key, x.id from review_target x where x.round_org_id = ${scope.orgId}::uuid
       and x.round_id = ${roundId}::uuid and x.id = ${except}::uuid), t.sort_key ${turn}, t.id ${turn} limit 1`;
};

export type Neighbours = { next: string | null; previous: string | null };

/** Who is still to be reviewed after and before this one. */
export async function findNeighbours(scope: Scope, roundId: string, except: string): Promise<Neighbours> {
  const [found] = await scope.rows<Neighbours>(
    sql`select (${nearest(scope, roundId, except, "next")}) as next, (${nearest(scope, roundId, except, "previous")}) as previous`,
  );
  return found ?? { next: null, previous: null };
}

/** The next subject still to be reviewed, after this one or from the top. */
export const findNextDue = async (scope: Scope, roundId: string, except: string): Promise<string | null> =>
  (await findNeighbours(scope, roundId, except)).next;

export type NearTarget = {
  orgId: string;
  id: string;
  orgCode: string;
  orgName: string;
  kind: "ORG" | "PERSON" | "UNIT";
  name: string;
  state: TargetState;
  roundId: string;
  roundOrgName: string;
  roundTitle: string;
  roundState: RoundState;
  period: string;
  opensOn: Day;
  closesOn: Day;
  reportSubmitted: boolean;
  linkId: string | null;
};

const near: Sql = sql`t.org_id as "orgId", t.id, o.code as "orgCode", o.short_name as "orgName", t.subject_kind as kind, t.subject_name as name, t.state,
  r.id as "roundId", q.short_name as "roundOrgName", r.title as "roundTitle", r.state as "roundState", r.period, r.opens_on::text as "opensOn", r.closes_on::text as "closesOn",
  exists (select 1 from duty_report d where d.org_id = t.org_id and d.target_id = t.id and d.state = 'SUBMITTED') as "reportSubmitted"`;

/** Round by round, the newest first, each in the order of the tree; the rows after the subject named. */
const after = (id: string | undefined): Sql =>
  id
    ? sql`and exists (select 1 from review_target y join review_round z on z.org_id = y.round_org_id and z.id = y.round_id join org w on w.id = y.org_id
        where y.id = ${id}::uuid and ((r.opens_on, r.id) < (z.opens_on, z.id) or r.id = z.id and (o.path, t.sort_key, t.id) > (w.path, y.sort_key, y.id)))`
    : empty;
const inOrder = sql`order by r.opens_on desc, r.id desc, o.path, t.sort_key, t.id limit ${pageLength + 1}`;

/** What rounds of others say about this org, its head and its leading cadres. */
const received = (scope: Scope, from?: string): Sql => sql`
  select ${near}, null::uuid as "linkId" from review_target t join org o on o.id = t.org_id
    join review_round r on r.org_id = t.round_org_id and r.id = t.round_id join org q on q.id = r.org_id
   where t.org_id = ${scope.orgId}::uuid and t.round_org_id <> t.org_id ${after(from)} ${inOrder}`;

/** LIFE-03: people of the next lower level whose own organisation has no head in office; the next authority up reviews them. */
const unheaded = (scope: Scope, from?: string): Sql => sql`
  select ${near}, null::uuid as "linkId" from review_round r join org o on o.id = r.org_id join org q on q.id = r.org_id
    join review_target t on t.round_org_id = r.org_id and t.round_id = r.id
   where o.parent_id = ${scope.orgId}::uuid and r.state = 'OPEN' and r.subjects = 'MEMBERS' and t.state = 'DUE' and head_vacant(o.id) ${after(from)} ${inOrder}`;

/** Organisations this org or this leader may review across a declared link, in rounds that run. */
const linked = (scope: Scope, from?: string): Sql => sql`
  select ${near}, l.id as "linkId" from org_link l join link_grant g on g.kind = l.kind and g.permit = 'REVIEW'
    join review_target t on t.org_id = l.org_id and t.subject_kind = 'ORG' join org o on o.id = t.org_id
    join review_round r on r.org_id = t.round_org_id and r.id = t.round_id and r.state = 'OPEN' join org q on q.id = r.org_id
   where l.holder_org_id = ${scope.orgId}::uuid and (l.holder_person_id is null or l.holder_person_id = ${scope.actor.personId}::uuid)
     and l.begins_on <= today() and (l.ends_on is null or l.ends_on >= today()) and t.round_org_id <> ${scope.orgId}::uuid ${after(from)} ${inOrder}`;

const nothing: Sql = sql`select null where false`;

export type NearList = "received" | "unheaded" | "linked";

/** What concerns this org outside its own rounds, in one statement, a page of each; who has no head only for those who may stand in. */
export const findNearby = (scope: Scope, standsIn: boolean, from: Partial<Record<NearList, string | undefined>> = {}) =>
  listTogether<Record<NearList, NearTarget>>(scope, {
    received: received(scope, from.received),
    unheaded: standsIn ? unheaded(scope, from.unheaded) : nothing,
    linked: linked(scope, from.linked),
  });
