import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { type LogQuery, LogTable } from "@/components/audit/log-table";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { isDay } from "@/lib/kernel/clock";
import { type LogFilter, searchLog } from "@/lib/notifications/log/queries";

type PageProps = { params: Promise<{ org: string }>; searchParams: Promise<LogQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "audit")("title") };
}

export default async function AuditPage({ params, searchParams }: PageProps) {
  const [{ org }, query] = await Promise.all([params, searchParams]);
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "audit");
  return deskPage(org, "audit", async (scope, view) => {
    if (view.capacity === "MEMBER") notFound();
    const events = await searchLog(scope, filterOf(query));
    return (
      <>
        <Breadcrumb label={loadWords(locale, "shell")("navigation.path")} crumbs={[{ label: words("title") }]} />
        <PageHeading title={words("title")} note={words("intro")} />
        <LogTable locale={locale} org={org} query={query} events={events} />
      </>
    );
  });
}

function filterOf({ kind, person, from, to, before }: LogQuery): LogFilter {
  return {
    ...(kind ? { subject: kind } : {}),
    ...(person?.trim() ? { person: person.trim() } : {}),
    ...(from && isDay(from) ? { from } : {}),
    ...(to && isDay(to) ? { to } : {}),
    ...(before && /^\d{1,9}$/.test(before) ? { before: Number(before) } : {}),
  };
}
