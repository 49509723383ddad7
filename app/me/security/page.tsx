import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FactorPanel } from "@/components/security/factor-panel";
import { IdentityPanel } from "@/components/security/identity-panel";
import { PasskeyList } from "@/components/security/passkey-list";
import { SessionList } from "@/components/security/session-list";
import { accountPage } from "@/components/shell/me-page";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { findFactor } from "@/lib/auth/factors/queries";
import { identityName } from "@/lib/auth/identities/provider";
import { findOwnLink } from "@/lib/auth/identities/queries";
import { listOwnPasskeys } from "@/lib/auth/passkeys/queries";
import { listOwnSessions } from "@/lib/auth/sessions/queries";
import type { Locale } from "@/lib/i18n/locales";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("security.title") };
}

/** How I get in, and where I am in. */
export default async function SecurityPage({ searchParams }: { searchParams: Promise<{ identity?: string }> }) {
  const { identity } = await searchParams;
  const [locale, words] = [await getLocale(), await getTranslations("access")];
  return accountPage(async (secretHash) => (
    <>
      <PageHeading title={words("security.title")} />
      <Section title={words("security.password")}>
        <LinkButton href="/sign-in/password">{words("security.changePassword")}</LinkButton>
      </Section>
      <PasskeyList locale={locale} passkeys={await listOwnPasskeys(secretHash)} />
      {identityName === null ? null : (
        <IdentityPanel
          locale={locale}
          name={identityName}
          linkedAt={await findOwnLink(secretHash)}
          outcome={identity}
        />
      )}
      <Factor locale={locale} secretHash={secretHash} />
      <SessionList locale={locale} sessions={await listOwnSessions(secretHash)} />
    </>
  ));
}

async function Factor({ locale, secretHash }: { locale: Locale; secretHash: string }) {
  const factor = await findFactor({ token: "", secretHash });
  return factor ? <FactorPanel locale={locale} factor={factor} /> : null;
}
