import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate, periodOf } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { listGroupItems } from "./queries";
import type { CollectProgress } from "./schema";

/** LIFE-12: the head of a party group writes down how a member's promise goes; it stays marked as written for them. */
export async function collectProgress(work: Work, { itemId, happenedOn, note }: CollectProgress): Promise<void> {
  const item = (await listGroupItems(work)).find(({ id }) => id === itemId);
  if (!item) throw new Refusal("NOT_FOUND");
  if (happenedOn > work.today) throw new Refusal("INVALID", { happenedOn: "inTheFuture" });
  const period = periodOf(happenedOn);
  await work.db.pledgeProgress.createMany({
    data: {
      orgId: work.orgId,
      id: newId(),
      itemId,
      period,
      happenedOn: asDate(happenedOn),
      enteredAt: work.now,
      note,
      quantity: "",
      enteredByPersonId: work.actor.personId,
      proxy: true,
      backfilled: period < periodOf(work.today),
    },
  });
  await record(work, {
    kind: "pledge_item.progress",
    subjectId: itemId,
    facts: { pledger: item.personName, period, group: item.groupName, proxy: true },
  });
}
