import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AdoptionPanel } from "@/components/campaigns/adoption-panel";
import { CampaignFacts } from "@/components/campaigns/campaign-sections";
import { CampaignTable } from "@/components/campaigns/campaign-table";
import { CoverageTable } from "@/components/campaigns/coverage-table";
import { deskPage } from "@/components/shell/desk-page";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { findAdoptionOf, listCoverage } from "@/lib/campaigns/adoptions/queries";
import { runsCampaign } from "@/lib/campaigns/policy";
import { findCampaign, listCampaigns } from "@/lib/campaigns/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("title") };
}

export default async function CampaignsPage({ params }: PageProps<"/o/[org]/campaigns">) {
  const [{ org }, locale, words] = [await params, await getLocale(), await getTranslations("campaigns")];
  return deskPage(org, "campaigns", async (scope, view) => {
    const campaigns = await listCampaigns(scope);
    const running = campaigns.find(({ state }) => state === "ISSUED");
    const mayRun = runsCampaign(scope.actor, { orgId: scope.orgId });
    const [campaign, adoption, coverage] = running
      ? [
          await findCampaign(scope, running.id),
          await findAdoptionOf(scope, running.id),
          await listCoverage(scope, running.id),
        ]
      : [null, null, []];
    return (
      <>
        <PageHeading
          title={words("title")}
          note={campaign ? campaign.title : undefined}
          actions={
            <>
              <LinkButton tone="plain" href={`/o/${org}/campaigns/templates`}>
                {words("templates.link")}
              </LinkButton>
              {mayRun ? <LinkButton href={`/o/${org}/campaigns/new`}>{words("new")}</LinkButton> : null}
            </>
          }
        />
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
        {coverage.length > 0 ? (
          <Section title={words("sections.coverage")}>
            <CoverageTable locale={locale} org={org} rows={coverage} />
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
