import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { runsCampaign } from "../policy";
import { findRunningCampaign } from "../queries";
import { findSession, listDaysOff } from "./queries";
import { studyDays } from "./rules";
import type { PlanStudy, SettleSession } from "./schema";

/** CAM-23: a plan with a session on each day of its rhythm; topics are given to the days in their order. Returns how many sessions. */
export async function planStudy(work: Work, { topics, ...plan }: PlanStudy): Promise<number> {
  if (!runsCampaign(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const campaign = await findRunningCampaign(work);
  if (!campaign) throw new Refusal("NOT_FOUND");
  const off = await listDaysOff(work, plan.beginsOn, plan.endsOn);
  const days = studyDays(plan).filter((day) => !off.includes(day));
  if (days.length === 0 || days.length > 400) throw new Refusal("INVALID", { endsOn: "invalid" });
  const id = newId();
  const { beginsOn, endsOn, ...words } = plan;
  const at = {
    beginsOn: asDate(beginsOn),
    endsOn: asDate(endsOn),
    campaignOrgId: campaign.orgId,
    campaignId: campaign.id,
  };
  await work.db.studyPlan.create({
    data: { orgId: work.orgId, id, ...words, ...at, plannerPersonId: work.actor.personId },
  });
  const listed = topics
    .split("\n")
    .map((topic) => topic.trim().slice(0, 120))
    .filter(Boolean);
  await work.db.studySession.createMany({
    data: days.map((day, place) => ({
      orgId: work.orgId,
      id: newId(),
      planId: id,
      day: asDate(day),
      topic: listed[place] ?? "",
    })),
  });
  await record(work, { kind: "study.plan", subjectId: id, facts: { title: plan.title, sessions: days.length } });
  return days.length;
}

/** What a session is about and who leads it; a session that was held stays as it was. */
export async function settleSession(work: Work, { sessionId, topic, leader }: SettleSession): Promise<void> {
  if (!runsCampaign(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const session = await findSession(work, sessionId);
  const { count } = await work.db.studySession.updateMany({
    where: { orgId: work.orgId, id: sessionId, activityId: null },
    data: { topic, leader },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: "study.settle", subjectId: sessionId, facts: { day: session.day, topic } });
}
