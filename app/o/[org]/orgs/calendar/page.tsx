import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { DayWords, SpecialDays } from "@/components/orgs/calendars/day-tables";
import { DeclareForms } from "@/components/orgs/calendars/declare-forms";
import { PeopleTabs } from "@/components/people/people-tabs";
import { deskPage } from "@/components/shell/desk-page";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { declaresDays } from "@/lib/orgs/calendars/policy";
import { leadsLine, listDayWords, listSpecialDays } from "@/lib/orgs/calendars/queries";

type PageProps = { params: Promise<{ org: string }>; searchParams: Promise<{ year?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "access")("calendar.title") };
}

const yearOf = (asked: string | undefined, today: string): number =>
  /^20\d\d$/.test(asked ?? "") ? Number(asked) : Number(today.slice(0, 4));

/** Which days are worked here and who said so; an organisation that leads others enters its own. */
export default async function CalendarPage({ params, searchParams }: PageProps) {
  const [{ org }, asked] = await Promise.all([params, searchParams]);
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "access");
  return deskPage(org, "people", async (scope, view) => {
    if (view.capacity === "MEMBER") notFound();
    const year = yearOf(asked.year, scope.today);
    const days = await listSpecialDays(scope, `${year}-01-01`, `${year}-12-31`);
    const declares = declaresDays(scope.actor, { orgId: scope.orgId, leads: await leadsLine(scope) });
    const turn = (to: number, label: string) => (
      <a className="inline-flex min-h-target items-center" href={`/o/${org}/orgs/calendar?year=${to}`}>
        {label}
      </a>
    );
    return (
      <>
        <PeopleTabs locale={locale} org={org} current="settings" capacity={view.capacity} />
        <PageHeading title={words("calendar.title")} {...(view.org ? { note: view.org.name } : {})} />
        <p className="mb-3 max-w-3xl text-ink-2">{words("calendar.note")}</p>
        {declares ? (
          <>
            <p className="mb-3 max-w-3xl text-ink-2">{words("calendar.effect")}</p>
            <DeclareForms locale={locale} org={org} today={scope.today} />
          </>
        ) : null}
        <nav className="mb-3 flex flex-wrap items-center gap-x-6" aria-label={words("calendar.title")}>
          {turn(year - 1, words("calendar.earlier"))}
          <strong>{words("calendar.year", { year: String(year) })}</strong>
          {turn(year + 1, words("calendar.later"))}
        </nav>
        <SpecialDays locale={locale} days={days} />
        <DayWords locale={locale} rows={await listDayWords(scope)} />
      </>
    );
  });
}
