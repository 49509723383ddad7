import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Children } from "@/components/dashboard/children";
import { Members } from "@/components/dashboard/members";
import { Modes } from "@/components/dashboard/modes";
import { type Rows, Totals } from "@/components/dashboard/totals";
import { deskPage } from "@/components/shell/desk-page";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { formatMoment } from "@/lib/i18n/format";
import { listMemberTallies } from "@/lib/tallies/members/queries";
import { findTally, listChildTallies } from "@/lib/tallies/queries";
import { dashboardQuerySchema, pageOf } from "@/lib/tallies/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dashboard"))("title") };
}

export default async function DashboardPage({ params, searchParams }: PageProps<"/o/[org]/dashboard">) {
  const [{ org }, locale, words] = [await params, await getLocale(), await getTranslations("dashboard")];
  const query = dashboardQuerySchema.parse(await searchParams);
  const path = `/o/${org}/dashboard`;
  return deskPage(org, "dashboard", async (scope, view) => {
    const campaign = await findRunningCampaign(scope);
    if (!campaign) return <Nothing title={words("title")} words={words("empty")} />;
    const key = { campaignOrgId: campaign.orgId, campaignId: campaign.id };
    const tally = await findTally(scope, scope.orgId, key, "TREE");
    if (!tally) return <Nothing title={words("title")} words={words("notCounted")} />;
    const leads = !view.org?.isBranch;
    const children = leads ? await listChildTallies(scope, key, pageOf(query)) : [];
    const members = leads ? [] : await listMemberTallies(scope, key, query.member);
    const rows: Rows = (module, given = "") => {
      if (leads && module === "pledges") return `/o/${org}/pledges/line`;
      return leads ? "#rows" : `/o/${org}/${module}${given}`;
    };
    return (
      <>
        <PageHeading
          title={words("title")}
          note={`${campaign.title} · ${words("asOf", { time: formatMoment(locale, tally.countedAt) })}`}
        />
        <Totals locale={locale} tally={tally} rows={rows} />
        <Modes locale={locale} tally={tally} withheld={children.some(({ withheld }) => withheld)} />
        {leads ? (
          <Children locale={locale} path={path} query={query} rows={children} />
        ) : (
          <Members locale={locale} org={org} rows={members} />
        )}
      </>
    );
  });
}

function Nothing({ title, words }: { title: string; words: string }) {
  return (
    <>
      <PageHeading title={title} />
      <Empty>{words}</Empty>
    </>
  );
}
