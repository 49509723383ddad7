import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MailPanel } from "@/components/reminders/mail-panel";
import { OwnMails } from "@/components/reminders/sent-list";
import { accountPage } from "@/components/shell/me-page";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { mailIsSet } from "@/lib/kernel/mail";
import { look, type Scope } from "@/lib/kernel/work";
import { findOwnMail, listOwnDeliveries } from "@/lib/notifications/mail/queries";
import { findSetting } from "@/lib/orgs/settings/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reminders"))("title") };
}

/** Which reminders I want and how; also for those who hold an office and belong nowhere. */
export default async function OwnRemindersPage() {
  const [locale, words] = [(await getLocale()) as Locale, await getTranslations("reminders")];
  return accountPage(async (secretHash, view) => {
    const place = view.memberships[0] ?? view.duties[0];
    const drawn =
      place && (await look({ secretHash, orgId: place.orgId }, (scope) => drawReminders(scope, locale, place.orgCode)));
    return (
      <>
        <PageHeading title={words("title")} />
        <p className="mb-5 text-ink-2">{words("note")}</p>
        {drawn ?? <Empty>{words("mail.notSet")}</Empty>}
      </>
    );
  });
}

async function drawReminders(scope: Scope, locale: Locale, org: string) {
  const words = loadWords(locale, "reminders");
  const [from, to] = [await findSetting(scope, "QUIET_FROM"), await findSetting(scope, "QUIET_TO")];
  return (
    <>
      <MailPanel locale={locale} org={org} mail={await findOwnMail(scope)} isSet={mailIsSet()} />
      <p className="mb-6 text-sm text-ink-2">
        {from === to ? words("mail.quietNone") : words("mail.quiet", { from: String(from), to: String(to) })}
      </p>
      <OwnMails locale={locale} sent={await listOwnDeliveries(scope)} />
    </>
  );
}
