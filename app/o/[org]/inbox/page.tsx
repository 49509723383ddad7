import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { drawInbox } from "@/components/inbox/inbox";
import { deskPage } from "@/components/shell/desk-page";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type PageProps = { params: Promise<{ org: string }>; searchParams: Promise<{ all?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "inbox")("title") };
}

export default async function InboxPage({ params, searchParams }: PageProps) {
  const [{ org }, { all }] = await Promise.all([params, searchParams]);
  const locale = (await getLocale()) as Locale;
  return deskPage(org, "inbox", (scope, view) => {
    if (view.capacity === "MEMBER") redirect(`/me?org=${org}`);
    return drawInbox(scope, locale, { org, all: Boolean(all) });
  });
}
