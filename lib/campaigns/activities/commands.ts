import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { runsCampaign } from "../policy";
import { findRunningCampaign } from "../queries";
import type { RecordActivity } from "./schema";

/** Writes one line of the 活动纪实, or puts one right (CONFLICT when somebody else just did). Nothing is written before it happened. */
export async function recordActivity(work: Work, { activityId, version, ...given }: RecordActivity): Promise<void> {
  if (!runsCampaign(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  if (given.happenedOn > work.today) throw new Refusal("INVALID", { happenedOn: "inTheFuture" });
  const { participants = null, quantity = null, money = null } = given;
  const line = { ...given, participants, quantity, money, happenedOn: asDate(given.happenedOn) };
  const id = activityId ?? (await add(work, line));
  if (activityId) await correct(work, activityId, version ?? 0, line);
  const kind = activityId ? "activity.correct" : "activity.record";
  await record(work, { kind, subjectId: id, facts: { title: given.title, happenedOn: given.happenedOn } });
}

type Line = Omit<RecordActivity, "activityId" | "version" | "happenedOn" | "participants" | "quantity" | "money"> & {
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
