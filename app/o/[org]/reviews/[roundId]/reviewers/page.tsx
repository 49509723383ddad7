import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { drawBelow, drawOwn } from "@/components/reviews/draw-reviewers";
import { RoundPath } from "@/components/reviews/round-path";
import { deskPage } from "@/components/shell/desk-page";
import { withQuery } from "@/components/ui/hrefs";
import { PageHeading } from "@/components/ui/page-heading";
import { TabRow } from "@/components/ui/tab-row";
import { formatPeriod } from "@/lib/i18n/format";
import { isId } from "@/lib/kernel/ids";
import { reviewersQuerySchema } from "@/lib/reviews/reviewers/schema";
import { lookForRound } from "@/lib/reviews/rounds/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("reviewers.title") };
}

export default async function ReviewersPage({
  params,
  searchParams,
}: PageProps<"/o/[org]/reviews/[roundId]/reviewers">) {
  const [{ org, roundId }, locale, words] = [await params, await getLocale(), await getTranslations("reviews")];
  const query = reviewersQuerySchema.parse(await searchParams);
  if (!isId(roundId)) notFound();
  const path = `/o/${org}/reviews/${roundId}`;
  return deskPage(org, "reviews", async (scope) => {
    const round = await lookForRound(scope, roundId);
    if (!round || round.state === "PREPARING") notFound();
    const below = round.reach === "SUBTREE" && query.below !== undefined;
    const shared = { locale, path, round, query };
    return (
      <>
        <RoundPath {...{ locale, org, round }} here={words("reviewers.title")} />
        <PageHeading title={words("reviewers.title")} note={`${round.title} · ${formatPeriod(locale, round.period)}`} />
        {round.reach === "SUBTREE" ? (
          <TabRow
            label={words("reviewers.title")}
            tabs={[
              { href: `${path}/reviewers`, label: words("reviewers.own"), current: !below },
              { href: withQuery(`${path}/reviewers`, { below: "~" }), label: words("reviewers.below"), current: below },
            ]}
          />
        ) : null}
        <p className="mb-4 max-w-3xl text-sm text-ink-2">{words("reviewers.note")}</p>
        {below ? await drawBelow(scope, shared) : await drawOwn(scope, shared)}
      </>
    );
  });
}
