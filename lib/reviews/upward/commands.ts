import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import type { GiveUpwardOpinion } from "./schema";

/**
 * REV-28: a member's opinion on a leading cadre, once a sitting and cadre. It leaves no event: the log would name who spoke.
 * Refuses NOT_FOUND outside the member's own sitting and on oneself, CONFLICT for a second one.
 */
export async function giveUpwardOpinion(work: Work, { sessionId, cadrePersonId, text }: GiveUpwardOpinion) {
  await work.rows(sql`select give_upward_opinion(${sessionId}::uuid, ${cadrePersonId}::uuid, ${text})::text as given`);
}
