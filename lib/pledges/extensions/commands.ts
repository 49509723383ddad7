import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { findChangeable, reviseItem } from "../items/commands";
import { mayReport } from "../items/policy";
import { findItem } from "../items/queries";
import { type ExtensionState, extensionLifecycle } from "./lifecycle";
import { type ExtensionRow, findExtension } from "./queries";
import type { AskExtension, DeclineExtension, GrantExtension, RescheduleItem } from "./schema";

/** 申请延期: with a reason, up to the day itself; afterwards it is LATE (LIFE-09). Gives the id of the request. */
export async function askExtension(work: Work, { itemId, toDay, reason }: AskExtension): Promise<string> {
  const item = await findItem(work, itemId);
  if (!mayReport(work.actor, item)) throw new Refusal("NOT_AUTHORISED");
  if (item.pledgeState !== "PUBLISHED") throw new Refusal("NOT_PUBLISHED");
  if (item.state !== "OPEN") throw new Refusal("WRONG_STATE");
  if (item.dueOn < work.today) throw new Refusal("LATE");
  if (toDay <= item.dueOn) throw new Refusal("INVALID", { toDay: "notLater" });
  const id = newId();
  await work.db.pledgeExtension.create({
    data: {
      orgId: item.orgId,
      id,
      itemId,
      fromDay: asDate(item.dueOn),
      toDay: asDate(toDay),
      reason,
      askedByPersonId: work.actor.personId,
      askedOn: asDate(work.today),
      askedAt: work.now,
    },
  });
  await record(work, {
    kind: "pledge_extension.ask",
    subjectId: itemId,
    orgId: item.orgId,
    facts: { pledge: item.pledgeNumber, number: item.number, pledger: item.pledgerName, to: toDay, reason },
  });
  return id;
}

/** Granted, the later day is a new public version beside the old one. */
export async function grantExtension(work: Work, { extensionId, answer }: GrantExtension) {
  const extension = await findExtension(work, extensionId);
  const state = advance(extensionLifecycle, "grant", work.actor, extension);
  const item = await findChangeable(work, extension.itemId);
  if (item.dueOn !== extension.fromDay) throw new Refusal("CONFLICT");
  await decide(work, extension, state, answer);
  await reviseItem(work, item, { dueOn: extension.toDay }, { kind: "EXTEND", reason: extension.reason });
}

export async function declineExtension(work: Work, { extensionId, answer }: DeclineExtension) {
  const extension = await findExtension(work, extensionId);
  await decide(work, extension, advance(extensionLifecycle, "decline", work.actor, extension), answer);
  const { pledgeNumber: pledge, number, pledgerName: pledger } = await findItem(work, extension.itemId);
  const facts = { pledge, number, pledger, to: extension.toDay, reason: answer };
  await record(work, { kind: "pledge_extension.decline", subjectId: extension.itemId, orgId: extension.orgId, facts });
}

/** 变更时限 by the examiner, in public and with its reason (LIFE-09). */
export async function rescheduleItem(work: Work, { itemId, dueOn, reason }: RescheduleItem) {
  const item = await findChangeable(work, itemId);
  if (dueOn === item.dueOn) throw new Refusal("INVALID", { dueOn: "unchanged" });
  await reviseItem(work, item, { dueOn }, { kind: "RESCHEDULE", reason });
}

async function decide(work: Work, extension: ExtensionRow, state: ExtensionState, answer: string) {
  const { count } = await work.db.pledgeExtension.updateMany({
    where: { orgId: extension.orgId, id: extension.id, state: extension.state },
    data: { state, answer, decidedByPersonId: work.actor.personId, decidedAt: work.now },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
}
