import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { campaignPage } from "@/components/campaigns/campaign-page";
import { FollowerTable } from "@/components/campaigns/points/follower-table";
import { MarkPointForm, PointList } from "@/components/campaigns/points/point-list";
import { CampaignsTabs } from "@/components/campaigns/tabs";
import { PageHeading } from "@/components/ui/page-heading";
import { listFollowers, listPoints } from "@/lib/campaigns/points/queries";
import { runsCampaign } from "@/lib/campaigns/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meetings"))("points.title") };
}

export default async function PointsPage({ params }: PageProps<"/o/[org]/campaigns/points">) {
  const [{ org }, locale, words] = [await params, await getLocale(), await getTranslations("meetings")];
  return campaignPage(org, async (scope, campaign) => {
    const points = await listPoints(scope, campaign.id);
    const followers = await listFollowers(scope, campaign);
    const model = points.find(({ state }) => state !== "ENDED");
    const mayMark = runsCampaign(scope.actor, scope) && followers.length > 0;
    return (
      <>
        <PageHeading
          title={words("points.title")}
          note={words("points.note")}
          actions={mayMark ? <MarkPointForm locale={locale} org={org} followers={followers} /> : null}
        />
        <CampaignsTabs locale={locale} org={org} current="points" />
        <PointList locale={locale} org={org} points={points} actor={scope.actor} />
        {model && followers.length > 0 ? <FollowerTable locale={locale} followers={followers} point={model} /> : null}
      </>
    );
  });
}
