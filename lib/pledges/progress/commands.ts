import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate, periodOf } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { mayReport } from "../items/policy";
import { findItem } from "../items/queries";
import type { RecordProgress } from "../items/schema";

/** 填写进展. The quarter follows from the day it happened; an earlier quarter keeps the mark 补录 (LIFE-08). */
export async function recordProgress(work: Work, { itemId, happenedOn, note, quantity }: RecordProgress) {
  const item = await findItem(work, itemId);
  if (!mayReport(work.actor, item)) throw new Refusal("NOT_AUTHORISED");
  if (item.pledgeState !== "PUBLISHED") throw new Refusal("NOT_PUBLISHED");
  if (item.state !== "OPEN" && item.state !== "CLAIMED") throw new Refusal("WRONG_STATE");
  if (happenedOn > work.today) throw new Refusal("INVALID", { happenedOn: "inTheFuture" });
  const [period, id] = [periodOf(happenedOn), newId()];
  const proxy = item.pledgerKind === "PERSON" && item.personId !== work.actor.personId;
  await work.db.pledgeProgress.create({
    data: {
      orgId: item.orgId,
      id,
      itemId,
      period,
      happenedOn: asDate(happenedOn),
      enteredAt: work.now,
      note,
      quantity,
      enteredByPersonId: work.actor.personId,
      proxy,
      backfilled: period < periodOf(work.today),
    },
  });
  await record(work, {
    kind: "pledge_item.progress",
    subjectId: itemId,
    orgId: item.orgId,
    facts: { pledge: item.pledgeNumber, number: item.number, pledger: item.pledgerName, period, proxy },
  });
}
