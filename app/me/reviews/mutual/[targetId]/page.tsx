import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ItemList } from "@/components/reviews/item-list";
import { MutualForm } from "@/components/reviews/mutual-form";
import { OpinionText } from "@/components/reviews/opinion-text";
import { mePage } from "@/components/shell/me-page";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { isId } from "@/lib/kernel/ids";
import { listItems } from "@/lib/reviews/dossiers/queries";
import { listReviews } from "@/lib/reviews/opinions/queries";
import { findFellowTarget } from "@/lib/reviews/targets/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("sections.mutual") };
}

export default async function MutualPage({ params, searchParams }: PageProps<"/me/reviews/mutual/[targetId]">) {
  const [{ targetId }, { org }, locale] = [await params, await searchParams, await getLocale()];
  const words = await getTranslations("reviews");
  if (!isId(targetId)) notFound();
  return mePage("reviews", typeof org === "string" ? org : undefined, async (scope, view) => {
    const target = await findFellowTarget(scope, targetId);
    const reviews = await listReviews(scope, target);
    const own = reviews.find((one) => one.targetId === targetId && one.reviewerPersonId === scope.actor.personId);
    return (
      <>
        <PageHeading
          title={words("mutualOf", { name: target.name })}
          note={`${target.roundTitle} · ${target.orgName}`}
        />
        <Section title={words("sections.items")}>
          <ItemList locale={locale} today={scope.today} orgId={target.orgId} items={await listItems(scope, target)} />
        </Section>
        {own && own.state !== "DRAFT" ? (
          <OpinionText locale={locale} review={own} dimensions={[]} />
        ) : (
          <MutualForm locale={locale} org={view.org?.code ?? ""} today={scope.today} target={target} draft={own} />
        )}
      </>
    );
  });
}
