import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { deskPage } from "@/components/shell/desk-page";
import { SystemTable, WayTable } from "@/components/supervision/system-view";
import { SupervisionTabs } from "@/components/supervision/tabs";
import { pagedLists } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { findSystems } from "@/lib/supervision/systems/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("supervision"))("system.title") };
}

export default async function SystemPage({ params, searchParams }: PageProps<"/o/[org]/supervision/system">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const words = await getTranslations("supervision");
  const path = `/o/${org}/supervision/system`;
  const { after, page } = pagedLists(await searchParams, path, (await getTranslations("common"))("lists.next"), [
    "systems",
  ]);
  return deskPage(org, "supervision", async (scope) => {
    const { ways, ...found } = await findSystems(scope, after.systems);
    const systems = page("systems", found.systems);
    return (
      <>
        <PageHeading title={words("title")} />
        <SupervisionTabs locale={locale} org={org} current="system" />
        <Section title={words("system.waysTitle")}>
          <p className="mb-2 text-sm text-ink-2">{words("system.waysNote")}</p>
          <WayTable locale={locale} org={org} rows={ways} />
        </Section>
        <Section title={words("system.systemsTitle")}>
          <p className="mb-2 text-sm text-ink-2">{words("system.systemsNote")}</p>
          <SystemTable locale={locale} rows={systems.rows} />
          <NextPageLink links={systems.links} />
        </Section>
      </>
    );
  });
}
