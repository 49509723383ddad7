import "server-only";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import type { Prisma } from "@/lib/generated/prisma/client";
import { keepAttachment } from "@/lib/kernel/attachments";
import { asDate, type Day } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { enqueue } from "@/lib/kernel/queue";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { markStale } from "@/lib/tallies/commands";
import { type RectificationMove, rectificationLifecycle } from "../lifecycle";
import { isOwner, mayVerify } from "../policy";
import { findRectification, type Rectification } from "../queries";
import { isSettled } from "../rules";
import type * as schema from "../schema";

type Input<Schema extends z.ZodType> = z.output<Schema>;
type Changes = Prisma.RectificationUncheckedUpdateManyInput;
type Facts = Record<string, string | number | boolean>;

export async function beginRectification(work: Work, given: Input<typeof schema.beginRectificationSchema>) {
  const found = await findRectification(work, given.rectificationId);
  await move(work, found, "begin", { cause: given.cause, measure: given.measure });
}

/** The owner notes how it goes on; the words stand among the proofs and in the ledger's column of progress. */
export async function logRectification(work: Work, given: Input<typeof schema.logRectificationSchema>) {
  const found = await findRectification(work, given.rectificationId);
  if (found.state !== "IN_PROGRESS") throw new Refusal("WRONG_STATE");
  if (!isOwner(work.actor, found)) throw new Refusal("NOT_AUTHORISED");
  await addProof(work, found, given.text, given.file);
  await record(work, { kind: "rectification.progress", subjectId: found.id, orgId: found.orgId });
}

export async function reportRectification(work: Work, given: Input<typeof schema.reportRectificationSchema>) {
  const found = await findRectification(work, given.rectificationId);
  advance(rectificationLifecycle, "report", work.actor, found);
  await addProof(work, found, given.text, given.file);
  await move(work, found, "report", {});
}

export async function returnRectification(work: Work, given: Input<typeof schema.returnRectificationSchema>) {
  const found = await findRectification(work, given.rectificationId);
  await move(work, found, "return", {}, { reason: given.reason });
}

export async function verifyRectification(work: Work, given: Input<typeof schema.verifyRectificationSchema>) {
  const found = await findRectification(work, given.rectificationId);
  await move(work, found, "verify", { verifierPersonId: work.actor.personId });
}

/** 销号. What the masses said when asked again is kept among the proofs. */
export async function closeRectification(work: Work, given: Input<typeof schema.closeRectificationSchema>) {
  const found = await findRectification(work, given.rectificationId);
  advance(rectificationLifecycle, "close", work.actor, found);
  if (given.followUp) await addProof(work, found, given.followUp);
  await move(work, found, "close", { closedOn: asDate(work.today), closedByPersonId: work.actor.personId });
}

export async function reopenRectification(work: Work, given: Input<typeof schema.reopenRectificationSchema>) {
  const found = await findRectification(work, given.rectificationId);
  advance(rectificationLifecycle, "reopen", work.actor, found);
  await grantDays(work, found, given.dueOn, given.reason);
  const cleared = {
    verifierPersonId: null,
    closedOn: null,
    closedByPersonId: null,
    escalatedTo: null,
    escalatedAt: null,
  };
  await move(work, found, "reopen", { ...cleared, dueOn: asDate(given.dueOn) }, { reason: given.reason });
}

export async function cancelRectification(work: Work, given: Input<typeof schema.cancelRectificationSchema>) {
  const found = await findRectification(work, given.rectificationId);
  await move(work, found, "cancel", { cancelReason: given.reason }, { reason: given.reason });
}

/** 延期整改: by another than its owner, with a reason; the first date stays in sight (原时限). */
export async function extendRectification(work: Work, given: Input<typeof schema.extendRectificationSchema>) {
  const found = await findRectification(work, given.rectificationId);
  if (isSettled(found.state) || found.state === "VERIFIED") throw new Refusal("WRONG_STATE");
  const allowed = mayVerify(work.actor, found);
  if (allowed !== true) throw new Refusal(allowed || "NOT_AUTHORISED");
  await grantDays(work, found, given.dueOn, given.reason);
  await change(work, found, { dueOn: asDate(given.dueOn), escalatedTo: null, escalatedAt: null });
  const facts = { from: found.dueOn, to: given.dueOn, reason: given.reason };
  await record(work, { kind: "rectification.extend", subjectId: found.id, orgId: found.orgId, facts });
  await markStale(work, found, found.orgId);
}

async function move(work: Work, found: Rectification, name: RectificationMove, changes: Changes, facts: Facts = {}) {
  const state = advance(rectificationLifecycle, name, work.actor, found);
  await change(work, found, { ...changes, state });
  await record(work, { kind: `rectification.${name}`, subjectId: found.id, orgId: found.orgId, facts });
  await markStale(work, found, found.orgId);
  if (isSettled(state) !== isSettled(found.state)) await enqueue(work, "gather-problems");
}

async function change(work: Work, { orgId, id, state }: Rectification, changes: Changes): Promise<void> {
  const { count } = await work.db.rectification.updateMany({
    where: { orgId, id, state },
    data: { ...changes, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
}

/** SUP-02: what was done, in words, with a picture or a PDF where there is one. */
async function addProof(work: Work, { orgId, id }: Rectification, text: string, file?: File): Promise<void> {
  const by = { addedByPersonId: work.actor.personId, addedAt: work.now };
  await work.db.rectificationProof.create({
    data: { orgId, id: newId(), rectificationId: id, text, ...(await keepAttachment(file)), ...by },
  });
}

async function grantDays(work: Work, { orgId, id, dueOn }: Rectification, to: Day, reason: string): Promise<void> {
  if (to <= dueOn || to < work.today) throw new Refusal("INVALID", { dueOn: "inThePast" });
  await work.db.rectificationExtension.create({
    data: {
      orgId,
      id: newId(),
      rectificationId: id,
      fromDay: asDate(dueOn),
      toDay: asDate(to),
      reason,
      grantedByPersonId: work.actor.personId,
      grantedAt: work.now,
    },
  });
}
