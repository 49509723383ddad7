import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { LeniencyTable } from "@/components/reviews/leniency-table";
import { RoundPath } from "@/components/reviews/round-path";
import { deskPage } from "@/components/shell/desk-page";
import { pagedLists } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { formatPeriod } from "@/lib/i18n/format";
import { isId } from "@/lib/kernel/ids";
import { findLeniency } from "@/lib/reviews/leniency/queries";
import { lookForRound } from "@/lib/reviews/rounds/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("leniency.title") };
}

export default async function ScoresPage({ params, searchParams }: PageProps<"/o/[org]/reviews/[roundId]/scores">) {
  const [{ org, roundId }, locale, words] = [await params, await getLocale(), await getTranslations("reviews")];
  if (!isId(roundId)) notFound();
  const path = `/o/${org}/reviews/${roundId}/scores`;
  const { after, page } = pagedLists(await searchParams, path, (await getTranslations("common"))("lists.next"), [
    "after",
  ]);
  return deskPage(org, "reviews", async (scope) => {
    const round = await lookForRound(scope, roundId);
    if (!round || round.state === "PREPARING") notFound();
    const { reviewers, whole } = await findLeniency(scope, round, after.after);
    const { rows, links } = page("after", reviewers);
    return (
      <>
        <RoundPath {...{ locale, org, round }} here={words("leniency.title")} />
        <PageHeading title={words("leniency.title")} note={`${round.title} · ${formatPeriod(locale, round.period)}`} />
        <p className="mb-4 text-sm text-ink-2">{words("leniency.note")}</p>
        <LeniencyTable locale={locale} found={{ reviewers: [...rows], whole }} />
        <NextPageLink links={links} />
      </>
    );
  });
}
