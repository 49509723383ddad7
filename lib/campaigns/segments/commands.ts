import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { runsCampaign } from "../policy";
import { findCampaign, findOwnCampaign } from "../queries";
import { findSegments } from "./queries";
import type { AddSegment, MapRound } from "./schema";

/** CAM-10: one more 时段 of the plan, by its issuer, while the campaign is drawn up or runs. */
export async function addSegment(work: Work, { campaignId, beginsOn, endsOn, ...words }: AddSegment): Promise<void> {
  const campaign = await findOwnCampaign(work, campaignId);
  if (!runsCampaign(work.actor, campaign)) throw new Refusal("NOT_AUTHORISED");
  if (campaign.state !== "DRAFTING" && campaign.state !== "ISSUED") throw new Refusal("WRONG_STATE");
  const { segments } = await findSegments(work, campaign);
  const position = Math.max(0, ...segments.map((segment) => segment.position)) + 1;
  const days = { beginsOn: asDate(beginsOn), endsOn: asDate(endsOn) };
  await work.db.campaignSegment.create({
    data: { orgId: work.orgId, id: newId(), campaignId, position, ...words, ...days },
  });
  await record(work, {
    kind: "campaign.segment",
    subjectId: campaignId,
    facts: { name: words.name, beginsOn, endsOn },
  });
}

/** A round of one's own carries out a 时段 of the plan above; mapped once, and taken off again when it is mapped a second time. */
export async function mapRound(
  work: Work,
  { campaignId, segmentId, roundId }: MapRound,
): Promise<"mapped" | "unmapped"> {
  if (!runsCampaign(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const campaign = await findCampaign(work, campaignId);
  const { segments, rounds } = await findSegments(work, campaign);
  const segment = segments.find(({ id }) => id === segmentId);
  const round = rounds.find(({ id }) => id === roundId);
  if (!segment || !round) throw new Refusal("NOT_FOUND");
  const key = { orgId: work.orgId, segmentId, roundId };
  const { count } = await work.db.segmentRound.deleteMany({ where: key });
  if (count === 0)
    await work.db.segmentRound.create({
      data: { ...key, id: newId(), segmentOrgId: segment.orgId, roundOrgId: work.orgId },
    });
  const facts = { segment: segment.name, round: round.title, mapped: count === 0 };
  await record(work, { kind: "campaign.map_round", subjectId: campaignId, facts });
  return count === 0 ? "mapped" : "unmapped";
}
