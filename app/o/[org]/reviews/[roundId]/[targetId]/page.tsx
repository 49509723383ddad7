import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { drawTarget } from "@/components/reviews/draw-target";
import { deskPage } from "@/components/shell/desk-page";
import { holds } from "@/lib/kernel/actor";
import { isId } from "@/lib/kernel/ids";
import { findTargetOfRound } from "@/lib/reviews/targets/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("sections.opinion") };
}

export default async function ReviewPage({ params }: PageProps<"/o/[org]/reviews/[roundId]/[targetId]">) {
  const [{ org, roundId, targetId }, locale] = [await params, await getLocale()];
  if (!isId(roundId) || !isId(targetId)) notFound();
  return deskPage(org, "reviews", async (scope) => {
    const target = await findTargetOfRound(scope, roundId, targetId);
    const types =
      target.roundState === "OPEN" &&
      target.state === "DUE" &&
      target.personId !== scope.actor.personId &&
      holds(scope.actor, scope.orgId, "OFFICER", "COMMITTEE_MEMBER");
    return drawTarget(scope, {
      locale,
      org,
      target,
      under: { label: target.roundTitle, href: `/o/${org}/reviews/${roundId}` },
      note: target.orgName,
      types,
    });
  });
}
