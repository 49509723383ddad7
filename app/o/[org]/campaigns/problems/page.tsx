import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { campaignPage } from "@/components/campaigns/campaign-page";
import { ProblemTable } from "@/components/campaigns/problem-table";
import { CampaignsTabs } from "@/components/campaigns/tabs";
import { LinkButton } from "@/components/ui/button";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { runsCampaign } from "@/lib/campaigns/policy";
import { listCampaignProblems, problemsPage } from "@/lib/rectifications/meetings/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meetings"))("problems.title") };
}

export default async function ProblemsPage({ params, searchParams }: PageProps<"/o/[org]/campaigns/problems">) {
  const [{ org }, { after }, locale, words, rectifications] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("meetings"),
    await getTranslations("rectifications"),
  ];
  const next = { path: `/o/${org}/campaigns/problems`, label: (await getTranslations("common"))("lists.next") };
  return campaignPage(org, async (scope, campaign) => {
    const found = await listCampaignProblems(scope, campaign.id, afterOf(after));
    const { rows, links } = firstPage(found, problemsPage, next);
    const { total, solved } = rows[0] ?? { total: 0, solved: 0 };
    return (
      <>
        <PageHeading
          title={words("problems.title")}
          note={words("problems.note")}
          actions={
            runsCampaign(scope.actor, scope) ? (
              <LinkButton tone="plain" href={`/o/${org}/rectifications/new`}>
                {rectifications("enter.title")}
              </LinkButton>
            ) : null
          }
        />
        <CampaignsTabs locale={locale} org={org} current="problems" />
        <p className="mb-2 font-semibold">{words("problems.count", { total, solved })}</p>
        <ProblemTable locale={locale} org={org} rows={rows} />
        <NextPageLink links={links} />
      </>
    );
  });
}
