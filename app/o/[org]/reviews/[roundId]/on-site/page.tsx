import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { offeredWords } from "@/components/reviews/offered-words";
import { OnSite } from "@/components/reviews/on-site";
import { onSiteWords } from "@/components/reviews/on-site-words";
import { RoundPath } from "@/components/reviews/round-path";
import { deskPage } from "@/components/shell/desk-page";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { isId } from "@/lib/kernel/ids";
import { gathering } from "@/lib/kernel/together";
import { listOffered } from "@/lib/orgs/phrases/queries";
import { findArrangement, lookForRound } from "@/lib/reviews/rounds/queries";
import { listSheets } from "@/lib/reviews/sheets/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("onSite.title") };
}

export default async function OnSitePage({ params }: PageProps<"/o/[org]/reviews/[roundId]/on-site">) {
  const [{ org, roundId }, locale, words] = [await params, await getLocale(), await getTranslations("reviews")];
  if (!isId(roundId)) notFound();
  return deskPage(org, "reviews", async (scope) => {
    const round = await lookForRound(scope, roundId);
    if (!round) notFound();
    const at = gathering(scope);
    const [sheets, { dimensions }, offered] = await Promise.all([
      listSheets(at, roundId),
      findArrangement(at, round),
      listOffered(at, ["ACHIEVEMENTS", "SHORTCOMINGS", "DIRECTION"]),
    ]);
    const offers = offeredWords(offered);
    return (
      <>
        <RoundPath {...{ locale, org, round }} here={words("onSite.title")} />
        <PageHeading title={words("onSite.title")} note={words("onSite.intro")} />
        {sheets.length > 0 ? (
          <OnSite
            org={org}
            today={scope.today}
            sheets={sheets}
            dimensions={dimensions}
            words={onSiteWords(locale, offers)}
          />
        ) : (
          <Empty>{words("onSite.empty")}</Empty>
        )}
      </>
    );
  });
}
