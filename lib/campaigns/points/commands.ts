import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { runsCampaign } from "../policy";
import { findRunningCampaign } from "../queries";
import { pointLifecycle } from "./lifecycle";
import { findOwnPoint } from "./queries";
import type { EndPoint, MarkPoint } from "./schema";

/** CAM-20: an organisation below is marked as a demonstration point; one that is marked already refuses CONFLICT. */
export async function markPoint(work: Work, point: MarkPoint): Promise<void> {
  if (!runsCampaign(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const campaign = await findRunningCampaign(work);
  if (!campaign) throw new Refusal("NOT_FOUND");
  const id = newId();
  const of = { campaignOrgId: campaign.orgId, campaignId: campaign.id };
  await work.db.demonstrationPoint.create({
    data: { orgId: work.orgId, id, ...of, ...point, markedOn: asDate(work.today), markerPersonId: work.actor.personId },
  });
  await record(work, { kind: "demonstration_point.mark", subjectId: id, facts: { theme: point.theme } });
}

/** Everyone below reads it as a model from now on. */
export async function publishPoint(work: Work, { pointId }: { pointId: string }): Promise<void> {
  const point = await findOwnPoint(work, pointId);
  const state = advance(pointLifecycle, "publish", work.actor, point);
  const { count } = await work.db.demonstrationPoint.updateMany({
    where: { orgId: work.orgId, id: pointId, state: point.state },
    data: { state, publishedOn: asDate(work.today) },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: "demonstration_point.publish", subjectId: pointId, facts: { theme: point.theme } });
}

export async function endPoint(work: Work, { pointId, reason }: EndPoint): Promise<void> {
  const point = await findOwnPoint(work, pointId);
  const state = advance(pointLifecycle, "end", work.actor, point);
  const { count } = await work.db.demonstrationPoint.updateMany({
    where: { orgId: work.orgId, id: pointId, state: point.state },
    data: { state, endedOn: asDate(work.today), endReason: reason },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: "demonstration_point.end", subjectId: pointId, facts: { theme: point.theme, reason } });
}
