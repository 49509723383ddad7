import "server-only";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { importLifecycle } from "../lifecycle";
import { findBatch } from "../queries";
import { isCompared } from "../rules";
import type { ChooseRows } from "../schema";

/**
 * Leaves ticked rows of a checked file out, or takes them in again; nothing is written yet, so nothing is recorded.
 * Refuses WRONG_STATE once the file is let in, NOT_FOUND for rows that are not to choose from.
 */
export async function chooseRows(work: Work, { importId, number, take }: ChooseRows): Promise<void> {
  const batch = await findBatch(work, importId);
  advance(importLifecycle, "confirm", work.actor, batch);
  if (!isCompared(batch.kind)) throw new Refusal("NOT_FOUND");
  const changed = await work.rows(sql`
    update import_row set verdict = case when ${take} then case when cardinality(before) > 0 then 'UPDATE' else 'ADD' end else 'KEPT' end
     where org_id = ${work.orgId}::uuid and batch_id = ${importId}::uuid and number = any (${number})
       and case when ${take} then verdict = 'KEPT' else verdict in ('ADD', 'UPDATE') end returning 1`);
  if (changed.length === 0) throw new Refusal("NOT_FOUND");
  await work.rows(sql`
    update import_batch b set add_count = c.adds, update_count = c.updates, kept_count = c.kept
      from (select count(*) filter (where verdict = 'ADD')::int as adds, count(*) filter (where verdict = 'UPDATE')::int as updates,
                   count(*) filter (where verdict = 'KEPT')::int as kept
              from import_row where org_id = ${work.orgId}::uuid and batch_id = ${importId}::uuid) c
     where b.org_id = ${work.orgId}::uuid and b.id = ${importId}::uuid and b.state = 'CHECKED' returning 1`);
}
