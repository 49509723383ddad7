import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { deskPage } from "@/components/shell/desk-page";
import { AlertList } from "@/components/supervision/alert-list";
import { SupervisionTabs } from "@/components/supervision/tabs";
import { TaskTable } from "@/components/supervision/task-table";
import { VisitTable, YearRow } from "@/components/supervision/visit-table";
import { pagedLists } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { periodOf } from "@/lib/kernel/clock";
import { leadsLower } from "@/lib/rectifications/rules";
import { findOverview } from "@/lib/supervision/overviews/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("supervision"))("title") };
}

export default async function SupervisionPage({ params, searchParams }: PageProps<"/o/[org]/supervision">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const words = await getTranslations("supervision");
  const path = `/o/${org}/supervision`;
  const { after, page } = pagedLists(await searchParams, path, (await getTranslations("common"))("lists.next"), [
    "alerts",
  ]);
  return deskPage(org, "supervision", async (scope, view) => {
    const leads = leadsLower(view.org?.kind ?? "");
    const side = leads ? "made" : "received";
    const { tasks, visits, quarters, ...found } = await findOverview(scope, side, after.alerts);
    const alerts = page("alerts", found.alerts);
    return (
      <>
        <PageHeading title={words("title")} note={words("note")} />
        <SupervisionTabs locale={locale} org={org} current="overview" />
        {tasks.length > 0 || leads ? (
          <Section
            title={words("overview.pressing")}
            links={[{ href: `${path}/cadences`, label: words("overview.allTasks") }]}
          >
            <TaskTable
              locale={locale}
              org={org}
              orgId={scope.orgId}
              actor={scope.actor}
              today={scope.today}
              tasks={tasks}
              empty={words("overview.noPressing")}
            />
          </Section>
        ) : null}
        {leads ? (
          <Section title={words("overview.alerts")}>
            <p className="mb-2 text-sm text-ink-2">{words("overview.alertsNote")}</p>
            <AlertList locale={locale} alerts={alerts.rows} />
            <NextPageLink links={alerts.links} />
          </Section>
        ) : null}
        <Section title={`${words("overview.year")}（${words(`overview.${side}`)}）`}>
          <YearRow locale={locale} quarters={quarters} now={Number(periodOf(scope.today).slice(5))} />
        </Section>
        <Section
          title={words("overview.recent")}
          links={[{ href: `${path}/visits?side=${side}`, label: words("overview.all") }]}
        >
          <VisitTable locale={locale} org={org} today={scope.today} side={side} rows={visits} />
        </Section>
      </>
    );
  });
}
