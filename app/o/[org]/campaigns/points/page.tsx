import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { campaignPage } from "@/components/campaigns/campaign-page";
import { FollowerTable } from "@/components/campaigns/points/follower-table";
import { MarkPointForm, PointList } from "@/components/campaigns/points/point-list";
import { CampaignsTabs } from "@/components/campaigns/tabs";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { followersPage, listFollowers, listPoints, pointsPage } from "@/lib/campaigns/points/queries";
import { runsCampaign } from "@/lib/campaigns/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meetings"))("points.title") };
}

export default async function PointsPage({ params, searchParams }: PageProps<"/o/[org]/campaigns/points">) {
  const [{ org }, asked, locale, words] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("meetings"),
  ];
  const next = { path: `/o/${org}/campaigns/points`, label: (await getTranslations("common"))("lists.next") };
  return campaignPage(org, async (scope, campaign) => {
    const after = afterOf(asked.after);
    const { rows: points, links } = firstPage(await listPoints(scope, campaign.id, after), pointsPage, next);
    const followers = await listFollowers(scope, campaign);
    // One statement brings all of one level, so its pages are cut here.
    const from = followers.findIndex(({ id }) => id === asked.lower) + 1;
    const lower = firstPage(followers.slice(from, from + followersPage + 1), followersPage, { ...next, name: "lower" });
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
        <NextPageLink links={links} />
        {model && followers.length > 0 ? (
          <FollowerTable locale={locale} followers={lower.rows} links={lower.links} point={model} />
        ) : null}
      </>
    );
  });
}
