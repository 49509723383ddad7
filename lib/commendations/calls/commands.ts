import "server-only";
import { record } from "@/lib/audit/commands";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { findSetting } from "@/lib/orgs/settings/queries";
import { takeKind } from "../kinds/commands";
import { preparesAwards } from "../policy";
import type { CallKey, CreateCall } from "../schema";
import { callLifecycle } from "./lifecycle";
import { findCall } from "./queries";

/** 评选通知: the standard and the period are fixed before anybody is nominated (LIFE-19). */
export async function createCall(work: Work, input: CreateCall): Promise<string> {
  if (!preparesAwards(work.actor, { orgId: work.orgId })) throw new Refusal("NOT_AUTHORISED");
  const campaign = await findRunningCampaign(work);
  if (!campaign) throw new Refusal("NOT_FOUND");
  const least = await findSetting(work, "NOTICE_DAYS");
  if (input.noticeDays < least) throw new Refusal("INVALID", { noticeDays: "tooSmall" }, { min: least });
  const { kind: chosen, periodFrom, periodTo, ...figures } = input;
  const kind = await takeKind(work, chosen);
  const id = newId();
  await work.db.awardCall.create({
    data: {
      orgId: work.orgId,
      id,
      campaignOrgId: campaign.orgId,
      campaignId: campaign.id,
      awardTypeId: kind.id,
      periodFrom: asDate(periodFrom),
      periodTo: asDate(periodTo),
      nominationCap: await findSetting(work, "NOMINATION_CAP"),
      excellentShare: await findSetting(work, "EXCELLENT_SHARE"),
      ...figures,
    },
  });
  await record(work, { kind: "award_call.create", subjectId: id, facts: { title: input.title, name: kind.name } });
  return id;
}

export async function closeCall(work: Work, { callId }: CallKey): Promise<void> {
  const call = await findCall(work, callId);
  const state = advance(callLifecycle, "close", work.actor, call);
  const { count } = await work.db.awardCall.updateMany({
    where: { orgId: work.orgId, id: callId, state: call.state },
    data: { state, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: "award_call.close", subjectId: callId, facts: { title: call.title } });
}
