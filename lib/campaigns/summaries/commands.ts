import "server-only";
import { loadWords } from "@/lib/i18n/words";
import type { Work } from "@/lib/kernel/work";
import { findTally } from "@/lib/tallies/queries";
import { sumActivities } from "../activities/queries";
import { findCoverage } from "../coverage/queries";
import { draftPaper } from "../papers/commands";
import { findPaperChoices } from "../papers/places/queries";
import { countIssued } from "../papers/queries";
import { findCampaign } from "../queries";
import type { CampaignKey } from "../schema";
import { summaryText } from "./composition";

/** CAM-13: the overall summary of a campaign, composed from what is recorded, as a draft paper to be worked on and issued. Returns its id. */
export async function composeSummary(work: Work, { campaignId }: CampaignKey): Promise<string> {
  const campaign = await findCampaign(work, campaignId);
  const key = { campaignOrgId: campaign.orgId, campaignId };
  const { orgName } = await findPaperChoices(work);
  const body = summaryText({
    campaign,
    tally: await findTally(work, work.orgId, key, "TREE"),
    coverage: await findCoverage(work, campaign),
    activities: await sumActivities(work, campaignId),
    papers: await countIssued(work, campaignId),
  });
  const title = loadWords("zh-CN", "meetings")("summary.title", { org: orgName, campaign: campaign.title });
  const text = {
    recipients: "",
    attachments: "",
    copies: "",
    issuer: orgName,
    place: `campaign:${campaignId}`,
    bases: [],
  };
  return draftPaper(work, { kind: "SUMMARY", title: title.slice(0, 100), body, ...text });
}
