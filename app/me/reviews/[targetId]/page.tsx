import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ReceivedReview } from "@/components/reviews/received-review";
import { mePage } from "@/components/shell/me-page";
import { PageHeading } from "@/components/ui/page-heading";
import { isId } from "@/lib/kernel/ids";
import { findDossier, listItems } from "@/lib/reviews/dossiers/queries";
import { listReviews } from "@/lib/reviews/opinions/queries";
import { listOutcomes } from "@/lib/reviews/outcomes/queries";
import { listOwnTargets } from "@/lib/reviews/reports/queries";
import { findTarget } from "@/lib/reviews/targets/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("sections.own") };
}

export default async function OwnReviewPage({ params, searchParams }: PageProps<"/me/reviews/[targetId]">) {
  const [{ targetId }, { org }, locale] = [await params, await searchParams, await getLocale()];
  if (!isId(targetId)) notFound();
  return mePage("reviews", typeof org === "string" ? org : undefined, async (scope, view) => {
    const own = (await listOwnTargets(scope)).find((one) => one.targetId === targetId);
    if (!own) notFound();
    if (own.orgId !== scope.orgId) redirect(elsewhere(view.memberships, own.orgCode, targetId));
    const target = await findTarget(scope, own.orgId, targetId);
    const [dossier, reviews] = [await findDossier(scope, target), await listReviews(scope, target)];
    const outcomes = await listOutcomes(scope, target);
    const items = dossier.report || target.roundState !== "OPEN" ? [] : await listItems(scope, target);
    return (
      <>
        <PageHeading title={target.roundTitle} note={target.orgName} />
        <ReceivedReview
          locale={locale}
          org={own.orgCode}
          actor={scope.actor}
          target={target}
          dossier={dossier}
          reviews={reviews}
          outcomes={outcomes}
          items={items}
          today={scope.today}
        />
      </>
    );
  });
}

/** A head is reviewed where the duty is held, which need not be where they belong. */
const elsewhere = (memberships: readonly { orgCode: string }[], orgCode: string, targetId: string): string =>
  memberships.some((home) => home.orgCode === orgCode)
    ? `/me/reviews/${targetId}?org=${orgCode}`
    : `/o/${orgCode}/reviews/received/${targetId}`;
