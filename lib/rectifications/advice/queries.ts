import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Reach } from "../ledgers/queries";
import { withinReach } from "../queries";
import type { RectificationState } from "../rules";

/** One improvement item of a review that is whole (INV-04), and what became of it. */
export type Advice = {
  id: string;
  orgId: string;
  orgName: string;
  text: string;
  dueOn: Day | null;
  ordered: boolean;
  reviewer: string;
  subject: string;
  subjectPersonId: string | null;
  subjectOrgId: string | null;
  round: string;
  heldOn: Day;
  campaignOrgId: string;
  campaignId: string;
  rectificationId: string | null;
  number: number | null;
  state: RectificationState | null;
  declined: { reason: string; name: string; on: Day } | null;
};

const advice: Sql = sql`
  select a.id, a.org_id as "orgId", o.short_name as "orgName", a.text, a.due_on::text as "dueOn", a.ordered, p.name as reviewer, t.subject_name as subject,
         t.person_id as "subjectPersonId", t.subject_org_id as "subjectOrgId", u.title as round, v.held_on::text as "heldOn", u.campaign_org_id as "campaignOrgId", u.campaign_id as "campaignId",
         r.id as "rectificationId", r.number, r.state,
         case when d.id is not null then jsonb_build_object('reason', d.reason, 'name', n.name, 'on', d.declined_on) end as declined
    from review_advice a join review v on v.org_id = a.org_id and v.id = a.review_id and v.state = 'LEDGERED'
    join review_target t on t.org_id = v.org_id and t.id = v.target_id join review_round u on u.org_id = v.round_org_id and u.id = v.round_id
    join org o on o.id = a.org_id join person p on p.id = v.reviewer_person_id
    left join rectification r on r.org_id = a.org_id and r.source_advice_id = a.id
    left join advice_decline d on d.org_id = a.org_id and d.advice_id = a.id left join person n on n.id = d.declined_by_person_id`;

export const advicePage = 50;

/** SUP-03: every improvement item of the reviews received here, or in the next lower organisations, the latest first. */
export const listAdvice = (scope: Scope, reach: Reach, key?: string): Promise<Advice[]> =>
  scope.rows<Advice>(sql`${advice} where ${inReach(scope, reach)} ${key && isId(key) ? sql`and a.id < ${key}::uuid` : empty}
    order by a.id desc limit ${advicePage + 1}`);

const inReach = (scope: Scope, reach: Reach): Sql =>
  reach === "own"
    ? sql`a.org_id = ${scope.orgId}::uuid`
    : sql`a.org_id in ${withinReach(scope)} and a.org_id <> ${scope.orgId}::uuid`;

export async function countAdvice(scope: Scope, reach: Reach): Promise<number> {
  const [row] = await scope.rows<{ count: number }>(sql`
    select count(*)::int as count from review_advice a join review v on v.org_id = a.org_id and v.id = a.review_id and v.state = 'LEDGERED' where ${inReach(scope, reach)}`);
  return row?.count ?? 0;
}

/** One improvement item received by the org acted in; NOT_FOUND for a draft's or another org's. */
export async function findAdvice(scope: Scope, id: string): Promise<Advice> {
  if (!isId(id)) throw new Refusal("NOT_FOUND");
  const [found] = await scope.rows<Advice>(sql`${advice} where a.org_id = ${scope.orgId}::uuid and a.id = ${id}::uuid`);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}
