import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { nextNumber } from "@/lib/orgs/numbers";
import { markStale } from "@/lib/tallies/commands";
import { findDecided, moveNomination } from "../nominations/commands";
import type { Nomination } from "../nominations/queries";
import type { GrantAward, RevokeAward } from "../schema";
import { awardLifecycle } from "./lifecycle";
import { type Award, findAward, listHolders } from "./queries";
import { certificateNumber } from "./rules";

/** 授予: after the notice, with a number of the issuer's yearly register (INV-10, INV-11). */
export async function grantAward(work: Work, input: GrantAward): Promise<string> {
  const nomination = await findDecided(work, input.nominationOrgId, input.nominationId);
  await leaveSlotFree(work, nomination, input.slot);
  await moveNomination(work, nomination, "grant");
  const award = await write(work, nomination, input);
  await record(work, {
    kind: "award.grant",
    subjectId: award.id,
    facts: { subject: nomination.subjectName, name: nomination.kindName, certificate: award.certificate },
  });
  await markStale(work, nomination, nomination.orgId);
  return award.id;
}

/** INV-11: one holder; the flag is handed on before somebody else is given it. */
async function leaveSlotFree(work: Work, { rotating, kindId }: Nomination, slot: string): Promise<void> {
  if (!rotating) return;
  if (!slot) throw new Refusal("INVALID", { slot: "required" });
  const holders = await listHolders(work, kindId);
  if (holders.some((holder) => holder.slot === slot)) throw new Refusal("INVALID", { slot: "duplicate" });
}

async function write(work: Work, nomination: Nomination, { citation, slot }: GrantAward) {
  const year = Number(work.today.slice(0, 4));
  const number = await nextNumber(work, "CERTIFICATE", year);
  const [org] = await work.rows<{ code: string }>(sql`select code from org where id = ${work.orgId}::uuid`);
  const certificate = certificateNumber(org?.code ?? "", year, number);
  const id = newId();
  await work.db.award.create({
    data: {
      orgId: work.orgId,
      id,
      callId: nomination.callId,
      awardTypeId: nomination.kindId,
      nominationOrgId: nomination.orgId,
      nominationId: nomination.id,
      holderPersonId: nomination.personId,
      holderOrgId: nomination.subjectOrgId,
      holderName: nomination.subjectName,
      holderOrgName: nomination.orgName,
      year,
      number,
      certificateNumber: certificate,
      citation,
      slot: nomination.rotating ? slot : null,
      grantedOn: asDate(work.today),
    },
  });
  return { id, certificate };
}

/** 撤销称号: kept in the register with its day and reason, and said so wherever the number is looked up. */
export const revokeAward = (work: Work, { awardId, reason }: RevokeAward): Promise<void> =>
  end(work, awardId, "revoke", reason);

/** 移交: the flag leaves its holder; only then can somebody else be given it. */
export const handOnAward = (work: Work, { awardId, reason }: RevokeAward): Promise<void> =>
  end(work, awardId, "hand_on", reason);

async function end(work: Work, awardId: string, move: "revoke" | "hand_on", reason: string): Promise<void> {
  const award = await findAward(work, awardId);
  if (award.orgId !== work.orgId) throw new Refusal("NOT_FOUND");
  const state = advance(awardLifecycle, move, work.actor, award);
  const { count } = await work.db.award.updateMany({
    where: { orgId: work.orgId, id: awardId, state: award.state },
    data: { state, endedOn: asDate(work.today), endReason: reason, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: `award.${move}`, subjectId: awardId, facts: { subject: award.holderName, reason } });
  await markHolderStale(work, award);
}

async function markHolderStale(work: Work, award: Award): Promise<void> {
  const [counted] = await work.rows<{ campaignOrgId: string; campaignId: string; orgId: string }>(sql`
    select c.campaign_org_id as "campaignOrgId", c.campaign_id as "campaignId", coalesce(a.nomination_org_id, a.holder_org_id, a.org_id) as "orgId"
      from award a join award_call c on c.org_id = a.org_id and c.id = a.call_id where a.org_id = ${work.orgId}::uuid and a.id = ${award.id}::uuid`);
  if (counted) await markStale(work, counted, counted.orgId);
}
