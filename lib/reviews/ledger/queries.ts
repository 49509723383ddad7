import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { ReviewMode } from "../opinions/schema";
import type { LedgerQuery } from "./schema";

export type LedgerRow = {
  orgId: string;
  id: string;
  number: number;
  ledgeredAt: string;
  reviewerName: string;
  reviewerTitle: string;
  /** 代录: who typed for the leader, and whether the leader confirmed on paper; null where the leader wrote. */
  typistName: string | null;
  signed: boolean;
  subjectName: string;
  subjectOrgName: string;
  roundTitle: string;
  heldOn: Day;
  mode: ReviewMode;
  /** False for a private talk of others: the row is known, its words are not. */
  readable: boolean;
  achievements: string;
  shortcomings: string;
  direction: string;
  opened: number;
  closed: number;
  late: number;
};

export const pageLength = 50;

/** REV-45: the ledger, newest first; LIFE-10: private talks of others without their words. */
export function listLedger(scope: Scope, filter: LedgerQuery, limit = pageLength + 1): Promise<LedgerRow[]> {
  const beyond = filter.after
    ? sql`where (s.ledgered_at, s.ledger_number, s.id) < (${filter.after.ledgeredAt}::timestamptz, ${filter.after.number}::int, ${filter.after.id}::uuid)`
    : empty;
  return scope.rows<LedgerRow>(sql`
    select s.org_id as "orgId", s.id, s.ledger_number as number, s.ledgered_at::text as "ledgeredAt", p.name as "reviewerName", coalesce(d.title, '') as "reviewerTitle",
           y.name as "typistName", s.signed,
           coalesce(t.subject_name, o.short_name) as "subjectName", o.short_name as "subjectOrgName", coalesce(r.title, '') as "roundTitle",
           s.held_on::text as "heldOn", s.mode, s.readable, s.achievements, s.shortcomings, s.direction, x.opened, x.closed, x.late
      from (${entries(scope, filter)}) s join person p on p.id = s.reviewer_person_id join org o on o.id = s.org_id
      left join person y on y.id = s.typed_by_person_id and y.id <> s.reviewer_person_id
      left join duty d on d.org_id = s.reviewer_org_id and d.id = s.reviewer_duty_id
      left join review_target t on t.org_id = s.org_id and t.id = s.target_id
      left join review_round r on r.org_id = s.round_org_id and r.id = s.round_id
     cross join lateral (
       select count(c.id)::int as opened, count(*) filter (where c.state = 'CLOSED')::int as closed,
              count(*) filter (where c.state in ('OPENED', 'IN_PROGRESS') and c.due_on < today())::int as late
         from review_advice a join rectification c on c.org_id = a.org_id and c.source_advice_id = a.id
        where a.org_id = s.org_id and a.review_id = s.id) x
     ${beyond} order by s.ledgered_at desc, s.ledger_number desc, s.id desc limit ${limit}`);
}

export async function countLedger(scope: Scope, filter: LedgerQuery): Promise<number> {
  const [found] = await scope.rows<{ total: number }>(
    sql`select count(*)::int as total from (${entries(scope, filter)}) s`,
  );
  return found?.total ?? 0;
}

function entries({ orgId }: Scope, { side, round, mode, from, until, name }: LedgerQuery): Sql {
  const place = (alias: Sql) => {
    if (round) return sql`${alias}.round_org_id = ${orgId}::uuid and ${alias}.round_id = ${round}::uuid`;
    return side === "given" ? sql`${alias}.reviewer_org_id = ${orgId}::uuid` : sql`${alias}.org_id = ${orgId}::uuid`;
  };
  const narrowed = sql`${mode ? sql`and e.mode = ${mode}` : empty} ${from ? sql`and e.held_on >= ${from}::date` : empty}
    ${until ? sql`and e.held_on <= ${until}::date` : empty} ${name ? named(name) : empty}`;
  return sql`select e.* from (
    select v.org_id, v.id, v.target_id, v.round_org_id, v.round_id, v.reviewer_org_id, v.reviewer_person_id, v.reviewer_duty_id, v.held_on, v.mode,
           v.ledger_number, v.ledgered_at, v.achievements, v.shortcomings, v.direction, v.typed_by_person_id, v.signed, true as readable
      from review v where ${place(sql`v`)} and v.state = 'LEDGERED'
    union all
    select k.org_id, k.id, k.target_id, k.round_org_id, k.round_id, k.reviewer_org_id, k.reviewer_person_id, null, k.held_on, 'PRIVATE_TALK',
           k.ledger_number, k.ledgered_at, '', '', '', null, false, false
      from private_talks(${orgId}::uuid) k
     where ${place(sql`k`)} and not exists (select 1 from review w where w.org_id = k.org_id and w.id = k.id)) e
    where true ${narrowed}`;
}

const named = (name: string): Sql => sql`and (
  exists (select 1 from person n where n.id = e.reviewer_person_id and position(${name} in n.name) > 0)
  or exists (select 1 from review_target n where n.org_id = e.org_id and n.id = e.target_id and position(${name} in n.subject_name) > 0))`;
