import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { campaignPage } from "@/components/campaigns/campaign-page";
import { ProblemTable } from "@/components/campaigns/problem-table";
import { CampaignsTabs } from "@/components/campaigns/tabs";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { runsCampaign } from "@/lib/campaigns/policy";
import { listCampaignProblems } from "@/lib/rectifications/meetings/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meetings"))("problems.title") };
}

export default async function ProblemsPage({ params }: PageProps<"/o/[org]/campaigns/problems">) {
  const [{ org }, locale, words, rectifications] = [
    await params,
    await getLocale(),
    await getTranslations("meetings"),
    await getTranslations("rectifications"),
  ];
  return campaignPage(org, async (scope, campaign) => {
    const rows = await listCampaignProblems(scope, campaign.id);
    const solved = rows.filter(({ state }) => state === "CLOSED").length;
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
        <p className="mb-2 font-semibold">{words("problems.count", { total: rows.length, solved })}</p>
        <ProblemTable locale={locale} org={org} rows={rows} />
      </>
    );
  });
}
