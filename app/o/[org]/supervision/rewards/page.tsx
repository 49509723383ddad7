import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { deskPage } from "@/components/shell/desk-page";
import { PenaltyDialog, RuleDialog } from "@/components/supervision/reward-forms";
import { IncentiveStats, PenaltyTable, RuleTable, UseStats } from "@/components/supervision/reward-view";
import { SupervisionTabs } from "@/components/supervision/tabs";
import { pagedLists } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { keepsCadence } from "@/lib/supervision/policy";
import { findRewards } from "@/lib/supervision/rewards/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("supervision"))("tabs.rewards") };
}

export default async function RewardsPage({ params, searchParams }: PageProps<"/o/[org]/supervision/rewards">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const words = await getTranslations("supervision");
  const path = `/o/${org}/supervision/rewards`;
  const { after, page } = pagedLists(await searchParams, path, (await getTranslations("common"))("lists.next"), [
    "rules",
    "penalties",
  ]);
  return deskPage(org, "supervision", async (scope) => {
    const { provided, use, ...found } = await findRewards(scope, after);
    const rules = page("rules", found.rules);
    const penalties = page("penalties", found.penalties);
    const may = keepsCadence(scope.actor, scope.orgId);
    const keys = { locale, org, today: scope.today };
    return (
      <>
        <PageHeading
          title={words("title")}
          actions={
            may ? (
              <>
                <RuleDialog {...keys} />
                <PenaltyDialog {...keys} />
              </>
            ) : null
          }
        />
        <SupervisionTabs locale={locale} org={org} current="rewards" />
        {use[0] ? <UseStats locale={locale} org={org} use={use[0]} /> : null}
        <Section title={words("rewards.rules")}>
          <IncentiveStats locale={locale} rows={provided} />
          <RuleTable locale={locale} org={org} rows={rules.rows} may={may} />
          <NextPageLink links={rules.links} />
        </Section>
        <Section title={words("rewards.penalties")}>
          <PenaltyTable locale={locale} rows={penalties.rows} />
          <NextPageLink links={penalties.links} />
        </Section>
      </>
    );
  });
}
