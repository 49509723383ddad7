import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { FrontPage } from "@/components/auth/front-page";
import { PasswordForm } from "@/components/auth/password-form";
import { Notice } from "@/components/ui/notice";
import { whoAsks } from "@/lib/auth/session";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "auth")("changePassword") };
}

export default async function PasswordPage() {
  const { view } = await whoAsks();
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "auth");
  return (
    <FrontPage title={words("changePassword")}>
      {view.mustChange ? <Notice title={words("mustChange", { name: view.person.name })} /> : null}
      <PasswordForm locale={locale} />
    </FrontPage>
  );
}
