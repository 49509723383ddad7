import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { deskPage } from "@/components/shell/desk-page";
import { MemberStandingTable, StandingTable } from "@/components/supervision/comparison-view";
import { SupervisionTabs } from "@/components/supervision/tabs";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { periodOf } from "@/lib/kernel/clock";
import { leadsLower } from "@/lib/rectifications/rules";
import { listMemberStandings, listStandings } from "@/lib/supervision/comparisons/queries";
import { supervises } from "@/lib/supervision/policy";
import { quarterSpan } from "@/lib/supervision/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("supervision"))("comparison.title") };
}

export default async function ComparisonPage({ params }: PageProps<"/o/[org]/supervision/comparison">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const words = await getTranslations("supervision");
  return deskPage(org, "supervision", async (scope, view) => {
    const leads = leadsLower(view.org?.kind ?? "");
    const period = periodOf(scope.today);
    const campaign = await findRunningCampaign(scope);
    // Among persons it is for those who supervise; a member is compared with nobody.
    const may = supervises(scope.actor, scope.orgId);
    const orgs = campaign && leads ? await listStandings(scope, campaign, quarterSpan(period), period) : [];
    const members = campaign && !leads && may ? await listMemberStandings(scope, campaign) : [];
    return (
      <>
        <PageHeading title={words("title")} />
        <SupervisionTabs locale={locale} org={org} current="comparison" />
        <p className="mb-4 text-ink-2">{words(leads ? "comparison.note" : "comparison.noteMembers")}</p>
        {leads ? <StandingTable locale={locale} org={org} rows={orgs} mayDispatch={may} /> : null}
        {!leads && may ? <MemberStandingTable locale={locale} org={org} rows={members} /> : null}
        {!leads && !may ? <Empty>{words("comparison.notAllowed")}</Empty> : null}
      </>
    );
  });
}
