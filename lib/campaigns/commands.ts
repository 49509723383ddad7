import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { markStale } from "@/lib/tallies/commands";
import { cascade } from "./cascade";
import { campaignLifecycle } from "./lifecycle";
import { runsCampaign } from "./policy";
import { findOwnCampaign } from "./queries";
import type { CampaignKey, CreateCampaign } from "./schema";
import { excellence } from "./templates/excellence";
import type { CampaignTemplate } from "./templates/template";

/** A draft from the template; everything in it can be changed until it is issued (CAM-01…09, CAM-14). */
export async function createCampaign(work: Work, input: CreateCampaign): Promise<string> {
  if (!runsCampaign(work.actor, { orgId: work.orgId })) throw new Refusal("NOT_AUTHORISED");
  const id = newId();
  const { endsOn, basisOn, beginsOn, ...words } = input;
  await work.db.campaign.create({
    data: {
      orgId: work.orgId,
      id,
      templateCode: excellence.code,
      requirement: excellence.requirement.join("、"),
      beginsOn: asDate(beginsOn),
      endsOn: endsOn ? asDate(endsOn) : null,
      basisOn: basisOn ? asDate(basisOn) : null,
      ...words,
      endsEvent: words.endsEvent || null,
    },
  });
  await copyTemplate(work, id, excellence, input.year);
  await record(work, { kind: "campaign.create", subjectId: id, facts: { title: input.title } });
  return id;
}

async function copyTemplate(work: Work, campaignId: string, template: CampaignTemplate, year: number): Promise<void> {
  const row = <T>(fields: T, index: number) => ({
    orgId: work.orgId,
    id: newId(),
    campaignId,
    position: index + 1,
    ...fields,
  });
  await work.db.campaignStage.createMany({ data: template.stages.map(row) });
  await work.db.campaignAction.createMany({ data: template.actions.map(row) });
  await work.db.pledgeCategory.createMany({ data: template.categories.map(row) });
  const sets = template.criteria.map(({ items, ...set }, index) => ({ set: row(set, index), items }));
  await work.db.criteriaSet.createMany({ data: sets.map(({ set }) => set) });
  await work.db.criterion.createMany({
    data: sets.flatMap(({ set, items }) =>
      items.map((text, index) => ({ orgId: work.orgId, id: newId(), setId: set.id, position: index + 1, text })),
    ),
  });
  await work.db.campaignDeadline.createMany({
    data: quarterEnds(year).map(({ period, day }) => deadline(work.orgId, campaignId, period, day)),
  });
}

/** PLG-24: a fulfilment report is due five days before each quarter ends. */
const quarterEnds = (year: number) =>
  ["03-25", "06-25", "09-25", "12-25"].map((day, index) => ({ period: `${year}Q${index + 1}`, day: `${year}-${day}` }));

const deadline = (orgId: string, campaignId: string, period: string, day: string) => ({
  orgId,
  id: newId(),
  campaignId,
  kind: "QUARTERLY_REPORT",
  period,
  dueOn: asDate(day),
  originalDueOn: asDate(day),
});

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
