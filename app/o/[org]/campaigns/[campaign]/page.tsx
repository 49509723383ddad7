import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CampaignBodies } from "@/components/campaigns/campaign-bodies";
import { CampaignMoves } from "@/components/campaigns/campaign-moves";
import { CampaignFacts, CampaignParts } from "@/components/campaigns/campaign-sections";
import { DateMoveTable } from "@/components/campaigns/date-moves";
import { PaperTable } from "@/components/campaigns/papers/paper-table";
import { ReviseCampaignForm } from "@/components/campaigns/revise-form";
import { SectionLinks } from "@/components/campaigns/section-links";
import { ComposeSummary } from "@/components/campaigns/summary-form";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { listDateMoves } from "@/lib/campaigns/dates/queries";
import { listPapersOf, papersPage } from "@/lib/campaigns/papers/queries";
import { runsCampaign } from "@/lib/campaigns/policy";
import { findCampaign } from "@/lib/campaigns/queries";
import { gathering } from "@/lib/kernel/together";
import { listCampaignBodies } from "@/lib/people/bodies/queries";
import { keepsRoll } from "@/lib/people/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("title") };
}

export default async function CampaignPage({ params, searchParams }: PageProps<"/o/[org]/campaigns/[campaign]">) {
  const [{ org, campaign: id }, { paper: after }, locale, words, papersWords, meetings, shell, common] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("campaigns"),
    await getTranslations("papers"),
    await getTranslations("meetings"),
    await getTranslations("shell"),
    await getTranslations("common"),
  ];
  return deskPage(org, "campaigns", async (scope) => {
    const campaign = await findCampaign(scope, id);
    const own = campaign.orgId === scope.orgId;
    const mayRun = runsCampaign(scope.actor, scope);
    const at = gathering(scope);
    const [moves, papers, bodies] = await Promise.all([
      listDateMoves(at, campaign),
      listPapersOf(at, id, afterOf(after)),
      listCampaignBodies(at, id),
    ]);
    const label = common("lists.next");
    const shown = firstPage(papers, papersPage, { path: `/o/${org}/campaigns/${id}`, label, name: "paper" });
    const drafting = own && campaign.state === "DRAFTING" && runsCampaign(scope.actor, campaign);
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
            <>
              {campaign.state === "ISSUED" ? (
                <LinkButton tone="plain" href={`/o/${org}/campaigns/${campaign.id}/coverage`}>
                  {words("coverage.heading")}
                </LinkButton>
              ) : null}
              {mayRun && campaign.state !== "DRAFTING" ? (
                <ComposeSummary locale={locale} org={org} campaignId={id} />
              ) : null}
              {own ? <CampaignMoves locale={locale} org={org} campaign={campaign} actor={scope.actor} /> : null}
            </>
          }
        />
        <SectionLinks
          label={words("onThisPage")}
          links={[
            { href: `/o/${org}/campaigns/${id}/course`, label: meetings("course.title") },
            { href: "#papers", label: papersWords("attached") },
            { href: "#bodies", label: words("bodies.title") },
            ...(["stages", "criteria", "categories", "deadlines"] as const).map((key) => ({
              href: `#${key}`,
              label: words(`sections.${key}`),
            })),
          ]}
        />
        <CampaignFacts locale={locale} campaign={campaign} />
        {drafting ? <ReviseCampaignForm locale={locale} org={org} campaign={campaign} /> : null}
        {!drafting && campaign.scheme ? (
          <Section title={words("fields.scheme")}>
            <p className="border border-line bg-sheet px-4 py-2.5 whitespace-pre-line">{campaign.scheme}</p>
          </Section>
        ) : null}
        <Section
          id="papers"
          title={papersWords("attached")}
          links={
            runsCampaign(scope.actor, scope)
              ? [{ href: `/o/${org}/campaigns/papers/new?place=campaign:${id}`, label: papersWords("draft") }]
              : []
          }
        >
          <PaperTable
            locale={locale}
            org={org}
            rows={shown.rows}
            caption={papersWords("attached")}
            empty={papersWords("attachedNone")}
          />
          <NextPageLink links={shown.links} />
        </Section>
        <CampaignBodies
          locale={locale}
          org={org}
          campaignId={id}
          bodies={bodies}
          mayForm={keepsRoll(scope.actor, scope)}
        />
        {moves.length > 0 ? <DateMoveTable locale={locale} rows={moves} /> : null}
        <CampaignParts locale={locale} campaign={campaign} />
      </>
    );
  });
}
