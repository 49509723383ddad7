import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { FrontPage } from "@/components/auth/front-page";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { identityName } from "@/lib/auth/identities/provider";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "auth")("signIn") };
}

/** Known to the identity provider, and not let in here: why, and what to do. */
export default async function IdentityRefusedPage({ searchParams }: { searchParams: Promise<{ why?: string }> }) {
  if (identityName === null) notFound();
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "access");
  const reason = (await searchParams).why === "disabled" ? "disabled" : "unknown";
  return (
    <FrontPage title={loadWords(locale, "auth")("signIn")}>
      <Notice tone="warn" title={words(`identity.${reason}`, { name: identityName })}>
        {words(`identity.${reason}Note`)}
      </Notice>
      <LinkButton href="/sign-in">{words("identity.back")}</LinkButton>
    </FrontPage>
  );
}
