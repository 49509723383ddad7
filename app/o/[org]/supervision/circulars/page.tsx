import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { deskPage } from "@/components/shell/desk-page";
import { CircularTable, ComposeDialog } from "@/components/supervision/circular-view";
import { SupervisionTabs } from "@/components/supervision/tabs";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { addDays, periodOf } from "@/lib/kernel/clock";
import { leadsLower } from "@/lib/rectifications/rules";
import { circularsPage, listCirculars } from "@/lib/supervision/circulars/queries";
import { keepsCadence } from "@/lib/supervision/policy";
import { quarterSpan } from "@/lib/supervision/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("supervision"))("circulars.title") };
}

export default async function CircularsPage({ params, searchParams }: PageProps<"/o/[org]/supervision/circulars">) {
  const [{ org }, { after }, locale] = [await params, await searchParams, await getLocale()];
  const words = await getTranslations("supervision");
  return deskPage(org, "supervision", async (scope, view) => {
    const { rows, links } = firstPage(await listCirculars(scope, afterOf(after)), circularsPage, {
      path: `/o/${org}/supervision/circulars`,
      label: (await getTranslations("common"))("lists.next"),
    });
    const now = periodOf(scope.today);
    const periods = [now, periodOf(addDays(quarterSpan(now).from, -1))];
    const may = keepsCadence(scope.actor, scope.orgId) && leadsLower(view.org?.kind ?? "");
    return (
      <>
        <PageHeading
          title={words("title")}
          actions={may ? <ComposeDialog locale={locale} org={org} periods={periods} /> : null}
        />
        <SupervisionTabs locale={locale} org={org} current="circulars" />
        <CircularTable locale={locale} org={org} rows={rows} />
        <NextPageLink links={links} />
      </>
    );
  });
}
