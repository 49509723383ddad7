import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";

/** Writes plans and figures that are new or changed; refuses CONFLICT when one of them was changed after the check. */
export async function applyFigures(work: Work, batchId: string, body: string): Promise<void> {
  await work.rows(sql`select apply_figures(${batchId}::uuid, ${body})::text`);
}

/** Takes them back while they are as they came; else says what stands in the way. */
export async function undoFigures(work: Work, batchId: string, body: string): Promise<string[]> {
  const [answer] = await work.rows<{ obstacles: string[] }>(
    sql`select undo_figures(${batchId}::uuid, ${body}) as obstacles`,
  );
  return answer?.obstacles ?? [];
}
