import "server-only";
import { record } from "@/lib/audit/commands";
import { dutyIn } from "@/lib/kernel/actor";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { advance, closedBecause } from "@/lib/kernel/lifecycle";
import { Refusal, type RefusalCode } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { markStale } from "@/lib/tallies/commands";
import { listItems } from "./items/queries";
import { type PledgeMove, type PledgeState, pledgeLifecycle } from "./lifecycle";
import { examiningOrg } from "./policy";
import { findPledge, listPledgesById, type PledgeRow } from "./queries";
import { contentHash } from "./rules";
import type { PledgeChosen, PledgesChosen, ReturnPledge, ReturnPledges, SettlePledge } from "./schema";

export async function raisePledge(work: Work, { pledgeId }: PledgeChosen) {
  await move(work, await findPledge(work, pledgeId), "raise");
}

export async function withdrawPledge(work: Work, { pledgeId }: PledgeChosen) {
  await move(work, await findPledge(work, pledgeId), "withdraw");
}

export async function settlePledge(work: Work, { pledgeId, reason }: SettlePledge) {
  await settle(work, await findPledge(work, pledgeId), reason);
}

/** Always with the reasons, which the author reads above the form. */
export async function returnPledge(work: Work, { pledgeId, reason }: ReturnPledge) {
  const pledge = await findPledge(work, pledgeId);
  advance(pledgeLifecycle, "return", work.actor, pledge);
  await examine(work, pledge, "RETURN", reason);
  await move(work, pledge, "return");
}

/** INV-06: from here on the wording is frozen under its fingerprint. */
export async function publishPledge(work: Work, { pledgeId }: PledgeChosen) {
  await publish(work, await findPledge(work, pledgeId));
}

export type Failure = { pledgerName: string; code: RefusalCode };
export type BulkResult = { done: number; failures: Failure[] };

/** Each on its own merits: what cannot be settled is named, the rest goes through. */
export const settlePledges = (work: Work, chosen: PledgesChosen) =>
  eachOf(work, chosen, "settle", (pledge) => settle(work, pledge, ""));

export const publishPledges = (work: Work, chosen: PledgesChosen) =>
  eachOf(work, chosen, "publish", (pledge) => publish(work, pledge));

/** One reason for all of them; each of the authors reads it. */
export const returnPledges = (work: Work, { reason, ...chosen }: ReturnPledges) =>
  eachOf(work, chosen, "return", async (pledge) => {
    await examine(work, pledge, "RETURN", reason);
    await move(work, pledge, "return");
  });

/** 撤销操作: what was settled or proposed, and not yet published or answered, waits for an examiner again. */
export const reopenPledges = (work: Work, chosen: PledgesChosen) =>
  eachOf(work, chosen, "reopen", (pledge) => move(work, pledge, "reopen", { examinerPersonId: null, settledAt: null }));

async function eachOf(
  work: Work,
  { pledgeId }: PledgesChosen,
  name: PledgeMove,
  act: (pledge: PledgeRow) => Promise<void>,
): Promise<BulkResult> {
  const found = await listPledgesById(work, pledgeId);
  if (found.length === 0) throw new Refusal("NOT_FOUND");
  const failures: Failure[] = [];
  for (const pledge of found) {
    const code = closedBecause(pledgeLifecycle, name, work.actor, pledge);
    if (code) failures.push({ pledgerName: pledge.pledgerName, code });
    else await act(pledge);
  }
  return { done: found.length - failures.length, failures };
}

async function settle(work: Work, pledge: PledgeRow, reason: string) {
  advance(pledgeLifecycle, "settle", work.actor, pledge);
  await examine(work, pledge, "SETTLE", reason);
  await move(work, pledge, "settle", { examinerPersonId: work.actor.personId, settledAt: work.now });
}

async function publish(work: Work, pledge: PledgeRow) {
  advance(pledgeLifecycle, "publish", work.actor, pledge);
  const hash = contentHash(await listItems(work, [pledge.id]));
  const published = { publishedAt: work.now, publishedOn: asDate(work.today), contentHash: hash };
  await move(work, pledge, "publish", published, { contentHash: hash, items: pledge.items });
  await markStale(work, pledge, pledge.orgId);
}

type Changes = {
  examinerPersonId?: string | null;
  settledAt?: Date | null;
  publishedAt?: Date;
  publishedOn?: Date;
  contentHash?: string;
};

/** One move of the law, on the state it was read in, and its one event in the pledge's own chain. */
export async function move(
  work: Work,
  pledge: PledgeRow,
  name: PledgeMove,
  changes: Changes = {},
  facts: Record<string, string | number> = {},
) {
  const state: PledgeState = advance(pledgeLifecycle, name, work.actor, pledge);
  const { count } = await work.db.pledge.updateMany({
    where: { orgId: pledge.orgId, id: pledge.id, state: pledge.state },
    data: { state, ...changes },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, {
    kind: `pledge.${name}`,
    subjectId: pledge.id,
    orgId: pledge.orgId,
    facts: { number: pledge.number, pledger: pledge.pledgerName, ...facts },
  });
}

export type Decision = "SETTLE" | "RETURN" | "PROPOSE";

/** One of the examiner's three answers, in the capacity it is given in. Gives its id. */
export async function examine(work: Work, pledge: PledgeRow, decision: Decision, reason: string): Promise<string> {
  const [orgId, id] = [examiningOrg(pledge), newId()];
  await work.db.pledgeExamination.create({
    data: {
      orgId: pledge.orgId,
      id,
      pledgeId: pledge.id,
      decision,
      reason,
      examinerOrgId: orgId,
      examinerPersonId: work.actor.personId,
      capacity: dutyIn(work.actor, orgId)?.title ?? "",
      decidedAt: work.now,
    },
  });
  return id;
}
