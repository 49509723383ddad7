import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { EvaluatorClass } from "../classes";
import type { Graded } from "../rules";

/** Position 0 is overall satisfaction; a group that is not shown holds no figure (INV-08). */
export type Result = Graded & { evaluatorClass: EvaluatorClass | "ALL"; position: number; shown: boolean };

/** Every counted line of a closed round, the whole first. */
export function listResults(scope: Scope, roundId: string): Promise<Result[]> {
  return scope.rows<Result>(sql`
    select evaluator_class as "evaluatorClass", position::int, satisfied, basically, fairly, dissatisfied, unknown, shown
      from evaluation_result where org_id = ${scope.orgId}::uuid and round_id = ${roundId}::uuid
     order by evaluator_class <> 'ALL', evaluator_class, position`);
}

export type Comment = { id: string; evaluatorClass: EvaluatorClass; text: string };

export type Closing = { receipts: number; rectificationId: string | null; comments: Comment[] };

/** What closing published beside the count: receipts, comments of classes with eight ballots or more in no order that tells of time, the rectification it opened. */
export async function findClosing(scope: Scope, roundId: string): Promise<Closing> {
  const [row] = await scope.rows<Closing>(sql`
    select (select count(*)::int from evaluation_receipt where org_id = ${scope.orgId}::uuid and round_id = ${roundId}::uuid) as receipts,
           (select id from rectification where org_id = ${scope.orgId}::uuid and source_round_id = ${roundId}::uuid) as "rectificationId",
           coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'evaluatorClass', c.evaluator_class, 'text', c.text) order by c.id)
              from (select * from evaluation_comment where org_id = ${scope.orgId}::uuid and round_id = ${roundId}::uuid order by id limit 200) c), '[]') as comments`);
  return row ?? { receipts: 0, rectificationId: null, comments: [] };
}
