import { type BoardPledge, listBoardPledgers, withItems } from "@/lib/noticeboard/pledges/queries";
import { findBoardCampaign } from "@/lib/noticeboard/queries";

/** The whole wall of an organisation as the public reads it. */
export async function wallOf(orgId: string): Promise<BoardPledge[]> {
  const campaign = await findBoardCampaign(orgId);
  return campaign ? withItems(orgId, await listBoardPledgers(orgId, campaign)) : [];
}
