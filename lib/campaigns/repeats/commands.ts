import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { runsCampaign } from "../policy";
import { type CampaignDetail, findCampaign, findOwnCampaign } from "../queries";
import type { CampaignKey } from "../schema";
import { insertPlan } from "../templates/copies/commands";
import { planNext, titleOfNext, yearLater } from "./rules";

/**
 * 沿用到下一年度: a draft of the next year from a campaign of this org, with all its parts a year later (CAM-48). Nothing of
 * the members' comes along: they pledge anew, and standing pledges carry on by themselves (LIFE-09).
 * Answers the draft's id; WRONG_STATE for a draft or when the next year was drawn up already.
 */
export async function repeatCampaign(work: Work, { campaignId }: CampaignKey): Promise<string> {
  const { state, orgId } = await findOwnCampaign(work, campaignId);
  if (!runsCampaign(work.actor, { orgId })) throw new Refusal("NOT_AUTHORISED");
  const campaign = await findCampaign(work, campaignId);
  if (state === "DRAFTING" || campaign.nextId) throw new Refusal("WRONG_STATE");
  const id = newId();
  await work.db.campaign.create({ data: { orgId, id, ...(await rowOfNext(work, campaign)) } });
  await insertPlan(work, id, planNext(campaign));
  const facts = { title: titleOfNext(campaign), from: campaign.title };
  await record(work, { kind: "campaign.repeat", subjectId: id, facts });
  return id;
}

async function rowOfNext(work: Work, campaign: CampaignDetail) {
  const { theme, requirement, scheme, year, beginsOn, endsOn, endsEvent } = campaign;
  const origin = await work.db.campaign.findUniqueOrThrow({
    where: { orgId_id: { orgId: campaign.orgId, id: campaign.id } },
    select: {
      ...{ templateCode: true, templateTitle: true, templateOrgId: true, versionId: true },
      ...{ graceDays: true, noticeDays: true },
    },
  });
  return {
    ...origin,
    ...{ theme, requirement, scheme, endsEvent, year: year + 1, title: titleOfNext(campaign) },
    repeatsCampaignId: campaign.id,
    beginsOn: asDate(yearLater(beginsOn)),
    endsOn: endsOn ? asDate(yearLater(endsOn)) : null,
  };
}
