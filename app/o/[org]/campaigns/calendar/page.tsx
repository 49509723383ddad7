import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { EntryList } from "@/components/campaigns/calendar/entry-list";
import { FeedPanel } from "@/components/campaigns/calendar/feed-panel";
import { MonthGrid } from "@/components/campaigns/calendar/month-grid";
import { CampaignsTabs } from "@/components/campaigns/tabs";
import { deskPage } from "@/components/shell/desk-page";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { findFeed, listEntries } from "@/lib/campaigns/calendars/queries";
import { readMonth } from "@/lib/campaigns/calendars/rules";
import { formatMonth } from "@/lib/i18n/format";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("calendar.heading") };
}

type Props = PageProps<"/o/[org]/campaigns/calendar">;

export default async function CalendarPage({ params, searchParams }: Props) {
  const [{ org }, { month: asked }, locale, words] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("campaigns"),
  ];
  const given = await headers();
  const host = `${given.get("x-forwarded-proto") ?? "http"}://${given.get("x-forwarded-host") ?? given.get("host")}`;
  return deskPage(org, "campaigns", async (scope) => {
    const month = readMonth(typeof asked === "string" ? asked : undefined, scope.today);
    const entries = await listEntries(scope, month.first, month.last);
    const secret = await findFeed(scope);
    const belongs = ["HOME", "MEMBER"].includes(scope.actor.capacity);
    const here = `/o/${org}/campaigns/calendar`;
    const title = formatMonth(locale, month.first);
    return (
      <>
        <PageHeading
          title={words("calendar.heading")}
          note={title}
          actions={
            <>
              <LinkButton tone="plain" href={`${here}?month=${month.before}`}>
                {words("calendar.before")}
              </LinkButton>
              <LinkButton tone="plain" href={`${here}?month=${month.after}`}>
                {words("calendar.after")}
              </LinkButton>
              <LinkButton tone="plain" href={`/o/${org}/campaigns/rhythm`}>
                {words("calendar.rhythm")}
              </LinkButton>
            </>
          }
        />
        <CampaignsTabs locale={locale} org={org} current="calendar" />
        <MonthGrid locale={locale} month={month} today={scope.today} entries={entries} caption={title} />
        <Section title={words("calendar.list")}>
          <EntryList locale={locale} org={org} today={scope.today} rows={entries} />
        </Section>
        {belongs ? (
          <FeedPanel locale={locale} org={org} address={secret ? `${host}/calendar/${org}/${secret}.ics` : null} />
        ) : null}
      </>
    );
  });
}
