import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { deskPage } from "@/components/shell/desk-page";
import { DrawTable } from "@/components/supervision/draw-view";
import { SupervisionTabs } from "@/components/supervision/tabs";
import { LinkButton } from "@/components/ui/button";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { drawsPage, listDraws } from "@/lib/supervision/draws/queries";
import { keepsCadence } from "@/lib/supervision/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("supervision"))("draws.title") };
}

export default async function DrawsPage({ params, searchParams }: PageProps<"/o/[org]/supervision/draws">) {
  const [{ org }, { after }, locale] = [await params, await searchParams, await getLocale()];
  const words = await getTranslations("supervision");
  return deskPage(org, "supervision", async (scope) => {
    const { rows, links } = firstPage(await listDraws(scope, afterOf(after)), drawsPage, {
      path: `/o/${org}/supervision/draws`,
      label: (await getTranslations("common"))("lists.next"),
    });
    return (
      <>
        <PageHeading
          title={words("title")}
          actions={
            keepsCadence(scope.actor, scope.orgId) ? (
              <LinkButton href={`/o/${org}/supervision/draws/new`} tone="primary">
                {words("draws.new")}
              </LinkButton>
            ) : null
          }
        />
        <SupervisionTabs locale={locale} org={org} current="draws" />
        <p className="mb-3 text-sm text-ink-2">{words("draws.note")}</p>
        <DrawTable locale={locale} org={org} rows={rows} />
        <NextPageLink links={links} />
      </>
    );
  });
}
