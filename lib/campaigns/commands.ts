import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { findSetting } from "@/lib/orgs/settings/queries";
import { markStale } from "@/lib/tallies/commands";
import { cascade } from "./cascade";
import { campaignLifecycle } from "./lifecycle";
import { runsCampaign } from "./policy";
import { findOwnCampaign } from "./queries";
import type { CampaignKey, CreateCampaign, ReviseCampaign } from "./schema";
import { setStageDays } from "./stages/commands";
import { insertPlan } from "./templates/copies/commands";
import { planCampaign } from "./templates/copies/rules";
import { findTemplate, type Template } from "./templates/queries";

/** A draft from a published template; the campaign keeps its own copy of every part (CAM-01…09, CAM-14, CAM-24). */
export async function createCampaign(work: Work, input: CreateCampaign): Promise<string> {
  if (!runsCampaign(work.actor, { orgId: work.orgId })) throw new Refusal("NOT_AUTHORISED");
  const { source, endsOn, basisOn, beginsOn, ...words } = input;
  const template = await findTemplate(work, source);
  if (template.state !== "PUBLISHED" || !template.whole) throw new Refusal("INVALID", { source: "notAnOption" });
  const id = newId();
  const plan = planCampaign(template.parts, input.year, { beginsOn, endsOn });
  await work.db.campaign.create({
    data: {
      ...{ orgId: work.orgId, id, requirement: plan.requirement, ...words, ...originOf(template) },
      beginsOn: asDate(beginsOn),
      endsOn: endsOn ? asDate(endsOn) : null,
      basisOn: basisOn ? asDate(basisOn) : null,
      endsEvent: words.endsEvent || null,
      graceDays: await findSetting(work, "GRACE_DAYS"),
      noticeDays: await findSetting(work, "NOTICE_DAYS"),
    },
  });
  await insertPlan(work, id, plan);
  await record(work, { kind: "campaign.create", subjectId: id, facts: { title: input.title, from: template.title } });
  return id;
}

const originOf = ({ orgId, source, title }: Template) =>
  orgId === null
    ? { templateCode: source, templateTitle: title }
    : { templateCode: "", templateTitle: title, templateOrgId: orgId, versionId: source };

/** The words of a draft and the days of its stages; once it is issued they stand. */
export async function reviseCampaign(work: Work, { campaignId, stages, ...words }: ReviseCampaign): Promise<void> {
  const campaign = await findOwnCampaign(work, campaignId);
  if (!runsCampaign(work.actor, campaign)) throw new Refusal("NOT_AUTHORISED");
  const { count } = await work.db.campaign.updateMany({
    where: { orgId: work.orgId, id: campaignId, state: "DRAFTING" },
    data: { ...words, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await setStageDays(work, campaign, stages);
  await record(work, { kind: "campaign.revise", subjectId: campaignId, facts: { title: words.title } });
}

/** 印发部署: every organisation below has it at once, every member is enrolled (CAM-17, CAM-18). Returns how many were reached. */
export async function issueCampaign(
  work: Work,
  { campaignId }: CampaignKey,
): Promise<{ orgs: number; members: number }> {
  const campaign = await findOwnCampaign(work, campaignId);
  const state = advance(campaignLifecycle, "issue", work.actor, campaign);
  const { count } = await work.db.campaign.updateMany({
    where: { orgId: work.orgId, id: campaignId, state: campaign.state },
    data: { state, issuedAt: work.now, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  const reached = await cascade(work, campaignId);
  await record(work, { kind: "campaign.issue", subjectId: campaignId, facts: { ...reached, title: campaign.title } });
  await markStale(work, { campaignOrgId: work.orgId, campaignId });
  return reached;
}

/** 活动收尾. What is open in it stays readable and can no longer be begun. */
export async function closeCampaign(work: Work, { campaignId }: CampaignKey): Promise<void> {
  const campaign = await findOwnCampaign(work, campaignId);
  const state = advance(campaignLifecycle, "close", work.actor, campaign);
  const { count } = await work.db.campaign.updateMany({
    where: { orgId: work.orgId, id: campaignId, state: campaign.state },
    data: { state, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: "campaign.close", subjectId: campaignId, facts: { title: campaign.title } });
}
