import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FigureTable, IndicatorFacts } from "@/components/campaigns/indicators/indicator-facts";
import { FigureDialog, PlanDialog } from "@/components/campaigns/indicators/indicator-forms";
import { Trends } from "@/components/campaigns/indicators/trends";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { findIndicator } from "@/lib/campaigns/indicators/queries";
import { runsCampaign } from "@/lib/campaigns/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ledgers"))("indicators.heading") };
}

export default async function IndicatorPage({ params }: PageProps<"/o/[org]/campaigns/indicators/[indicator]">) {
  const [{ org, indicator: id }, locale] = [await params, await getLocale()];
  const words = await getTranslations("ledgers");
  return deskPage(org, "campaigns", async (scope) => {
    const indicator = await findIndicator(scope, id);
    const keys = { locale, org, indicator };
    return (
      <>
        <Breadcrumb
          label={words("indicators.heading")}
          crumbs={[
            { label: words("indicators.heading"), href: `/o/${org}/campaigns/indicators` },
            { label: indicator.name },
          ]}
        />
        <PageHeading
          title={indicator.name}
          note={indicator.orgName}
          actions={
            runsCampaign(scope.actor, indicator) ? (
              <>
                <FigureDialog {...keys} today={scope.today} />
                <PlanDialog {...keys} />
              </>
            ) : null
          }
        />
        <IndicatorFacts locale={locale} indicator={indicator} today={scope.today} />
        {indicator.figures.length > 1 ? (
          <Section title={words("indicators.trend")}>
            <Trends locale={locale} rows={[indicator]} />
          </Section>
        ) : null}
        <Section title={words("indicators.figures")}>
          <FigureTable locale={locale} indicator={indicator} />
        </Section>
      </>
    );
  });
}
