import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PeopleTabs } from "@/components/people/people-tabs";
import { BeginRobotForm } from "@/components/reminders/robot-forms";
import { RobotList } from "@/components/reminders/robot-list";
import { GroupMessages } from "@/components/reminders/sent-list";
import { deskPage } from "@/components/shell/desk-page";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { keepsReminders } from "@/lib/notifications/robots/policy";
import { listGroupDeliveries, listRobots } from "@/lib/notifications/robots/queries";
import { robotKinds } from "@/lib/notifications/robots/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reminders"))("robots.title") };
}

/** The chat groups that the organisation reminds by itself, and what became of the messages. */
export default async function GroupRemindersPage({ params }: { params: Promise<{ org: string }> }) {
  const [{ org }, locale] = [await params, (await getLocale()) as Locale];
  const words = await getTranslations("reminders");
  return deskPage(org, "people", async (scope, view) => {
    if (view.capacity !== "HOME") notFound();
    const robots = await listRobots(scope);
    const keeps = keepsReminders(scope.actor, scope);
    const free = robotKinds.filter((kind) => !robots.some((robot) => robot.kind === kind));
    return (
      <>
        <PeopleTabs locale={locale} org={org} current="settings" capacity={view.capacity} />
        <PageHeading title={words("robots.title")} />
        <p className="mb-4 max-w-3xl text-ink-2">{words("robots.note")}</p>
        {view.org?.publication === "PUBLIC" ? null : <Notice tone="info" title={words("robots.discreet")} />}
        <div className="mb-6">
          <RobotList locale={locale} org={org} robots={robots} keeps={keeps} />
        </div>
        {keeps && free.length > 0 ? (
          <Section title={words("robots.begin")}>
            <BeginRobotForm locale={locale} org={org} free={free} />
          </Section>
        ) : null}
        <GroupMessages locale={locale} sent={await listGroupDeliveries(scope)} />
      </>
    );
  });
}
