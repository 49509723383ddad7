import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { runsCampaign } from "../policy";
import { findRunningCampaign } from "../queries";
import { findSession } from "../studies/queries";
import { listParallel } from "./queries";
import type { RecordActivity } from "./schema";

/**
 * Writes one line of the 活动纪实, or puts one right (CONFLICT when somebody else just did). Nothing is written before it happened.
 * It counts for the campaign that runs and for the parallel ones it names (CAM-19); a planned session is held by it (CAM-23).
 */
export async function recordActivity(work: Work, { activityId, version, ...given }: RecordActivity): Promise<void> {
  if (!runsCampaign(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  if (given.happenedOn > work.today) throw new Refusal("INVALID", { happenedOn: "inTheFuture" });
  const { parallel, sessionId, ...words } = given;
  const { participants = null, quantity = null, money = null } = words;
  const line = { ...words, participants, quantity, money, happenedOn: asDate(given.happenedOn) };
  const id = activityId ?? (await add(work, line));
  if (activityId) await correct(work, activityId, version ?? 0, line);
  await countFor(work, id, parallel);
  if (sessionId) await hold(work, sessionId, id);
  const kind = activityId ? "activity.correct" : "activity.record";
  await record(work, { kind, subjectId: id, facts: { title: given.title, happenedOn: given.happenedOn } });
}

type Figures = "participants" | "quantity" | "money";
type Line = Omit<RecordActivity, "activityId" | "version" | "happenedOn" | "parallel" | "sessionId" | Figures> & {
  happenedOn: Date;
  participants: number | null;
  quantity: number | null;
  money: number | null;
};

async function add(work: Work, line: Line): Promise<string> {
  const campaign = await findRunningCampaign(work);
  if (!campaign) throw new Refusal("NOT_FOUND");
  const id = newId();
  const by = { recordedAt: work.now, recorderPersonId: work.actor.personId };
  await work.db.activity.create({
    data: { orgId: work.orgId, id, campaignOrgId: campaign.orgId, campaignId: campaign.id, ...by, ...line },
  });
  return id;
}

async function correct(work: Work, id: string, version: number, line: Line): Promise<void> {
  const found = await work.db.activity.findFirst({ where: { orgId: work.orgId, id }, select: { version: true } });
  if (!found) throw new Refusal("NOT_FOUND");
  const { count } = await work.db.activity.updateMany({
    where: { orgId: work.orgId, id, version },
    data: { ...line, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refusal("CONFLICT");
}

async function countFor(work: Work, activityId: string, campaignIds: readonly string[]): Promise<void> {
  await work.db.activityCampaign.deleteMany({ where: { orgId: work.orgId, activityId } });
  if (campaignIds.length === 0) return;
  const others = await listParallel(work);
  const chosen = [...new Set(campaignIds)].map((id) => others.find((campaign) => campaign.id === id));
  if (chosen.includes(undefined)) throw new Refusal("INVALID", { parallel: "notAnOption" });
  await work.db.activityCampaign.createMany({
    data: chosen.flatMap((campaign) =>
      campaign
        ? [{ orgId: work.orgId, id: newId(), activityId, campaignOrgId: campaign.orgId, campaignId: campaign.id }]
        : [],
    ),
  });
}

async function hold(work: Work, sessionId: string, activityId: string): Promise<void> {
  const session = await findSession(work, sessionId);
  const { count } = await work.db.studySession.updateMany({
    where: { orgId: work.orgId, id: session.id, activityId: null },
    data: { activityId },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
}
