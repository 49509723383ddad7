import { lifecycle } from "@/lib/kernel/lifecycle";
import { headsOrg, type Owned, runsCampaign } from "./policy";

export type CampaignState = "DRAFTING" | "ISSUED" | "CLOSED" | "ARCHIVED";

/** The whole law of a campaign. */
export const campaignLifecycle = lifecycle<CampaignState, Owned & { state: CampaignState }>()("DRAFTING", {
  issue: { from: ["DRAFTING"], to: "ISSUED", by: runsCampaign },
  close: { from: ["ISSUED"], to: "CLOSED", by: headsOrg },
  archive: { from: ["CLOSED"], to: "ARCHIVED", by: headsOrg },
});
