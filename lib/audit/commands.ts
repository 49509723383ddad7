import "server-only";
import { dutyIn } from "@/lib/kernel/actor";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import type { EventKind } from "./events";

export type Recorded = {
  kind: EventKind;
  /** The record the event is about; its timeline shows it. */
  subjectId: string;
  /** The subject's org when it is not the one acted in: a cross-org event lives in the subject's chain. */
  orgId?: string;
  /** Plain facts for the timeline; never the text of a talk, a ballot or a password. */
  facts?: Record<string, string | number | boolean>;
};

const canonical = (facts: Record<string, string | number | boolean>) =>
  JSON.stringify(Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1))));

/** Writes the event into the org's chain, in the command's own transaction: exactly one for a committed command (INV-12). */
export async function record(work: Work, { kind, subjectId, orgId = work.orgId, facts = {} }: Recorded): Promise<void> {
  const held = dutyIn(work.actor, work.orgId);
  const capacity = held ? held.title + (held.acting ? "（主持工作）" : "") : work.actor.capacity;
  const subjectKind = kind.split(".")[0] ?? kind;
  await work.rows(
    sql`select audit_append(${orgId}::uuid, ${capacity}, ${kind}, ${subjectKind}, ${subjectId}::uuid, ${canonical(facts)})`,
  );
}

/**
 * Keeps, in the org acted in, how far the logs right below it have come and with which hash; the digest of all that is kept
 * enters the org's own chain. Answers how many logs had grown; for the job of the night (INV-12).
 */
export async function keepChildHeads(work: Work): Promise<number> {
  const [kept] = await work.rows<{ count: number }>(sql`select keep_child_heads() as count`);
  if (!kept?.count) return 0;
  const [all] = await work.rows<{ digest: string }>(sql`select child_heads_digest(${work.orgId}::uuid) as digest`);
  await record(work, {
    kind: "org.keep_heads",
    subjectId: work.orgId,
    facts: { count: kept.count, digest: all?.digest ?? "" },
  });
  return kept.count;
}
