import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { RoundPath } from "@/components/reviews/round-path";
import { SummaryDesk } from "@/components/reviews/summary-desk";
import { deskPage } from "@/components/shell/desk-page";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { formatPeriod } from "@/lib/i18n/format";
import { isId } from "@/lib/kernel/ids";
import { lookForRound } from "@/lib/reviews/rounds/queries";
import { findNearestSummary, findSummary } from "@/lib/reviews/summaries/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("summary.title") };
}

export default async function SummaryPage({ params }: PageProps<"/o/[org]/reviews/[roundId]/summary">) {
  const [{ org, roundId }, locale, words] = [await params, await getLocale(), await getTranslations("reviews")];
  const common = await getTranslations("common");
  if (!isId(roundId)) notFound();
  const path = `/o/${org}/reviews/${roundId}`;
  return deskPage(org, "reviews", async (scope, view) => {
    const round = await lookForRound(scope, roundId);
    if (!round || round.state === "PREPARING") notFound();
    const summary = await findSummary(scope, round);
    const nearest = summary?.state === "DRAFT" ? await findNearestSummary(scope, roundId, summary.text) : null;
    return (
      <>
        <RoundPath {...{ locale, org, round }} here={words("summary.title")} />
        <PageHeading
          title={words("summary.title")}
          note={`${round.title} · ${formatPeriod(locale, round.period)}`}
          actions={
            summary ? (
              <>
                <LinkButton plain href={`${path}/summary/paper`}>
                  {common("buttons.exportWord")}
                </LinkButton>
                <LinkButton plain href={`${path}/summary/paper?as=pdf`}>
                  {common("buttons.exportPdf")}
                </LinkButton>
              </>
            ) : null
          }
        />
        <SummaryDesk
          locale={locale}
          org={org}
          orgName={view.org?.name ?? ""}
          actor={scope.actor}
          round={round}
          summary={summary}
          nearest={nearest}
        />
      </>
    );
  });
}
