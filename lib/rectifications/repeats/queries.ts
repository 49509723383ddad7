import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { RectificationState, SourceKind } from "../rules";

export type Basis = "WORDING" | "KIND";

export type Repeated = {
  /** The group of like wordings, or the kind of problem. */
  id: string;
  basis: Basis;
  /** The wording it first came up with, or the kind of problem. */
  name: string;
  total: number;
  orgs: number;
  open: number;
  latestOn: Day;
};

export const repeatedPage = 50;
const columns = sql`p.id, p.basis, p.name, p.total, p.orgs, p.open, p.latest_on::text as "latestOn"`;

/** What came up most often in the whole line (SYS-79), a few of each basis, for the board. */
export const mostRepeated = (scope: Scope): Sql => sql`
    (select ${columns} from repeated_problem p where p.org_id = ${scope.orgId}::uuid and p.basis = 'WORDING' order by p.total desc, p.id desc limit 5)
    union all
    (select ${columns} from repeated_problem p where p.org_id = ${scope.orgId}::uuid and p.basis = 'KIND' order by p.total desc, p.id desc limit 5)`;

/** Everything that came up more than once in the whole line, the most frequent first, after the one with this id; one row more than a page says that another follows. */
export const listRepeated = (scope: Scope, basis: Basis, after?: string): Promise<Repeated[]> =>
  scope.rows<Repeated>(sql`
    select ${columns} from repeated_problem p where p.org_id = ${scope.orgId}::uuid and p.basis = ${basis}
       ${after ? sql`and (p.total, p.id) < (select q.total, q.id from repeated_problem q where q.org_id = p.org_id and q.basis = p.basis and q.id = ${after}::uuid)` : empty}
     order by p.total desc, p.id desc limit ${repeatedPage + 1}`);

/** One of them; NOT_FOUND where it came up once only, or elsewhere. */
export async function findRepeated(scope: Scope, id: string): Promise<Repeated> {
  if (!isId(id)) throw new Refusal("NOT_FOUND");
  const [found] = await scope.rows<Repeated>(
    sql`select ${columns} from repeated_problem p where p.org_id = ${scope.orgId}::uuid and p.id = ${id}::uuid`,
  );
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

export type Occurrence = {
  id: string;
  orgCode: string;
  orgName: string;
  number: number;
  year: number;
  problem: string;
  sourceKind: SourceKind;
  campaign: string;
  state: RectificationState;
  openedOn: Day;
};

const inGroup: Record<Basis, (key: string) => Sql> = {
  WORDING: (key) =>
    sql`exists (select 1 from problem_likeness l where l.group_id = ${key}::uuid and l.org_id = r.org_id and l.id = r.id)`,
  KIND: (key) => sql`r.problem_code_id = ${key}::uuid`,
};

/** Every time it came up in the line acted in, the latest first, across campaigns; the next page after an id. */
export const listOccurrences = (
  scope: Scope,
  { basis, id }: Pick<Repeated, "basis" | "id">,
  after?: string,
): Promise<Occurrence[]> =>
  scope.rows<Occurrence>(sql`
    select r.id, o.code as "orgCode", o.short_name as "orgName", r.number, extract(year from r.opened_at at time zone 'Asia/Shanghai')::int as year,
           r.problem, r.source_kind as "sourceKind", c.title as campaign, r.state, (r.opened_at at time zone 'Asia/Shanghai')::date::text as "openedOn"
      from rectification r join org o on o.id = r.org_id join campaign c on c.org_id = r.campaign_org_id and c.id = r.campaign_id
     where ${inGroup[basis](id)} and r.state <> 'CANCELLED'
       and (select true from org_closure x where x.ancestor = ${scope.orgId}::uuid and x.descendant = r.org_id limit 1)
       ${after ? sql`and r.id < ${after}::uuid` : empty} order by r.id desc limit ${repeatedPage + 1}`);
