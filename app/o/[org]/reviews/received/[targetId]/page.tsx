import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ReceivedReview } from "@/components/reviews/received-review";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { isId } from "@/lib/kernel/ids";
import { gathering } from "@/lib/kernel/together";
import { findDossier, listItems } from "@/lib/reviews/dossiers/queries";
import { listReviews } from "@/lib/reviews/opinions/queries";
import { listOutcomes } from "@/lib/reviews/outcomes/queries";
import { findTarget } from "@/lib/reviews/targets/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("sections.received") };
}

export default async function ReceivedPage({ params }: PageProps<"/o/[org]/reviews/received/[targetId]">) {
  const [{ org, targetId }, locale] = [await params, await getLocale()];
  const [words, shell] = [await getTranslations("reviews"), await getTranslations("shell")];
  if (!isId(targetId)) notFound();
  return deskPage(org, "reviews", async (scope) => {
    const target = await findTarget(scope, scope.orgId, targetId);
    const at = gathering(scope);
    const [dossier, reviews, outcomes] = await Promise.all([
      findDossier(at, target),
      listReviews(at, target),
      listOutcomes(at, target),
    ]);
    const items = dossier.report || target.roundState !== "OPEN" ? [] : await listItems(scope, target);
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[{ label: words("title"), href: `/o/${org}/reviews` }, { label: target.name }]}
        />
        <PageHeading title={target.name} note={`${target.roundTitle} · ${words(`standings.${target.state}`)}`} />
        <div className="max-w-3xl">
          <ReceivedReview
            locale={locale}
            org={org}
            actor={scope.actor}
            target={target}
            dossier={dossier}
            reviews={reviews}
            outcomes={outcomes}
            items={items}
            today={scope.today}
          />
        </div>
      </>
    );
  });
}
