import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { trainingSentence } from "@/components/campaigns/activities/figure-sentences";
import { campaignPage } from "@/components/campaigns/campaign-page";
import { PlanStudyForm } from "@/components/campaigns/studies/plan-form";
import { StudyPlans } from "@/components/campaigns/studies/study-plans";
import { CampaignsTabs } from "@/components/campaigns/tabs";
import { DescriptionList } from "@/components/ui/description-list";
import { Empty } from "@/components/ui/empty";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { findCampaignFigures } from "@/lib/campaigns/activities/figures/queries";
import { runsCampaign } from "@/lib/campaigns/policy";
import { listStudyPlans, plansPage } from "@/lib/campaigns/studies/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meetings"))("studies.title") };
}

export default async function StudiesPage({ params, searchParams }: PageProps<"/o/[org]/campaigns/studies">) {
  const [{ org }, { after }, locale, words] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("meetings"),
  ];
  const next = { path: `/o/${org}/campaigns/studies`, label: (await getTranslations("common"))("lists.next") };
  return campaignPage(org, async (scope, campaign) => {
    const found = await listStudyPlans(scope, campaign.id, afterOf(after));
    const { rows: plans, links } = firstPage(found, plansPage, next);
    const trained = trainingSentence(locale, await findCampaignFigures(scope, campaign.id));
    const editable = runsCampaign(scope.actor, scope);
    return (
      <>
        <PageHeading
          title={words("studies.title")}
          note={words("studies.note")}
          actions={editable ? <PlanStudyForm locale={locale} org={org} today={scope.today} /> : null}
        />
        <CampaignsTabs locale={locale} org={org} current="studies" />
        {trained ? <DescriptionList items={[{ label: words("figures.training"), value: trained }]} /> : null}
        {plans.length === 0 ? <Empty>{words("studies.empty")}</Empty> : null}
        <StudyPlans {...{ locale, org, plans, editable }} today={scope.today} />
        <NextPageLink links={links} />
      </>
    );
  });
}
