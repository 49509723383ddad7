import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ReviewDesk } from "@/components/reviews/review-desk";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { holds } from "@/lib/kernel/actor";
import { isId } from "@/lib/kernel/ids";
import { findDossier, listItems } from "@/lib/reviews/dossiers/queries";
import { listReviews } from "@/lib/reviews/opinions/queries";
import { findAuthority, listOutcomes } from "@/lib/reviews/outcomes/queries";
import { findTargetOfRound } from "@/lib/reviews/targets/queries";
import { listLeaders } from "@/lib/reviews/typing/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("sections.opinion") };
}

export default async function ReviewPage({ params }: PageProps<"/o/[org]/reviews/[roundId]/[targetId]">) {
  const [{ org, roundId, targetId }, locale] = [await params, await getLocale()];
  const [words, shell] = [await getTranslations("reviews"), await getTranslations("shell")];
  if (!isId(roundId) || !isId(targetId)) notFound();
  return deskPage(org, "reviews", async (scope) => {
    const target = await findTargetOfRound(scope, roundId, targetId);
    const [items, dossier, reviews] = [
      await listItems(scope, target),
      await findDossier(scope, target),
      await listReviews(scope, target),
    ];
    const told = reviews.some((one) => one.targetId === target.id && one.state === "LEDGERED");
    const conclusion = {
      outcomes: told ? await listOutcomes(scope, target) : [],
      authorityOrgId: told ? await findAuthority(scope, target.personId, target.orgId) : target.orgId,
    };
    const types =
      target.roundState === "OPEN" &&
      target.state === "DUE" &&
      holds(scope.actor, scope.orgId, "OFFICER", "COMMITTEE_MEMBER");
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[
            { label: words("title"), href: `/o/${org}/reviews` },
            { label: target.roundTitle, href: `/o/${org}/reviews/${roundId}` },
            { label: target.name },
          ]}
        />
        <PageHeading title={target.name} note={`${target.orgName} · ${words(`standings.${target.state}`)}`} />
        <ReviewDesk
          locale={locale}
          org={org}
          orgId={scope.orgId}
          today={scope.today}
          actor={scope.actor}
          target={target}
          items={items}
          dossier={dossier}
          reviews={reviews}
          conclusion={conclusion}
          leaders={types && target.personId !== scope.actor.personId ? await listLeaders(scope) : []}
        />
      </>
    );
  });
}
