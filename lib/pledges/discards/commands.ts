import "server-only";
import { record } from "@/lib/audit/commands";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { mayWrite } from "../policy";
import { findPledge } from "../queries";
import type { PledgeChosen } from "../schema";
import type { RestoreDiscarded } from "./schema";

/** A draft nobody has examined goes into the bin for thirty days; refuses WRONG_STATE once it was raised and examined. */
export async function discardPledge(work: Work, { pledgeId }: PledgeChosen): Promise<void> {
  const pledge = await findPledge(work, pledgeId);
  if (pledge.orgId !== work.orgId) throw new Refusal("NOT_FOUND");
  if (!mayWrite(work.actor, pledge)) throw new Refusal("NOT_AUTHORISED");
  if (pledge.state !== "SURVEYED") throw new Refusal("WRONG_STATE");
  await work.rows(sql`select discard_pledge(${pledgeId}::uuid)::text`);
  const { number, pledgerName: pledger } = pledge;
  await record(work, { kind: "pledge.discard", subjectId: pledgeId, facts: { number, pledger } });
}

/** Back to where it was; CONFLICT when somebody has taken the place meanwhile. */
export async function restoreDiscarded(work: Work, { discardedId }: RestoreDiscarded): Promise<void> {
  const [back] = await work.rows<{ kind: "PLEDGE" | "TEMPLATE"; subjectId: string; title: string }>(
    sql`select kind, subject_id as "subjectId", title from restore_discarded(${discardedId}::uuid)`,
  );
  if (!back) throw new Refusal("NOT_FOUND");
  const kind = back.kind === "PLEDGE" ? "pledge.restore" : "template_version.restore";
  await record(work, { kind, subjectId: back.subjectId, facts: { title: back.title } });
}
