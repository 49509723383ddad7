import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PenaltyTable } from "@/components/reviews/penalty-table";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { watchesPenalties } from "@/lib/reviews/outcomes/policy";
import { listPenalties, penaltiesPage } from "@/lib/reviews/outcomes/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("penalties.title") };
}

export default async function PenaltiesPage({ params, searchParams }: PageProps<"/o/[org]/reviews/penalties">) {
  const [{ org }, { after }, locale] = [await params, await searchParams, await getLocale()];
  const [words, shell] = [await getTranslations("reviews"), await getTranslations("shell")];
  return deskPage(org, "reviews", async (scope) => {
    if (!watchesPenalties(scope.actor, scope.orgId)) notFound();
    const { rows, links } = firstPage(await listPenalties(scope, afterOf(after)), penaltiesPage, {
      path: `/o/${org}/reviews/penalties`,
      label: (await getTranslations("common"))("lists.next"),
    });
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[{ label: words("title"), href: `/o/${org}/reviews` }, { label: words("penalties.title") }]}
        />
        <PageHeading
          title={words("penalties.title")}
          note={words("hints.outcomePenalty")}
          actions={<LinkButton href={`/o/${org}/reviews/talks`}>{words("talks.title")}</LinkButton>}
        />
        <PenaltyTable locale={locale} actor={scope.actor} orgId={scope.orgId} rows={rows} />
        <NextPageLink links={links} />
      </>
    );
  });
}
