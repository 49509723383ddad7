import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { publicitySentence, trainingSentence } from "@/components/campaigns/activities/figure-sentences";
import { campaignPage } from "@/components/campaigns/campaign-page";
import { CampaignsTabs } from "@/components/campaigns/tabs";
import { foundingSentence } from "@/components/orgs/founding-rate";
import { servicePointSentence } from "@/components/orgs/service-points";
import { pairingSentence } from "@/components/supervision/pairing-sentence";
import { DescriptionList } from "@/components/ui/description-list";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { findCampaignFigures } from "@/lib/campaigns/activities/figures/queries";
import { gathering } from "@/lib/kernel/together";
import { countFounded, countServicePoints } from "@/lib/orgs/registers/queries";
import { sumPairings } from "@/lib/supervision/pairings/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meetings"))("figures.title") };
}

/** The sentences a report is made of, each counted from what was entered (RPT-12, RPT-15, RPT-16, RPT-17, RPT-23). */
export default async function FiguresPage({ params }: PageProps<"/o/[org]/campaigns/figures">) {
  const [{ org }, locale, words] = [await params, await getLocale(), await getTranslations("meetings")];
  return campaignPage(org, async (scope, campaign) => {
    const at = gathering(scope);
    const [figures, pairings, points, founded] = await Promise.all([
      findCampaignFigures(at, campaign.id),
      sumPairings(at),
      countServicePoints(at),
      countFounded(at),
    ]);
    const helped = pairings.branches > 0 && pairings.funds + pairings.deeds > 0;
    const items = [
      { label: words("figures.publicity"), value: publicitySentence(locale, figures.publicity) },
      { label: words("figures.training"), value: trainingSentence(locale, figures) },
      { label: words("figures.pairing"), value: helped ? pairingSentence(locale, pairings) : "" },
      {
        label: words("figures.service"),
        value: points.villages + points.townships > 0 ? servicePointSentence(locale, points) : "",
      },
      { label: words("figures.founding"), value: foundingSentence(locale, founded) },
    ].filter(({ value }) => value !== "");
    return (
      <>
        <PageHeading title={words("figures.title")} note={words("figures.note")} />
        <CampaignsTabs locale={locale} org={org} current="figures" />
        {items.length > 0 ? <DescriptionList items={items} /> : <Empty>{words("figures.none")}</Empty>}
      </>
    );
  });
}
