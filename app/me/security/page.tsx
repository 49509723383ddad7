import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SessionList } from "@/components/security/session-list";
import { accountPage } from "@/components/shell/me-page";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { listOwnSessions } from "@/lib/auth/sessions/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("security.title") };
}

/** How I get in, and where I am in. */
export default async function SecurityPage() {
  const [locale, words] = [await getLocale(), await getTranslations("access")];
  return accountPage(async (secretHash) => (
    <>
      <PageHeading title={words("security.title")} />
      <Section title={words("security.password")}>
        <LinkButton href="/sign-in/password">{words("security.changePassword")}</LinkButton>
      </Section>
      <SessionList locale={locale} sessions={await listOwnSessions(secretHash)} />
    </>
  ));
}
