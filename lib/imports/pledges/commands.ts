import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { markStale } from "@/lib/tallies/commands";
import { findAim } from "./queries";

/** Writes the rows that are new or changed; refuses CONFLICT when one of them was changed after the check. */
export async function applyPledges(work: Work, batchId: string, body: string): Promise<void> {
  await work.rows(sql`select apply_pledges(${batchId}::uuid, ${body})::text`);
  await toldTallies(work, batchId);
}

/** Takes them back while they are as they came; else says what stands in the way. */
export async function undoPledges(work: Work, batchId: string, body: string): Promise<string[]> {
  const [answer] = await work.rows<{ obstacles: string[] }>(
    sql`select undo_pledges(${batchId}::uuid, ${body}) as obstacles`,
  );
  await toldTallies(work, batchId);
  return answer?.obstacles ?? [];
}

async function toldTallies(work: Work, batchId: string): Promise<void> {
  const aim = await findAim(work, batchId);
  if (aim) await markStale(work, aim);
}
