import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Call } from "../calls/queries";
import type { NominationState } from "../nominations/lifecycle";
import type { Facts } from "../rules";

/** Facts of one candidate, who it is, and whether it is already nominated for this call. */
export type Candidate = Facts & {
  orgId: string;
  orgCode: string;
  orgName: string;
  personId: string | null;
  name: string;
  nominationId: string | null;
  nominationState: NominationState | null;
};

/** What is due is counted up to today, and not past the end of the period. */
const lastDay = (scope: Scope, { periodTo }: Call): Day => (scope.today < periodTo ? scope.today : periodTo);

type Rows = {
  scope: Scope;
  call: Call;
  subject: {
    kind: Facts["subjectKind"];
    from: Sql;
    columns: Sql;
    pledge: Sql;
    items: Sql;
    review: Sql;
    ordered: Sql;
    nominated: Sql;
  };
};

/** One shape for people and organisations: each figure beside the row it comes from. */
const factsOf = ({ scope, call, subject }: Rows): Sql => sql`
  select ${subject.kind} as "subjectKind", o.id as "orgId", o.code as "orgCode", o.name as "orgName", ${subject.columns},
         p.id as "pledgeId", p.published_on::text as "publishedOn", coalesce(i.due, 0) as due, coalesce(i.fulfilled, 0) as fulfilled,
         v.id as "reviewTargetId", v.review_id as "reviewId", v.held_on::text as "reviewedOn",
         case when e.round_id is not null then jsonb_build_object('roundId', e.round_id, 'orgName', e.org_name, 'satisfied', e.satisfied,
           'basically', e.basically, 'dissatisfied', e.dissatisfied, 'merged', e.merged) end as evaluation,
         coalesce(r.open, 0) as "openOrdered", r.id as "orderedId", n.id as "nominationId", n.state as "nominationState"
    from ${subject.from}
    left join lateral (select p.id, p.published_on from pledge p where p.org_id = o.id and p.campaign_org_id = ${call.campaignOrgId}::uuid
         and p.campaign_id = ${call.campaignId}::uuid and p.state = 'PUBLISHED' and ${subject.pledge} order by p.published_on limit 1) p on true
    left join lateral (select (count(*) filter (where i.state = 'FULFILLED' or i.due_on <= ${lastDay(scope, call)}::date))::int as due,
           (count(*) filter (where i.state = 'FULFILLED'))::int as fulfilled
      from pledge_item i join pledge q on q.org_id = i.org_id and q.id = i.pledge_id
     where i.org_id = o.id and i.campaign_id = ${call.campaignId}::uuid and q.state = 'PUBLISHED' and i.state <> 'WITHDRAWN' and ${subject.items}) i on true
    left join lateral (select t.id, w.id as review_id, coalesce(w.held_on, u.closes_on) as held_on
      from review_target t join review_round u on u.org_id = t.round_org_id and u.id = t.round_id
      left join review w on w.org_id = t.org_id and w.target_id = t.id and w.state in ('NOTIFIED', 'LEDGERED') and w.authority not in ('PAIRING', 'PEER', 'MEMBER')
     where t.org_id = o.id and ${subject.review} and t.state = 'REVIEWED' and u.opens_on between ${call.periodFrom}::date and ${call.periodTo}::date
       and (u.state = 'CLOSED' or w.state = 'LEDGERED') order by u.opens_on desc, w.held_on desc nulls last limit 1) v on true
    left join lateral evaluation_for_award(o.id, ${call.periodFrom}::date, ${call.periodTo}::date) e on true
    left join lateral (select count(*)::int as open, (array_agg(r.id order by r.number))[1] as id from rectification r
     where r.org_id = o.id and r.ordered and r.state not in ('CLOSED', 'CANCELLED') and ${subject.ordered}) r on true
    left join lateral (select n.id, n.state from nomination n where n.org_id = o.id and n.call_org_id = ${call.orgId}::uuid and n.call_id = ${call.id}::uuid
       and ${subject.nominated} order by n.created_at desc limit 1) n on true`;

/** The members of one org, or one of them. */
export function listPeople(scope: Scope, call: Call, orgId: string, personId?: string): Promise<Candidate[]> {
  const one = personId ? sql`and m.person_id = ${personId}::uuid` : sql``;
  const subject = {
    kind: "PERSON" as const,
    from: sql`membership m join org o on o.id = m.org_id join person h on h.id = m.person_id`,
    columns: sql`m.person_id as "personId", h.name, m.standing, m.id as "membershipId"`,
    pledge: sql`p.person_id = m.person_id`,
    items: sql`i.pledge_id = p.id`,
    review: sql`t.person_id = m.person_id`,
    ordered: sql`r.subject_person_id = m.person_id`,
    nominated: sql`n.person_id = m.person_id`,
  };
  return scope.rows<Candidate>(sql`${factsOf({ scope, call, subject })}
    where m.org_id = ${orgId}::uuid and m.begins_on <= ${scope.today}::date and (m.ends_on is null or m.ends_on >= ${scope.today}::date) ${one}
    order by h.initials, h.name limit 200`);
}

/** One org, and with `below` the next lower ones too. */
export function listOrgs(scope: Scope, call: Call, orgId: string, below = false): Promise<Candidate[]> {
  const subject = {
    kind: "ORG" as const,
    from: sql`org o`,
    columns: sql`null as "personId", o.name, null as standing, null as "membershipId"`,
    pledge: sql`p.pledger_kind = 'ORG'`,
    items: sql`true`,
    review: sql`t.subject_org_id = o.id`,
    ordered: sql`r.subject_org_id = o.id`,
    nominated: sql`n.subject_org_id = o.id`,
  };
  const which = below ? sql`(o.id = ${orgId}::uuid or o.parent_id = ${orgId}::uuid)` : sql`o.id = ${orgId}::uuid`;
  return scope.rows<Candidate>(
    sql`${factsOf({ scope, call, subject })} where ${which} and o.closed_on is null order by o.path limit 60`,
  );
}
