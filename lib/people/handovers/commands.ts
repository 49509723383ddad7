import "server-only";
import { record } from "@/lib/audit/commands";
import { advance } from "@/lib/kernel/lifecycle";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import type { TakeHandover } from "../elections/schema";
import { handoverLifecycle } from "./lifecycle";
import { findHandover } from "./queries";

/** The successor takes the office over: the list is frozen, what hung on the person moves, in one step (LIFE-04). */
export async function takeHandover(work: Work, { handoverId }: TakeHandover): Promise<void> {
  const handover = await findHandover(work, handoverId);
  advance(handoverLifecycle, "take", work.actor, handover);
  await work.rows(sql`select take_handover(${handoverId}::uuid)::text`);
  const matters = handover.matters.reduce((sum, { count }) => sum + count, 0);
  await record(work, {
    kind: "handover.take",
    subjectId: handoverId,
    facts: { title: handover.title, from: handover.from, matters },
  });
}
