import "server-only";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { isWithAuthor } from "@/lib/pledges/lifecycle";
import { mayWrite } from "@/lib/pledges/policy";
import { findPledge } from "@/lib/pledges/queries";
import { opensCalls } from "./policy";
import { listCalls, listSuggestions } from "./queries";
import type { CiteOpinion, closeCallSchema, OpenCall } from "./schema";

/** 征求建议 (PLG-21): hangs on the board from its first to its last day. */
export async function openCall(work: Work, { opensOn, closesOn, ...asked }: OpenCall): Promise<string> {
  if (!opensCalls(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  if (opensOn < work.today) throw new Refusal("INVALID", { opensOn: "inThePast" });
  if (closesOn < opensOn) throw new Refusal("INVALID", { closesOn: "beforeStart" });
  const campaign = await findRunningCampaign(work);
  if (!campaign) throw new Refusal("NOT_FOUND");
  const id = newId();
  const days = { opensOn: asDate(opensOn), closesOn: asDate(closesOn) };
  const where = { orgId: work.orgId, campaignOrgId: campaign.orgId, campaignId: campaign.id };
  await work.db.suggestionCall.create({
    data: { ...where, id, ...asked, ...days, calledByPersonId: work.actor.personId },
  });
  await record(work, { kind: "suggestion_call.open", subjectId: id, facts: { title: asked.title, closesOn } });
  return id;
}

/** Today is its last day. */
export async function closeCall(work: Work, { callId }: z.output<typeof closeCallSchema>): Promise<void> {
  if (!opensCalls(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const call = (await listCalls(work)).find(({ id }) => id === callId);
  if (!call) throw new Refusal("NOT_FOUND");
  if (call.closesOn <= work.today || call.opensOn > work.today) throw new Refusal("WRONG_STATE");
  await work.db.suggestionCall.updateMany({
    where: { orgId: work.orgId, id: callId },
    data: { closesOn: asDate(work.today) },
  });
  await record(work, { kind: "suggestion_call.close", subjectId: callId, facts: { title: call.title } });
}

/** A suggestion becomes a survey record of a pledge that is still being written, and the pledge names it. */
export async function citeOpinion(work: Work, { opinionId, pledgeId }: CiteOpinion): Promise<void> {
  const pledge = await findPledge(work, pledgeId);
  if (!mayWrite(work.actor, pledge)) throw new Refusal("NOT_AUTHORISED");
  if (!isWithAuthor(pledge)) throw new Refusal("WRONG_STATE");
  const suggestion = (await listSuggestions(work)).find(({ id }) => id === opinionId);
  const call = (await listCalls(work)).find(({ id }) => id === suggestion?.callId);
  if (!suggestion || !call) throw new Refusal("NOT_FOUND");
  const by = { orgId: work.orgId, id: newId() };
  await work.db.opinionCitation.create({
    data: {
      ...by,
      ...{ opinionId, pledgeOrgId: pledge.orgId, pledgeId, citedByPersonId: work.actor.personId },
      citedAt: work.now,
    },
  });
  await work.db.pledgeSurvey.create({
    data: {
      ...{ orgId: pledge.orgId, id: newId(), pledgeId, recordedByPersonId: work.actor.personId },
      visitedOn: asDate(suggestion.receivedOn),
      visitedWhom: `群众建议第 ${suggestion.number} 号（公开栏）`,
      asked: call.title,
      answered: suggestion.text,
    },
  });
  await record(work, { kind: "opinion.cite", subjectId: opinionId, facts: { number: suggestion.number } });
}
