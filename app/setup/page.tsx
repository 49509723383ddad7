import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { FrontPage } from "@/components/auth/front-page";
import { SetUpForm } from "@/components/auth/setup-form";
import { awaitsSetUp } from "@/lib/auth/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "auth")("setup.title") };
}

export default async function SetUpPage() {
  if (!(await awaitsSetUp())) notFound();
  const locale = (await getLocale()) as Locale;
  return (
    <FrontPage title={loadWords(locale, "auth")("setup.title")}>
      <SetUpForm locale={locale} />
    </FrontPage>
  );
}
