import "server-only";
import { type Day, isDay } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { empty, join, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { RectificationState } from "../lifecycle";
import { withinReach } from "../queries";
import { type AgeBand, ageBands, type SourceKind } from "../rules";

export type Group = "open" | "late" | "all" | RectificationState;
export type Reach = "own" | "below";

export type LedgerFilter = {
  reach: Reach;
  group: Group;
  source?: SourceKind;
  owner?: string;
  age?: AgeBand;
  problem?: string;
};

export type LedgerLine = {
  id: string;
  orgId: string;
  orgName: string;
  number: number;
  year: number;
  problem: string;
  sourceKind: SourceKind;
  ordered: boolean;
  ownerName: string;
  dueOn: Day;
  originalDueOn: Day;
  state: RectificationState;
  carried: boolean;
  extended: number;
};

const open = sql`r.state in ('OPENED', 'IN_PROGRESS', 'REPORTED', 'VERIFIED')`;
const late = sql`r.state in ('OPENED', 'IN_PROGRESS') and r.due_on < today()`;

const inReach = (scope: Scope, reach: Reach): Sql =>
  reach === "own"
    ? sql`r.org_id = ${scope.orgId}::uuid`
    : sql`r.org_id in ${withinReach(scope)} and r.org_id <> ${scope.orgId}::uuid`;

function inGroup(group: Group): Sql {
  if (group === "all") return sql`true`;
  if (group === "open") return open;
  return group === "late" ? late : sql`r.state = ${group}`;
}

const opened = sql`(r.opened_at at time zone 'Asia/Shanghai')::date`;
const days = sql`(today() - ${opened})`;

/** From the band's first day to the day before the next one's. */
function inBand(age: AgeBand): Sql {
  const starts = Object.values(ageBands);
  const next = starts[starts.indexOf(ageBands[age]) + 1];
  return next === undefined ? sql`${days} >= ${ageBands[age]}` : sql`${days} between ${ageBands[age]} and ${next - 1}`;
}

function where(scope: Scope, { reach, group, source, owner, age, problem }: LedgerFilter): Sql {
  const conditions = [inReach(scope, reach), inGroup(group)];
  if (source) conditions.push(sql`r.source_kind = ${source}`);
  if (owner) conditions.push(sql`strpos(w.name, ${owner}) > 0`);
  if (age) conditions.push(inBand(age));
  if (problem) conditions.push(sql`r.problem_code_id = ${problem}::uuid`);
  return join(conditions, " and ");
}

const from = sql`from rectification r join org o on o.id = r.org_id join person w on w.id = r.owner_person_id`;
const columns = sql`r.id, r.org_id as "orgId", o.short_name as "orgName", r.number, extract(year from r.opened_at at time zone 'Asia/Shanghai')::int as year,
  r.problem, r.source_kind as "sourceKind", r.ordered, w.name as "ownerName", r.due_on::text as "dueOn", r.original_due_on::text as "originalDueOn", r.state,
  exists (select 1 from rectification_carry_over x where x.org_id = r.org_id and x.rectification_id = r.id) as carried,
  (select count(*)::int from rectification_extension x where x.org_id = r.org_id and x.rectification_id = r.id) as extended`;

/** The last row of the page above, as it travels in the URL. */
export const keyOf = ({ dueOn, id }: Pick<LedgerLine, "dueOn" | "id">): string => `${dueOn}_${id}`;

function after(key: string | undefined): Sql {
  const [day = "", id = ""] = key?.split("_") ?? [];
  return isDay(day) && isId(id) ? sql`and (r.due_on, r.id) > (${day}::date, ${id}::uuid)` : empty;
}

export const pageLength = 50;

/** One page by deadline, the earliest first; one row more than a page says that another follows. */
export const listRectifications = (scope: Scope, filter: LedgerFilter, key?: string): Promise<LedgerLine[]> =>
  scope.rows<LedgerLine>(
    sql`select ${columns} ${from} where ${where(scope, filter)} ${after(key)} order by r.due_on, r.id limit ${pageLength + 1}`,
  );

export type Counts = Record<RectificationState, number> & { open: number; late: number; all: number; found: number };

const inState = (state: RectificationState): Sql => sql`count(*) filter (where r.state = ${state})::int`;

/** How many stand where within the reach, and how many the filter finds. */
export async function countRectifications(scope: Scope, filter: LedgerFilter): Promise<Counts> {
  const [counts] = await scope.rows<Counts>(sql`
    select ${inState("OPENED")} as "OPENED", ${inState("IN_PROGRESS")} as "IN_PROGRESS", ${inState("REPORTED")} as "REPORTED",
      ${inState("VERIFIED")} as "VERIFIED", ${inState("CLOSED")} as "CLOSED", ${inState("CANCELLED")} as "CANCELLED",
      count(*) filter (where ${open})::int as open, count(*) filter (where ${late})::int as late, count(*)::int as all,
      count(*) filter (where ${where(scope, filter)})::int as found
    ${from} where ${inReach(scope, filter.reach)}`);
  return counts as Counts;
}

export type ExportLine = LedgerLine & {
  cause: string;
  measure: string;
  progress: string | null;
  proofs: number;
  closedOn: Day | null;
};

/** Every line the filter finds, for the ledger; bounded, because one org's ledger is. */
export const listForExport = (scope: Scope, filter: LedgerFilter): Promise<ExportLine[]> =>
  scope.rows<ExportLine>(sql`
    select ${columns}, r.cause, r.measure, r.closed_on::text as "closedOn",
           (select p.text from rectification_proof p where p.org_id = r.org_id and p.rectification_id = r.id order by p.added_at desc limit 1) as progress,
           (select count(*)::int from rectification_proof p where p.org_id = r.org_id and p.rectification_id = r.id) as proofs
    ${from} where ${where(scope, filter)} order by r.due_on, r.id limit 5000`);
