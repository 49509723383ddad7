import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { PeopleTabs } from "@/components/people/people-tabs";
import { GuestForm, ParticipantForm } from "@/components/rolls/others-forms";
import { GuestTable, ParticipantTable } from "@/components/rolls/others-tables";
import { deskPage } from "@/components/shell/desk-page";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { listGuests, listParticipants } from "@/lib/people/participants/queries";
import { keepsRoll } from "@/lib/people/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "rolls")("others.title") };
}

export default async function OthersPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "rolls");
  return deskPage(org, "people", async (scope, view) => {
    if (view.capacity === "MEMBER" || view.capacity === "ADMIN") notFound();
    const place = { locale, org, today: scope.today, keeps: keepsRoll(scope.actor, scope) };
    const [participants, guests] = [await listParticipants(scope), await listGuests(scope)];
    return (
      <>
        <PeopleTabs locale={locale} org={org} current="roll" capacity={view.capacity} />
        <PageHeading title={words("others.title")} note={words("others.note")} />
        <Section title={words("others.guests")}>
          <GuestTable {...place} rows={guests} />
          {place.keeps ? (
            <div className="mt-3">
              <GuestForm {...place} />
            </div>
          ) : null}
        </Section>
        <Section title={words("others.participants")}>
          <ParticipantTable {...place} rows={participants} />
          {place.keeps ? (
            <div className="mt-3">
              <ParticipantForm {...place} />
            </div>
          ) : null}
        </Section>
      </>
    );
  });
}
