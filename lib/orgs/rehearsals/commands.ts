import "server-only";
import { record } from "@/lib/audit/commands";
import { addDays } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { enqueue } from "@/lib/kernel/queue";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { keepsRehearsal } from "./policy";
import { cast } from "./rules";
import type { BeginRehearsal } from "./schema";

/**
 * 演练: sets up a stage beside the tree with invented people and the running scheme as a draft, until it is ended or
 * its days are over. Refuses WRONG_STATE while there is one, and within one. Nothing of it is counted or public (INV-12).
 */
export async function beginRehearsal(work: Work, { days }: BeginRehearsal): Promise<string> {
  demandKeeper(work);
  const [id, endsOn] = [newId(), addDays(work.today, days)];
  const [stage] = await work.rows<{ code: string }>(
    sql`select begin_rehearsal(${id}::uuid, ${endsOn}::date, ${JSON.stringify(cast)}::jsonb) as code`,
  );
  await record(work, { kind: "rehearsal.begin", subjectId: id, facts: { endsOn } });
  return stage?.code ?? "";
}

/** 结束演练: every row of it goes at once, and the files uploaded in it soon after; the log keeps that there was one. Refuses WRONG_STATE when there is none. */
export async function endRehearsal(work: Work): Promise<void> {
  demandKeeper(work);
  const [found] = await work.rows<{ id: string }>(sql`select id from rehearsal_now()`);
  if (!found) throw new Refusal("WRONG_STATE");
  await work.rows(sql`select end_rehearsal()::text`);
  await enqueue(work, "drop-files");
  await record(work, { kind: "rehearsal.end", subjectId: found.id });
}

function demandKeeper(work: Work): void {
  if (!keepsRehearsal(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
}
