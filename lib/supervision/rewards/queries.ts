import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { pageOf } from "@/lib/kernel/paging";
import { sql } from "@/lib/kernel/sql";
import { listTogether } from "@/lib/kernel/together";
import type { Scope } from "@/lib/kernel/work";
import type { Incentive, RuleKind } from "./schema";

export type RewardRule = {
  id: string;
  orgName: string;
  own: boolean;
  kind: RuleKind;
  incentive: "" | Incentive;
  condition: string;
  consequence: string;
  usedFor: string;
  basis: string;
  beginsOn: Day;
};
export type Penalty = {
  id: string;
  subject: string;
  grounds: string;
  amount: number;
  imposedBy: string;
  document: string;
  imposedOn: Day;
  recordedBy: string;
};
/** How results were used this year, from the records themselves. */
export type Provided = { incentive: Incentive; count: number };
export type Use = { awards: number; cases: number; penalties: number; amount: number };

const inForce = (scope: Scope) => sql`
  from org_closure c join reward_rule r on r.org_id = c.ancestor join org o on o.id = r.org_id
 where c.descendant = ${scope.orgId}::uuid and r.begins_on <= ${scope.today}::date and (r.ended_on is null or r.ended_on > ${scope.today}::date)`;

/** Rules in force here and above and the penalties recorded here, each a page at a time, and the year's sums; one statement. */
export const findRewards = (scope: Scope, after: { rules?: string; penalties?: string } = {}) =>
  listTogether<{ rules: RewardRule; provided: Provided; penalties: Penalty; use: Use }>(scope, {
    rules: pageOf(
      sql`select r.id, o.short_name as "orgName", r.org_id = ${scope.orgId}::uuid as own, r.kind, r.incentive, r.condition, r.consequence, r.used_for as "usedFor", r.basis,
                 r.begins_on::text as "beginsOn", (r.kind <> 'REWARD')::int as later, -c.depth as near ${inForce(scope)}`,
      [sql`later`, sql`near`, sql`"beginsOn"`],
      after.rules,
    ),
    provided: sql`select r.incentive, count(*)::int as count ${inForce(scope)} and r.incentive <> '' group by r.incentive`,
    penalties: pageOf(
      sql`select p.id, p.subject, p.grounds, p.amount, p.imposed_by as "imposedBy", p.document, p.imposed_on::text as "imposedOn", w.name as "recordedBy"
            from penalty_record p join person w on w.id = p.recorded_by_person_id where p.org_id = ${scope.orgId}::uuid`,
      [sql`"imposedOn"`],
      after.penalties,
      { latest: true },
    ),
    use: sql`
      select (select count(*)::int from award a where a.org_id = ${scope.orgId}::uuid and extract(year from a.granted_on) = extract(year from ${scope.today}::date)) as awards,
             (select count(*)::int from accountability_case k where k.org_id = ${scope.orgId}::uuid and k.state = 'DECIDED' and extract(year from k.decided_on) = extract(year from ${scope.today}::date)) as cases,
             n.penalties, n.amount
        from (select count(*)::int as penalties, coalesce(sum(p.amount), 0) as amount from penalty_record p
               where p.org_id = ${scope.orgId}::uuid and extract(year from p.imposed_on) = extract(year from ${scope.today}::date)) n`,
  });
