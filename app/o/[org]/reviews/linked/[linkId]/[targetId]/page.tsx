import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ReviewDesk } from "@/components/reviews/review-desk";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { readSecretHash } from "@/lib/auth/session";
import { isId } from "@/lib/kernel/ids";
import { look } from "@/lib/kernel/work";
import { findDossier, listItems } from "@/lib/reviews/dossiers/queries";
import { listReviews } from "@/lib/reviews/opinions/queries";
import { findTargetOfLink } from "@/lib/reviews/targets/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("sections.linked") };
}

export default async function LinkedReviewPage({ params }: PageProps<"/o/[org]/reviews/linked/[linkId]/[targetId]">) {
  const [{ org, linkId, targetId }, locale] = [await params, await getLocale()];
  const [words, shell] = [await getTranslations("reviews"), await getTranslations("shell")];
  if (!isId(linkId) || !isId(targetId)) notFound();
  return deskPage(org, "reviews", async (scope) => {
    const target = await findTargetOfLink(scope, linkId, targetId);
    const [dossier, reviews] = [await findDossier(scope, target), await listReviews(scope, target)];
    // Pledges of a linked org are read by acting in it; a pairing opens nothing but the review itself.
    const caller = { secretHash: (await readSecretHash()) ?? "", orgId: target.orgId };
    const items = (await look(caller, (there) => listItems(there, target))) ?? [];
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[
            { label: words("title"), href: `/o/${org}/reviews` },
            { label: words("sections.linked") },
            { label: target.name },
          ]}
        />
        <PageHeading title={target.name} note={`${target.roundTitle} · ${words(`standings.${target.state}`)}`} />
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
        />
      </>
    );
  });
}
