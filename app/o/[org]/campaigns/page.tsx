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
import { afterOf, firstPage } from "@/components/ui/next-page";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { findAdoptionOf } from "@/lib/campaigns/adoptions/queries";
import { listBranches } from "@/lib/campaigns/coverage/queries";
import { runsCampaign } from "@/lib/campaigns/policy";
import { type CampaignRow, campaignsPage, listCampaigns } from "@/lib/campaigns/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("title") };
}

export default async function CampaignsPage({ params, searchParams }: PageProps<"/o/[org]/campaigns">) {
  const [{ org }, asked, locale, words] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("campaigns"),
  ];
  const after = afterOf(asked.after);
  if (after) return olderCampaigns(org, after);
  return deskPage(org, "campaigns", async (scope, view) => {
    const campaigns = await listCampaigns(scope);
    const { rows, links } = firstPage(campaigns, campaignsPage, await nextPage(org));
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
          <Empty>{words(noneRunning(campaigns, mayRun))}</Empty>
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
          <Section title={words("sections.all")} links={links}>
            <CampaignTable locale={locale} org={org} rows={rows} />
          </Section>
        ) : null}
      </>
    );
  });
}

/** Why nothing runs: nothing is there at all, only a draft waits to be issued, or everything is over. */
function noneRunning(campaigns: CampaignRow[], mayRun: boolean) {
  if (campaigns.length === 0) return mayRun ? "emptyRoot" : "empty";
  return mayRun && campaigns.some(({ state }) => state === "DRAFTING") ? "emptyDraft" : "emptyNow";
}

const nextPage = async (org: string) => ({
  path: `/o/${org}/campaigns`,
  label: (await getTranslations("common"))("lists.next"),
});

/** The pages after the first are the list alone. */
async function olderCampaigns(org: string, after: string) {
  const [locale, words] = [await getLocale(), await getTranslations("campaigns")];
  return deskPage(org, "campaigns", async (scope) => {
    const { rows, links } = firstPage(await listCampaigns(scope, after), campaignsPage, await nextPage(org));
    return (
      <>
        <PageHeading title={words("title")} />
        <CampaignsTabs locale={locale} org={org} current="overview" />
        <Section title={words("sections.all")} links={links}>
          <CampaignTable locale={locale} org={org} rows={rows} />
        </Section>
      </>
    );
  });
}
