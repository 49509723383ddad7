import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LimitDialog, StandingList } from "@/components/noticeboard/standing-view";
import { NoticeboardTabs } from "@/components/noticeboard/tabs";
import { deskPage } from "@/components/shell/desk-page";
import { PageHeading } from "@/components/ui/page-heading";
import { opensCalls } from "@/lib/noticeboard/calls/policy";
import { listStanding } from "@/lib/noticeboard/limits/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("noticeboard"))("limits.title") };
}

/** 长期服务承诺与限时办结 (PLG-20, SYS-30). */
export default async function LimitsPage({ params }: PageProps<"/o/[org]/noticeboard/limits">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const words = await getTranslations("noticeboard");
  return deskPage(org, "pledges", async (scope) => {
    const items = await listStanding(scope);
    const keeps = opensCalls(scope.actor, scope.orgId);
    return (
      <>
        <PageHeading
          title={words("limits.title")}
          note={words("limits.note")}
          actions={keeps && items.length > 0 ? <LimitDialog {...{ locale, org, items }} /> : undefined}
        />
        <NoticeboardTabs locale={locale} org={org} current="limits" />
        <StandingList {...{ locale, org, items, keeps }} />
      </>
    );
  });
}
