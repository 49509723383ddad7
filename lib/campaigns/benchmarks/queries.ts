import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { BenchmarkState } from "./lifecycle";

export type Benchmark = {
  id: string;
  orgId: string;
  orgName: string;
  personId: string | null;
  personName: string | null;
  object: string;
  target: string;
  gap: string;
  measures: string;
  dueOn: Day;
  state: BenchmarkState;
  reachedProof: string;
  judge: string | null;
  honour: string;
};

const rowsOf = (where: Sql) => sql`
  select b.id, b.org_id as "orgId", o.short_name as "orgName", b.person_id as "personId", p.name as "personName", b.object, b.target, b.gap, b.measures,
         b.due_on::text as "dueOn", b.state, b.reached_proof as "reachedProof", j.name as judge, b.honour
    from org o join benchmark b on b.org_id = o.id left join person p on p.id = b.person_id left join person j on j.id = b.judge_person_id
   where ${where}`;

export const benchmarksPage = 50;
const inOrder = sql`o.path, b.person_id is not null, b.due_on, b.id`;
type Asked = { below?: boolean; after?: string | undefined };

/**
 * CAM-35: of the organisation and its members, or of the organisations directly below; those of their members stay theirs.
 * `after` is the id of the last one above.
 */
export function listBenchmarks(scope: Scope, campaignId: string, { below, after }: Asked = {}): Promise<Benchmark[]> {
  const whose = below
    ? sql`o.parent_id = ${scope.orgId}::uuid and b.person_id is null`
    : sql`o.id = ${scope.orgId}::uuid`;
  const beyond = after
    ? sql`and (${inOrder}) > (select ${inOrder} from benchmark b join org o on o.id = b.org_id where b.id = ${after}::uuid)`
    : empty;
  return scope.rows<Benchmark>(sql`
    ${rowsOf(sql`${whose} and b.campaign_id = ${campaignId}::uuid ${beyond}`)} order by ${inOrder} limit ${benchmarksPage + 1}`);
}

export async function findBenchmark(scope: Scope, id: string): Promise<Benchmark> {
  if (!isId(id)) throw new Refusal("NOT_FOUND");
  const [found] = await scope.rows<Benchmark>(rowsOf(sql`o.id = ${scope.orgId}::uuid and b.id = ${id}::uuid`));
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}
