import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { deskPage } from "@/components/shell/desk-page";
import { MemberStandingTable, StandingTable } from "@/components/supervision/comparison-view";
import { SupervisionTabs } from "@/components/supervision/tabs";
import { Empty } from "@/components/ui/empty";
import { pagedLists } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { periodOf } from "@/lib/kernel/clock";
import { leadsLower } from "@/lib/rectifications/rules";
import { listMemberStandings, listStandings } from "@/lib/supervision/comparisons/queries";
import { supervises } from "@/lib/supervision/policy";
import { quarterSpan } from "@/lib/supervision/rules";

const none = { rows: [], middle: null };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("supervision"))("comparison.title") };
}

export default async function ComparisonPage({ params, searchParams }: PageProps<"/o/[org]/supervision/comparison">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const words = await getTranslations("supervision");
  const path = `/o/${org}/supervision/comparison`;
  const { after, page } = pagedLists(await searchParams, path, (await getTranslations("common"))("lists.next"), [
    "after",
  ]);
  return deskPage(org, "supervision", async (scope, view) => {
    const leads = leadsLower(view.org?.kind ?? "");
    const period = periodOf(scope.today);
    const campaign = await findRunningCampaign(scope);
    // Among persons it is for those who supervise; a member is compared with nobody.
    const may = supervises(scope.actor, scope.orgId);
    const orgs =
      campaign && leads ? await listStandings(scope, campaign, quarterSpan(period), period, after.after) : none;
    const members = campaign && !leads && may ? await listMemberStandings(scope, campaign, after.after) : none;
    const [below, own] = [page("after", orgs.rows), page("after", members.rows)];
    return (
      <>
        <PageHeading title={words("title")} />
        <SupervisionTabs locale={locale} org={org} current="comparison" />
        <p className="mb-4 text-ink-2">{words(leads ? "comparison.note" : "comparison.noteMembers")}</p>
        {leads ? (
          <StandingTable locale={locale} org={org} rows={below.rows} middle={orgs.middle} mayDispatch={may} />
        ) : null}
        {!leads && may ? (
          <MemberStandingTable locale={locale} org={org} rows={own.rows} middle={members.middle} />
        ) : null}
        <NextPageLink links={leads ? below.links : own.links} />
        {!leads && !may ? <Empty>{words("comparison.notAllowed")}</Empty> : null}
      </>
    );
  });
}
