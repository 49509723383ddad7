import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { runsCampaign } from "../policy";
import { findRunningCampaign } from "../queries";
import { findIndicator, type Indicator } from "./queries";
import { periodsOf } from "./rules";
import type { AddIndicator, EnterFigure, SetPlan } from "./schema";

/** A figure this org reaches for, with how it is counted and rounded; CONFLICT when the campaign has one of that name. */
export async function addIndicator(work: Work, given: AddIndicator): Promise<string> {
  if (!runsCampaign(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  if (given.dueOn < given.beginsOn) throw new Refusal("INVALID", { dueOn: "beforeStart" });
  const campaign = await findRunningCampaign(work);
  if (!campaign) throw new Refusal("NOT_FOUND");
  const id = newId();
  const dates = { beginsOn: asDate(given.beginsOn), dueOn: asDate(given.dueOn) };
  const keys = { orgId: work.orgId, id, campaignOrgId: campaign.orgId, campaignId: campaign.id };
  await work.db.indicator.create({ data: { ...given, ...keys, ...dates } });
  await record(work, { kind: "indicator.add", subjectId: id, facts: { name: given.name } });
  return id;
}

/** 计划 of one issuer; the same issuer again puts its figure right (RPT-30: several plans, each with its precision). */
export async function setPlan(work: Work, { indicatorId, issuer, ...plan }: SetPlan): Promise<void> {
  const indicator = await findEditable(work, indicatorId);
  const key = { orgId: work.orgId, indicatorId, issuer };
  await work.db.indicatorPlan.upsert({
    where: { orgId_indicatorId_issuer: key },
    create: { ...key, ...plan, id: newId() },
    update: plan,
  });
  await record(work, { kind: "indicator.plan", subjectId: indicatorId, facts: { name: indicator.name, issuer } });
}

/** What one period brought; entered again it is put right. No period before it has begun, none of another rhythm. */
export async function enterFigure(work: Work, { indicatorId, period, prior, ...rest }: EnterFigure): Promise<void> {
  const indicator = await findEditable(work, indicatorId);
  const open = periodsOf(indicator.rhythm, indicator.beginsOn, work.today);
  if (!open.includes(period)) throw new Refusal("INVALID", { period: "notAnOption" });
  const key = { orgId: work.orgId, indicatorId, period };
  const by = { enteredOn: asDate(work.today), entererPersonId: work.actor.personId };
  const figure = { ...rest, ...by, prior: prior ?? null };
  await work.db.indicatorFigure.upsert({
    where: { orgId_indicatorId_period: key },
    create: { ...key, ...figure, id: newId() },
    update: figure,
  });
  await record(work, { kind: "indicator.enter", subjectId: indicatorId, facts: { name: indicator.name, period } });
}

async function findEditable(work: Work, id: string): Promise<Indicator> {
  const indicator = await findIndicator(work, id);
  if (!runsCampaign(work.actor, indicator)) throw new Refusal("NOT_AUTHORISED");
  return indicator;
}
