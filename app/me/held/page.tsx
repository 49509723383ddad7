import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RefusedNotice } from "@/components/access/refused-notice";
import { HeldList } from "@/components/people/held-list";
import { mePage } from "@/components/shell/me-page";
import { Button, LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { countHeld } from "@/lib/people/held/queries";

type Props = { searchParams: Promise<{ org?: string; refused?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("me"))("held.title") };
}

/** Every kind of record about the member, who reads it, and all of it as a file. */
export default async function HeldPage({ searchParams }: Props) {
  const [{ org, refused }, words] = [await searchParams, await getTranslations("me")];
  const locale = (await getLocale()) as Locale;
  return mePage("account", org, async (scope, view) => (
    <>
      <PageHeading title={words("held.title")} />
      <RefusedNotice locale={locale} title={words("held.refused")} code={refused} />
      <p className="mb-3">{words("held.note")}</p>
      <p className="mb-4">{words("held.ballots")}</p>
      <HeldList locale={locale} counts={await countHeld(scope)} publicBoard={view.org?.publication === "PUBLIC"} />
      <form action={`/me/held/export?org=${view.org?.code ?? ""}`} method="post" className="mt-5 grid">
        <Button type="submit" tone="primary" className="text-lg">
          {words("held.export")}
        </Button>
      </form>
      <p className="mt-2 mb-4 text-sm text-ink-2">{words("held.exportNote")}</p>
      <div className="grid gap-3">
        <LinkButton href={org ? `/me/visibility?org=${org}` : "/me/visibility"}>{words("visibility.title")}</LinkButton>
        <LinkButton href={org ? `/me/account?org=${org}` : "/me/account"}>{words("visibility.back")}</LinkButton>
      </div>
    </>
  ));
}
