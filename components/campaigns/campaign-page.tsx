import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { deskPage } from "@/components/shell/desk-page";
import { Empty } from "@/components/ui/empty";
import { findRunningCampaign, type RunningCampaign } from "@/lib/campaigns/queries";
import type { Scope, SessionView } from "@/lib/kernel/work";

/** A desk page about the campaign that runs here; before the first one it says so. */
export async function campaignPage(
  org: string,
  draw: (scope: Scope, campaign: RunningCampaign, view: SessionView) => Promise<ReactNode>,
): Promise<ReactNode> {
  const words = await getTranslations("campaigns");
  return deskPage(org, "campaigns", async (scope, view) => {
    const campaign = await findRunningCampaign(scope);
    return campaign ? draw(scope, campaign, view) : <Empty>{words("empty")}</Empty>;
  });
}
