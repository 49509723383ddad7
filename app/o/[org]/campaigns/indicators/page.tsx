import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { campaignPage } from "@/components/campaigns/campaign-page";
import { AddDialog } from "@/components/campaigns/indicators/indicator-forms";
import { IndicatorTable } from "@/components/campaigns/indicators/indicator-table";
import { Trends } from "@/components/campaigns/indicators/trends";
import { CampaignsTabs } from "@/components/campaigns/tabs";
import { LinkButton } from "@/components/ui/button";
import { withQuery } from "@/components/ui/hrefs";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { PageHeading } from "@/components/ui/page-heading";
import { PaperLinks } from "@/components/ui/paper-links";
import { Section } from "@/components/ui/section";
import { indicatorsPage, listIndicators } from "@/lib/campaigns/indicators/queries";
import { runsCampaign } from "@/lib/campaigns/policy";
import { keepsImports } from "@/lib/imports/policy";
import { leadsLower } from "@/lib/rectifications/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ledgers"))("indicators.heading") };
}

type Props = PageProps<"/o/[org]/campaigns/indicators">;

export default async function IndicatorsPage({ params, searchParams }: Props) {
  const [{ org }, { scope: reach, after }, locale] = [await params, await searchParams, await getLocale()];
  const words = await getTranslations("ledgers");
  return campaignPage(org, async (scope, campaign, view) => {
    const leads = leadsLower(view.org?.kind ?? "");
    const below = leads && reach === "below";
    const path = `/o/${org}/campaigns/indicators`;
    const found = await listIndicators(scope, campaign.id, { below, after: afterOf(after) });
    const query = { scope: below ? "below" : undefined };
    const { rows, links } = firstPage(found, indicatorsPage, { path, query, label: words("benchmarks.more") });
    const moving = below ? [] : rows.filter(({ figures }) => figures.length > 1);
    const other = {
      href: withQuery(path, { scope: below ? undefined : "below" }),
      label: words(below ? "indicators.mine" : "indicators.below"),
    };
    const takesIn = !below && rows.length > 0 && keepsImports(scope.actor, scope);
    return (
      <>
        <PageHeading
          title={words("indicators.heading")}
          note={words("indicators.note")}
          actions={
            <>
              {takesIn ? (
                <LinkButton tone="plain" href={`/o/${org}/imports?kind=INDICATORS`}>
                  {(await getTranslations("imports"))("link.INDICATORS")}
                </LinkButton>
              ) : null}
              <PaperLinks locale={locale} path={`${path}/export`} query={query} />
              {runsCampaign(scope.actor, scope) ? <AddDialog {...{ locale, org, today: scope.today }} /> : null}
            </>
          }
        />
        <CampaignsTabs locale={locale} org={org} current="indicators" />
        <Section
          title={words(below ? "indicators.below" : "indicators.mine")}
          links={leads ? [...links, other] : links}
        >
          <IndicatorTable {...{ locale, rows, below, today: scope.today }} />
        </Section>
        {moving.length > 0 ? (
          <Section title={words("indicators.trend")}>
            <Trends locale={locale} rows={moving} />
          </Section>
        ) : null}
      </>
    );
  });
}
