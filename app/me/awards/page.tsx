import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { OwnAwards } from "@/components/commendations/own-awards";
import { mePage } from "@/components/shell/me-page";
import { PageHeading } from "@/components/ui/page-heading";
import { listAwardsOf } from "@/lib/commendations/awards/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("commendations"))("mine") };
}

export default async function OwnAwardsPage({ searchParams }: PageProps<"/me/awards">) {
  const [{ org }, locale, words] = [await searchParams, await getLocale(), await getTranslations("commendations")];
  return mePage("home", typeof org === "string" ? org : undefined, async (scope) => (
    <>
      <PageHeading title={words("mine")} />
      <OwnAwards locale={locale} awards={await listAwardsOf(scope, scope.actor.personId)} />
    </>
  ));
}
