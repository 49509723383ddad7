import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DemandTable } from "@/components/noticeboard/demand-table";
import { DemandDialog, MeetingDialog, WallDialog } from "@/components/noticeboard/showing-forms";
import { ChannelView } from "@/components/noticeboard/showing-view";
import { NoticeboardTabs } from "@/components/noticeboard/tabs";
import { deskPage } from "@/components/shell/desk-page";
import { Empty } from "@/components/ui/empty";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { PageHeading } from "@/components/ui/page-heading";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { gathering } from "@/lib/kernel/together";
import { recordsShowings, setsDemands } from "@/lib/noticeboard/showings/policy";
import { findDemand, listDemands, listShowings, listUnshown, showingsPage } from "@/lib/noticeboard/showings/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("noticeboard"))("showings.title") };
}

const fieldsOf = (locale: Locale) =>
  Object.entries(catalogues[locale].orgs.fieldsOfWork).map(([value, label]) => ({ value, label }));

/** 双公开: meeting and wall, what is asked of each and what is missing (SYS-26, PLG-18). */
export default async function ShowingsPage({ params, searchParams }: PageProps<"/o/[org]/noticeboard/showings">) {
  const [{ org }, { after }, locale] = [await params, await searchParams, (await getLocale()) as Locale];
  const words = await getTranslations("noticeboard");
  return deskPage(org, "pledges", async (scope) => {
    const at = gathering(scope);
    const sets = setsDemands(scope.actor, scope.orgId);
    const [campaign, demand, demands] = await Promise.all([
      findRunningCampaign(at),
      findDemand(at),
      sets ? listDemands(at) : [],
    ]);
    const [found, missing] = campaign
      ? await Promise.all([listShowings(at, campaign, afterOf(after)), listUnshown(at, campaign)])
      : [[], []];
    const [toMeet, toHang] = [missing.filter((one) => !one.inMeeting), missing.filter((one) => !one.onWall)];
    const { rows: showings, links } = firstPage(found, showingsPage, {
      path: `/o/${org}/noticeboard/showings`,
      label: loadWords(locale, "common")("lists.next"),
    });
    const records = recordsShowings(scope.actor, scope.orgId);
    const shared = { locale, org, today: scope.today, demand };
    return (
      <>
        <PageHeading
          title={words("showings.title")}
          note={words("showings.note")}
          actions={
            <>
              {records && toMeet.length > 0 ? <MeetingDialog {...shared} missing={toMeet} /> : null}
              {records && toHang.length > 0 ? <WallDialog {...shared} missing={toHang} /> : null}
              {sets ? <DemandDialog locale={locale} org={org} fields={fieldsOf(locale)} /> : null}
            </>
          }
        />
        <NoticeboardTabs locale={locale} org={org} current="showings" />
        {campaign ? (
          <>
            <ChannelView {...{ locale, org, demand, showings }} channel="MEETING" missing={toMeet} />
            <ChannelView {...{ locale, org, demand, showings }} channel="WALL" missing={toHang} links={links} />
          </>
        ) : (
          <Empty>{words("noCampaign")}</Empty>
        )}
        {demands.length > 0 ? <DemandTable locale={locale} demands={demands} fields={fieldsOf(locale)} /> : null}
      </>
    );
  });
}
