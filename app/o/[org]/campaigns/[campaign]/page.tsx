import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CampaignMoves } from "@/components/campaigns/campaign-moves";
import { CampaignFacts, CampaignParts } from "@/components/campaigns/campaign-sections";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { findCampaign } from "@/lib/campaigns/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("title") };
}

export default async function CampaignPage({ params }: PageProps<"/o/[org]/campaigns/[campaign]">) {
  const [{ org, campaign: id }, locale, words, shell] = [
    await params,
    await getLocale(),
    await getTranslations("campaigns"),
    await getTranslations("shell"),
  ];
  return deskPage(org, "campaigns", async (scope) => {
    const campaign = await findCampaign(scope, id);
    const own = campaign.orgId === scope.orgId;
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[{ label: words("title"), href: `/o/${org}/campaigns` }, { label: campaign.title }]}
        />
        <PageHeading
          title={campaign.title}
          note={`${campaign.year} · ${words(`states.${campaign.state}`)}`}
          actions={
            own ? <CampaignMoves locale={locale} org={org} campaign={campaign} actor={scope.actor} /> : undefined
          }
        />
        <CampaignFacts locale={locale} campaign={campaign} />
        <CampaignParts locale={locale} campaign={campaign} />
      </>
    );
  });
}
