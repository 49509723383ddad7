import "server-only";
import { record } from "@/lib/audit/commands";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { isHead, keepsRecords } from "../policy";
import type { SurveyPledge } from "../schema";
import { type Campaign, findOrgName, listBodyPledges, listPledgers, takeNumber } from "./queries";

/** INV-01: a pledge begins with whom the pledger visited and what they heard. Gives the id of the new pledge. */
export async function surveyPledge(work: Work, survey: SurveyPledge): Promise<string> {
  const { campaignId } = survey;
  const campaign = await findRunningCampaign(campaignId ? { ...work, campaignId } : work);
  if (!campaign || (campaignId && campaign.id !== campaignId)) throw new Refusal("NOT_FOUND");
  if (survey.visitedOn > work.today) throw new Refusal("INVALID", { visitedOn: "inTheFuture" });
  const pledger =
    survey.pledgerKind === "PERSON" ? await personOf(work, campaign, survey) : await bodyOf(work, campaign, survey);
  const [id, number] = [newId(), await takeNumber(work, campaign)];
  await work.db.pledge.create({
    data: {
      orgId: work.orgId,
      id,
      campaignOrgId: campaign.orgId,
      campaignId: campaign.id,
      number,
      ...pledger,
      ...oralRecord(survey),
      createdAt: work.now,
    },
  });
  await addSurvey(work, id, survey);
  await record(work, {
    kind: "pledge.survey",
    subjectId: id,
    facts: { number, pledger: pledger.pledgerName, form: survey.form },
  });
  return id;
}

/** The member on their own phone, or somebody who keeps the records typing for them, with a trace. */
async function personOf(work: Work, campaign: Campaign, { personId = work.actor.personId, form, post }: SurveyPledge) {
  const proxy = personId !== work.actor.personId;
  const keeper = keepsRecords(work.actor, work.orgId);
  if (proxy && !keeper) throw new Refusal("NOT_AUTHORISED");
  const [member] = await listPledgers(work, campaign, personId);
  if (!member) throw new Refusal("NOT_FOUND");
  if (member.hasPledged) throw new Refusal("INVALID", { personId: "duplicate" });
  if (form === "ORAL" && !keeper) throw new Refusal("NOT_AUTHORISED");
  if (form === "ORAL" && !member.oralAllowed) throw new Refusal("ORAL_NOT_ALLOWED");
  return {
    pledgerKind: "PERSON",
    personId,
    authorPersonId: personId,
    ...(proxy ? { proxyPersonId: work.actor.personId } : {}),
    pledgerName: member.name,
    pledgerTitle: member.title,
    sortKey: member.sortKey,
    leadingCadre: member.leadingCadre,
    post: post || member.post,
  };
}

/** A body's pledge is written by its head and examined above (LIFE-13). */
async function bodyOf(work: Work, campaign: Campaign, { pledgerKind, form, post }: SurveyPledge) {
  if (!isHead(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  if (form === "ORAL") throw new Refusal("ORAL_NOT_ALLOWED");
  if ((await listBodyPledges(work, campaign)).includes(pledgerKind)) {
    throw new Refusal("INVALID", { pledgerKind: "duplicate" });
  }
  const pledgerName = await findOrgName(work);
  return { pledgerKind, authorPersonId: work.actor.personId, pledgerName, sortKey: "", post };
}

const oralRecord = ({ form, oralOn, oralWitness, oralGist }: SurveyPledge) =>
  form === "ORAL" && oralOn ? { form, oralOn: asDate(oralOn), oralWitness, oralGist } : { form };

async function addSurvey(work: Work, pledgeId: string, { visitedOn, visitedWhom, asked, answered }: SurveyPledge) {
  await work.db.pledgeSurvey.create({
    data: {
      orgId: work.orgId,
      id: newId(),
      pledgeId,
      visitedOn: asDate(visitedOn),
      visitedWhom,
      asked,
      answered,
      recordedByPersonId: work.actor.personId,
    },
  });
}
