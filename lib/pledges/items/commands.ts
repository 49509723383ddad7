import "server-only";
import { record } from "@/lib/audit/commands";
import type { EventKind } from "@/lib/audit/events";
import { asDate, type Day } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { markStale } from "@/lib/tallies/commands";
import { keepEvidence } from "../evidence/commands";
import { isExaminer } from "../policy";
import { contentHash } from "../rules";
import { type ItemMove, itemLifecycle } from "./lifecycle";
import { findItem, findItemLife, type ItemRow, type ItemWithLife } from "./queries";
import type { AmendItem, ClaimItem, ConfirmItem, ReasonedItem } from "./schema";

/** INV-06: with evidence, in words at least; a picture or a paper is optional. */
export async function claimItem(work: Work, { itemId, description, file }: ClaimItem) {
  const item = await findItem(work, itemId);
  advance(itemLifecycle, "claim", work.actor, item);
  await keepEvidence(work, item, description, file);
  await move(work, item, "claim", {}, { file: file !== undefined });
}

export async function confirmItem(work: Work, { itemId, note }: ConfirmItem) {
  const item = await findItem(work, itemId);
  const fulfilled = { fulfilledOn: asDate(work.today), fulfilledNote: note, confirmedByPersonId: work.actor.personId };
  if (item.standing) await keepCheck(work, item, note);
  await move(work, item, "confirm", fulfilled);
}

/** PLG-20: a standing pledge found kept this year. */
const keepCheck = (work: Work, item: ItemRow, note: string) =>
  work.db.pledgeItemCheck.create({
    data: {
      orgId: item.orgId,
      id: newId(),
      itemId: item.id,
      checkedOn: asDate(work.today),
      note,
      confirmedByPersonId: work.actor.personId,
    },
  });

export async function declineItem(work: Work, { itemId, reason }: ReasonedItem) {
  await move(work, await findItem(work, itemId), "decline", {}, { reason });
}

/** LIFE-09: in public and with its reason; outside the denominator from then on. */
export async function terminateItem(work: Work, { itemId, reason }: ReasonedItem) {
  const withdrawn = { withdrawnOn: asDate(work.today), withdrawnReason: reason };
  await move(work, await findItem(work, itemId), "terminate", withdrawn, { reason });
}

/** 充实完善 (INV-06): a new public version beside the old one, made by whoever examines the pledge. */
export async function amendItem(work: Work, { itemId, text, target, dueOn, reason }: AmendItem) {
  await reviseItem(work, await findChangeable(work, itemId), { text, target, dueOn }, { kind: "AMEND", reason });
}

/** An item whose public wording or day its examiner may add to. */
export async function findChangeable(work: Work, itemId: string): Promise<ItemWithLife> {
  const item = await findItemLife(work, itemId);
  const allowed = isExaminer(work.actor, item);
  if (allowed !== true) throw new Refusal(allowed || "NOT_AUTHORISED");
  if (item.pledgeState !== "PUBLISHED" || item.state !== "OPEN") throw new Refusal("WRONG_STATE");
  return item;
}

type Revision = { kind: "AMEND" | "RESCHEDULE" | "EXTEND"; reason: string };
const told = { AMEND: "amend", RESCHEDULE: "reschedule", EXTEND: "extend" } as const;

/** One more public version; what stood before stays readable. */
export async function reviseItem(
  work: Work,
  item: ItemWithLife,
  { text = item.text, target = item.target, dueOn }: { text?: string; target?: string; dueOn: Day },
  { kind, reason }: Revision,
) {
  const version = item.latestVersion + 1;
  await keepFirstVersion(work, item);
  await addVersion(work, { ...item, text, target, dueOn }, { version, kind, reason, at: work.now });
  const { count } = await work.db.pledgeItem.updateMany({
    where: { orgId: item.orgId, id: item.id, state: "OPEN", latestVersion: item.latestVersion },
    data: { text, target, dueOn: asDate(dueOn), latestVersion: version },
  });
  if (count !== 1) throw new Refusal("CONFLICT");
  await tell(work, item, `pledge_item.${told[kind]}`, { version, reason, to: dueOn });
  await markStale(work, item, item.orgId);
}

async function keepFirstVersion(work: Work, item: ItemWithLife) {
  if (item.versions.some(({ version }) => version === item.latestVersion)) return;
  await addVersion(work, item, {
    version: item.latestVersion,
    kind: "AMEND",
    reason: "",
    at: item.publishedAt ?? work.now,
  });
}

async function addVersion(
  work: Work,
  item: ItemRow,
  { version, at, kind, reason }: Revision & { version: number; at: Date },
) {
  await work.db.pledgeItemVersion.create({
    data: {
      orgId: item.orgId,
      id: newId(),
      itemId: item.id,
      version,
      text: item.text,
      target: item.target,
      dueOn: asDate(item.dueOn),
      reason,
      kind,
      amendedByPersonId: work.actor.personId,
      publishedAt: at,
      contentHash: contentHash([item]),
    },
  });
}

type Changes = {
  fulfilledOn?: Date;
  fulfilledNote?: string;
  confirmedByPersonId?: string;
  withdrawnOn?: Date;
  withdrawnReason?: string;
};

async function move(
  work: Work,
  item: ItemRow,
  name: ItemMove,
  changes: Changes = {},
  facts: Record<string, string | number | boolean> = {},
) {
  const state = advance(itemLifecycle, name, work.actor, item);
  const { count } = await work.db.pledgeItem.updateMany({
    where: { orgId: item.orgId, id: item.id, state: item.state },
    data: { state, ...changes },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await tell(work, item, `pledge_item.${name}`, facts);
  await markStale(work, item, item.orgId);
}

const tell = (work: Work, item: ItemRow, kind: EventKind, facts: Record<string, string | number | boolean>) =>
  record(work, {
    kind,
    subjectId: item.id,
    orgId: item.orgId,
    facts: { pledge: item.pledgeNumber, number: item.number, pledger: item.pledgerName, ...facts },
  });
