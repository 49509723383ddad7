import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { EvaluatorClass } from "../classes";

export type SlipCount = {
  evaluatorClass: EvaluatorClass;
  issued: number;
  voided: number;
  returned: number;
};

/** Slips of a round by class: counts alone, never which one (INV-08). */
export function countSlips(scope: Scope, roundId: string): Promise<SlipCount[]> {
  return scope.rows<SlipCount>(sql`
    select evaluator_class as "evaluatorClass", issued::int, voided::int, returned::int
      from count_slips(${roundId}::uuid) order by issued desc, evaluator_class`);
}

export type Batch = {
  id: string;
  evaluatorClass: EvaluatorClass;
  printed: number;
  printedBy: string;
  printedAt: Date;
};

/** Who printed how many and when: the office's own account of its sheets. */
export function listBatches(scope: Scope, roundId: string): Promise<Batch[]> {
  return scope.rows<Batch>(sql`
    select b.id, b.evaluator_class as "evaluatorClass", b.printed, p.name as "printedBy", b.printed_at as "printedAt"
      from slip_batch b join person p on p.id = b.printed_by_person_id
     where b.org_id = ${scope.orgId}::uuid and b.round_id = ${roundId}::uuid order by b.id desc limit 50`);
}
