import "server-only";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { examine, move } from "../commands";
import { listItems } from "../items/queries";
import { pledgeLifecycle } from "../lifecycle";
import { findPledge, type PledgeRow } from "../queries";
import type { PledgeChosen } from "../schema";
import { listProposals } from "./queries";
import { changedFields } from "./rules";
import type { ProposeChange, RefuseChange } from "./schema";

/** 建议修改 (PLG-06): the examiner's wording beside the author's. Refuses a proposal that changes nothing. */
export async function proposeChange(work: Work, { pledgeId, itemId, reason, ...wording }: ProposeChange) {
  const pledge = await findPledge(work, pledgeId);
  advance(pledgeLifecycle, "propose", work.actor, pledge);
  const item = (await listItems(work, [pledgeId])).find(({ id }) => id === itemId);
  if (!item) throw new Refusal("NOT_FOUND");
  if (changedFields(item, wording).length === 0) throw new Refusal("INVALID", { text: "unchanged" });
  const examinationId = await examine(work, pledge, "PROPOSE", reason);
  await work.db.pledgeProposal.create({
    data: {
      ...wording,
      orgId: pledge.orgId,
      id: newId(),
      examinationId,
      itemId,
      dueOn: asDate(wording.dueOn),
    },
  });
  await move(work, pledge, "propose", {}, { item: item.number, reason });
}

/** The author agrees: the wording becomes what was proposed, and with that the pledge is settled by its examiner. */
export async function acceptChange(work: Work, { pledgeId }: PledgeChosen) {
  const pledge = await findPledge(work, pledgeId);
  advance(pledgeLifecycle, "accept", work.actor, pledge);
  const examinationId = await answer(work, pledge, true, "");
  for (const { itemId, ...given } of await listProposals(work, { orgId: pledge.orgId, id: examinationId })) {
    const { text, target, beneficiary, checkedHow } = given;
    await work.db.pledgeItem.updateMany({
      where: { orgId: pledge.orgId, id: itemId, pledgeId },
      data: { text, target, beneficiary, checkedHow, dueOn: asDate(given.dueOn) },
    });
  }
  await move(work, pledge, "accept", { examinerPersonId: pledge.proposedBy, settledAt: work.now });
}

/** The author keeps the own wording and says why; the examiner has it again. */
export async function refuseChange(work: Work, { pledgeId, reason }: RefuseChange) {
  const pledge = await findPledge(work, pledgeId);
  advance(pledgeLifecycle, "refuse", work.actor, pledge);
  await answer(work, pledge, false, reason);
  await move(work, pledge, "refuse", {}, { reason });
}

async function answer(work: Work, pledge: PledgeRow, accepted: boolean, reason: string): Promise<string> {
  if (!pledge.proposalId) throw new Refusal("WRONG_STATE");
  await work.db.pledgeProposalAnswer.create({
    data: {
      orgId: pledge.orgId,
      id: newId(),
      examinationId: pledge.proposalId,
      accepted,
      reason,
      answeredByPersonId: work.actor.personId,
      answeredAt: work.now,
    },
  });
  return pledge.proposalId;
}
