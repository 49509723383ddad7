import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AdoptionPanel } from "@/components/campaigns/adoption-panel";
import { CampaignFacts } from "@/components/campaigns/campaign-sections";
import { CampaignTable } from "@/components/campaigns/campaign-table";
import { BranchTable } from "@/components/campaigns/coverage/branch-table";
import { CoverageBar } from "@/components/campaigns/coverage/coverage-bar";
import { CampaignsTabs } from "@/components/campaigns/tabs";
import { deskPage } from "@/components/shell/desk-page";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { findAdoptionOf } from "@/lib/campaigns/adoptions/queries";
import { listBranches } from "@/lib/campaigns/coverage/queries";
import { runsCampaign } from "@/lib/campaigns/policy";
import { listCampaigns } from "@/lib/campaigns/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("title") };
}

export default async function CampaignsPage({ params }: PageProps<"/o/[org]/campaigns">) {
  const [{ org }, locale, words] = [await params, await getLocale(), await getTranslations("campaigns")];
  return deskPage(org, "campaigns", async (scope, view) => {
    const campaigns = await listCampaigns(scope);
    const campaign = campaigns.find(({ state }) => state === "ISSUED");
    const mayRun = runsCampaign(scope.actor, { orgId: scope.orgId });
    const [adoption, branches] = campaign
      ? [await findAdoptionOf(scope, campaign.id), await listBranches(scope, campaign)]
      : [null, []];
    return (
      <>
        <PageHeading
          title={words("title")}
          note={campaign ? campaign.title : undefined}
          actions={mayRun ? <LinkButton href={`/o/${org}/campaigns/new`}>{words("new")}</LinkButton> : null}
        />
        <CampaignsTabs locale={locale} org={org} current="overview" />
        {campaign ? (
          <Section
            title={words("sections.current")}
            links={[{ href: `/o/${org}/campaigns/${campaign.id}`, label: campaign.title }]}
          >
            <CampaignFacts locale={locale} campaign={campaign} />
          </Section>
        ) : (
          <Empty>{words(mayRun ? "emptyRoot" : "empty")}</Empty>
        )}
        {adoption ? (
          <AdoptionPanel
            locale={locale}
            org={org}
            adoption={adoption}
            actor={scope.actor}
            parentName={view.org?.parentName ?? ""}
          />
        ) : null}
        {campaign && branches.length > 0 ? (
          <Section
            title={words("sections.coverage")}
            links={[{ href: `/o/${org}/campaigns/${campaign.id}/coverage`, label: words("coverage.open") }]}
          >
            <CoverageBar locale={locale} counts={branches[0]?.lineCounts ?? {}} />
            <BranchTable locale={locale} org={org} campaignId={campaign.id} rows={branches} />
          </Section>
        ) : null}
        {campaigns.length > 0 ? (
          <Section title={words("sections.all")}>
            <CampaignTable locale={locale} org={org} rows={campaigns} />
          </Section>
        ) : null}
      </>
    );
  });
}
