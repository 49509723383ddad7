import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { VisibilityList } from "@/components/people/visibility-list";
import { mePage } from "@/components/shell/me-page";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";

type Props = { searchParams: Promise<{ org?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("me"))("visibility.title") };
}

/** What a superior sees of a member's records and when, in the member's own words (LIFE-10, LIFE-11). */
export default async function VisibilityPage({ searchParams }: Props) {
  const [{ org }, words] = [await searchParams, await getTranslations("me")];
  const locale = (await getLocale()) as Locale;
  return mePage("account", org, async (_, view) => {
    const publicBoard = view.org?.publication === "PUBLIC";
    return (
      <>
        <PageHeading title={words("visibility.title")} note={words("visibility.note")} />
        <p className="mb-4">{words(publicBoard ? "visibility.boardOpen" : "visibility.boardClosed")}</p>
        <VisibilityList locale={locale} publicBoard={publicBoard} />
        <div className="mt-4 grid">
          <LinkButton href={org ? `/me/account?org=${org}` : "/me/account"}>{words("visibility.back")}</LinkButton>
        </div>
      </>
    );
  });
}
