import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MutualList } from "@/components/reviews/mutual-list";
import { OwnList } from "@/components/reviews/own-list";
import { mePage } from "@/components/shell/me-page";
import { LinkButton } from "@/components/ui/button";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { shownRows } from "@/lib/kernel/paging-size";
import { listMutualSubjects } from "@/lib/reviews/mutual/queries";
import { listOwnTargets } from "@/lib/reviews/reports/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("sections.own") };
}

export default async function OwnReviewsPage({ searchParams }: PageProps<"/me/reviews">) {
  const asked = await searchParams;
  const [{ org }, locale, words] = [asked, await getLocale(), await getTranslations("reviews")];
  const label = (await getTranslations("common"))("lists.next");
  return mePage("reviews", typeof org === "string" ? org : undefined, async (scope, view) => {
    const subjects = firstPage(await listMutualSubjects(scope, afterOf(asked.after)), shownRows, {
      ...{ path: "/me/reviews", query: { org: view.org?.code }, label },
    });
    return (
      <>
        <PageHeading title={words("sections.own")} />
        <OwnList
          locale={locale}
          today={scope.today}
          targets={await listOwnTargets(scope)}
          homes={view.memberships.map(({ orgCode }) => orgCode)}
        />
        <p className="mb-7">
          <LinkButton href={`/me/reviews/upward?org=${view.org?.code}`}>{words("upward.link")}</LinkButton>
        </p>
        <Section title={words("sections.mutual")}>
          <MutualList locale={locale} org={view.org?.code ?? ""} subjects={subjects.rows} />
          <NextPageLink links={subjects.links} />
        </Section>
      </>
    );
  });
}
