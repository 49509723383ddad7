import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { PublicationForm } from "@/components/access/settings/publication-form";
import { SettingsForm } from "@/components/access/settings/settings-form";
import { SettingHistory, SettingsTable } from "@/components/access/settings/settings-view";
import { PeopleTabs } from "@/components/people/people-tabs";
import { deskPage } from "@/components/shell/desk-page";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { env } from "@/lib/kernel/env";
import { isRehearsal } from "@/lib/orgs/rehearsals/rules";
import { decidesPublication, keepsSettings } from "@/lib/orgs/settings/policy";
import { listSettingChanges, listSettings } from "@/lib/orgs/settings/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "access")("settings.title") };
}

/** What the organisation decides for itself, what it inherits, and who decided when. */
export default async function SettingsPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "access");
  const installed = { IDLE_MINUTES: env.SESSION_IDLE_MINUTES, SESSION_HOURS: env.SESSION_HOURS };
  return deskPage(org, "people", async (scope, view) => {
    if (view.capacity === "MEMBER") notFound();
    const settings = await listSettings(scope);
    const shown = { locale, settings, installed };
    return (
      <>
        <PeopleTabs locale={locale} org={org} current="settings" capacity={view.capacity} />
        <PageHeading
          title={words("settings.title")}
          note={view.org?.name}
          actions={
            view.capacity === "HOME" ? (
              <LinkButton href={`/o/${org}/orgs/reminders`}>
                {loadWords(locale, "reminders")("robots.title")}
              </LinkButton>
            ) : null
          }
        />
        <div className="mb-8">
          {keepsSettings(scope.actor, scope) ? <SettingsForm {...shown} org={org} /> : <SettingsTable {...shown} />}
        </div>
        <p className="mb-8">
          <LinkButton href={`/o/${org}/orgs/calendar`}>{words("calendar.link")}</LinkButton>{" "}
          <LinkButton href={`/o/${org}/orgs/phrases`}>{loadWords(locale, "phrases")("title")}</LinkButton>{" "}
          <LinkButton href={`/o/${org}/orgs/rehearsal`}>{loadWords(locale, "rehearsals")("title")}</LinkButton>
        </p>
        {isRehearsal(view.org) ? null : (
          <PublicationForm
            locale={locale}
            org={org}
            current={view.org?.publication ?? "PUBLIC"}
            decides={decidesPublication(scope.actor, scope)}
          />
        )}
        <SettingHistory locale={locale} changes={await listSettingChanges(scope)} />
      </>
    );
  });
}
