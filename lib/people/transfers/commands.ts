import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { findOpenMembership } from "../memberships/queries";
import { keepsRoll } from "../policy";
import { type TransferMove, transferLifecycle } from "./lifecycle";
import { findTransfer, type TransferRow } from "./queries";
import type { ConfirmTransfer, EndTransfer, ReceiveTransfer, SendTransfer } from "./schema";

/** 转出: the papers leave; the member is counted here until they are received (LIFE-01). Refuses who still holds a duty here. */
export async function sendTransfer(
  work: Work,
  { personId, toCode, toName, document, sentOn }: SendTransfer,
): Promise<void> {
  const membership = await findOpenMembership(work, personId);
  if (!keepsRoll(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  if (sentOn > work.today) throw new Refusal("INVALID", { sentOn: "inTheFuture" });
  if (sentOn < membership.beginsOn) throw new Refusal("INVALID", { sentOn: "beforeStart" });
  const duties = await work.db.duty.count({ where: { orgId: work.orgId, personId, endsOn: null } });
  if (duties > 0) throw new Refusal("INVALID", { document: "dutyHeld" });
  const underWay = await work.db.transfer.count({ where: { personId, state: "IN_TRANSIT" } });
  if (underWay > 0) throw new Refusal("WRONG_STATE");
  const to = await findDestination(work, toCode, toName);
  const id = newId();
  await work.db.transfer.create({
    data: {
      orgId: work.orgId,
      id,
      personId,
      membershipId: membership.id,
      ...to,
      document,
      sentOn: asDate(sentOn),
      sentByPersonId: work.actor.personId,
    },
  });
  await record(work, {
    kind: "transfer.send",
    subjectId: id,
    facts: { name: membership.name, to: to.toName, document, sentOn },
  });
}

/** 转入: the old membership ends the day before, the new one begins; open promises end or come along as this branch decides. */
export async function receiveTransfer(work: Work, { transferId, receivedOn, carry }: ReceiveTransfer): Promise<void> {
  const transfer = await findTransfer(work, transferId);
  await move(work, transfer, "receive", { receivedOn, carry: carry === "CARRY" });
}

/** To a branch outside the tree: the receipt has come back. */
export async function confirmTransfer(work: Work, { transferId, receivedOn }: ConfirmTransfer): Promise<void> {
  const transfer = await findTransfer(work, transferId);
  await move(work, transfer, "confirm", { receivedOn, carry: null });
}

export async function refuseTransfer(work: Work, { transferId, reason }: EndTransfer): Promise<void> {
  await end(work, transferId, "refuse", reason);
}

export async function recallTransfer(work: Work, { transferId, reason }: EndTransfer): Promise<void> {
  await end(work, transferId, "recall", reason);
}

type Receipt = { receivedOn: string; carry: boolean | null };

async function move(work: Work, transfer: TransferRow, name: "receive" | "confirm", { receivedOn, carry }: Receipt) {
  const state = advance(transferLifecycle, name, work.actor, subjectOf(work, transfer));
  if (receivedOn > work.today) throw new Refusal("INVALID", { receivedOn: "inTheFuture" });
  if (receivedOn < transfer.sentOn || receivedOn <= transfer.beginsOn)
    throw new Refusal("INVALID", { receivedOn: "beforeStart" });
  await take(work, transfer, { state, receivedOn: asDate(receivedOn), carry });
  await work.rows(sql`select settle_transfer(${transfer.orgId}::uuid, ${transfer.id}::uuid, ${newId()}::uuid)::text`);
  await record(work, {
    kind: `transfer.${name}`,
    subjectId: transfer.id,
    facts: { name: transfer.name, other: transfer.otherName, receivedOn, ...(carry === null ? {} : { carry }) },
  });
}

async function end(work: Work, transferId: string, name: TransferMove & ("refuse" | "recall"), reason: string) {
  const transfer = await findTransfer(work, transferId);
  const state = advance(transferLifecycle, name, work.actor, subjectOf(work, transfer));
  await take(work, transfer, { state, reason });
  await record(work, { kind: `transfer.${name}`, subjectId: transfer.id, facts: { name: transfer.name, reason } });
}

type Decision = { state: string; receivedOn?: Date; carry?: boolean | null; reason?: string };

async function take(work: Work, { orgId, id }: TransferRow, decision: Decision): Promise<void> {
  const taken = await work.db.transfer.updateMany({
    where: { orgId, id, state: "IN_TRANSIT" },
    data: { ...decision, decidedByPersonId: work.actor.personId, decidedAt: work.now },
  });
  if (taken.count !== 1) throw new Refusal("WRONG_STATE");
}

const subjectOf = (work: Work, { orgId, toOrgId, state }: TransferRow) => ({
  fromOrgId: orgId,
  toOrgId,
  hereId: work.orgId as string,
  state,
});

async function findDestination(work: Work, code: string, name: string) {
  if (code === "" && name !== "") return { toOrgId: null, toName: name };
  const [org] = await work.rows<{ id: string; name: string }>(sql`
    select o.id, o.name from org o join org_kind k on k.code = o.kind where o.code = ${code} and k.holds_members and o.closed_on is null`);
  if (!org || org.id === work.orgId) throw new Refusal("INVALID", { toCode: "choose" });
  return { toOrgId: org.id, toName: org.name };
}
