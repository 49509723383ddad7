import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { TalkTable } from "@/components/reviews/talk-table";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { shownRows } from "@/lib/kernel/paging-size";
import { watchesPenalties } from "@/lib/reviews/outcomes/policy";
import { listTalks } from "@/lib/reviews/talks/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("talks.title") };
}

export default async function TalksPage({ params, searchParams }: PageProps<"/o/[org]/reviews/talks">) {
  const [{ org }, { after }, locale] = [await params, await searchParams, await getLocale()];
  const [words, shell] = [await getTranslations("reviews"), await getTranslations("shell")];
  return deskPage(org, "reviews", async (scope) => {
    if (!watchesPenalties(scope.actor, scope.orgId)) notFound();
    const { rows, links } = firstPage(await listTalks(scope, afterOf(after)), shownRows, {
      path: `/o/${org}/reviews/talks`,
      label: (await getTranslations("common"))("lists.next"),
    });
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[{ label: words("title"), href: `/o/${org}/reviews` }, { label: words("talks.title") }]}
        />
        <PageHeading title={words("talks.title")} note={words("hints.privateTalk")} />
        <TalkTable locale={locale} rows={rows} />
        <NextPageLink links={links} />
      </>
    );
  });
}
