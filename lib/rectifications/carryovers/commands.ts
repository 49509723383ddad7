import "server-only";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { markStale } from "@/lib/tallies/commands";
import { keepsProblemCodes } from "../policy";
import type { carryOverSchema } from "../schema";
import { listEarlier } from "./queries";

/** 上期结转 (SUP-16): everything a closed campaign left open goes on in the running one; number, source and dates stay. */
export async function carryOver(work: Work, { fromCampaignId }: z.output<typeof carryOverSchema>): Promise<number> {
  if (!keepsProblemCodes(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const running = await findRunningCampaign(work);
  if (!running) throw new Refusal("NOT_FOUND");
  const from = (await listEarlier(work)).find(({ campaignId }) => campaignId === fromCampaignId);
  if (!from) throw new Refusal("NOT_FOUND");
  const open = { in: ["OPENED", "IN_PROGRESS", "REPORTED", "VERIFIED"] };
  const where = { orgId: work.orgId, campaignOrgId: from.campaignOrgId, campaignId: from.campaignId, state: open };
  const carried = await work.db.rectification.findMany({ where, select: { id: true } });
  const to = { toCampaignOrgId: running.orgId, toCampaignId: running.id };
  const of = { fromCampaignOrgId: from.campaignOrgId, fromCampaignId: from.campaignId };
  const by = { carriedOn: asDate(work.today), carriedByPersonId: work.actor.personId };
  await work.db.rectificationCarryOver.createMany({
    data: carried.map(({ id }) => ({ orgId: work.orgId, id: newId(), rectificationId: id, ...of, ...to, ...by })),
  });
  await work.db.rectification.updateMany({
    where: { ...where, id: { in: carried.map(({ id }) => id) } },
    data: { campaignOrgId: running.orgId, campaignId: running.id, version: { increment: 1 } },
  });
  const facts = { title: from.title, count: carried.length };
  await record(work, { kind: "rectification.carry_over", subjectId: work.orgId, facts });
  await markStale(work, from);
  await markStale(work, { campaignOrgId: running.orgId, campaignId: running.id });
  return carried.length;
}
