import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CallForm, KindDialog } from "@/components/commendations/call-form";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { listKinds } from "@/lib/commendations/kinds/queries";
import { preparesAwards } from "@/lib/commendations/policy";
import { findSetting } from "@/lib/orgs/settings/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("commendations"))("new.call") };
}

export default async function NewCallPage({ params }: PageProps<"/o/[org]/commendations/calls/new">) {
  const [{ org }, locale, words] = [await params, await getLocale(), await getTranslations("commendations")];
  return deskPage(org, "commendations", async (scope, view) => {
    if (!preparesAwards(scope.actor, { orgId: scope.orgId })) notFound();
    const [campaign, kinds] = [await findRunningCampaign(scope), await listKinds(scope)];
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: `/o/${org}/commendations` }, { label: words("new.call") }]}
        />
        <PageHeading
          title={words("new.call")}
          actions={<KindDialog locale={locale} org={org} issuerName={view.org?.name ?? ""} />}
        />
        {campaign ? (
          <CallForm
            locale={locale}
            org={org}
            kinds={kinds}
            noticeDays={Math.max(campaign.noticeDays, await findSetting(scope, "NOTICE_DAYS"))}
            from={campaign.beginsOn}
            to={campaign.endsOn ?? scope.today}
          />
        ) : (
          <Empty>{words("noCampaign")}</Empty>
        )}
      </>
    );
  });
}
