import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DueList } from "@/components/pledges/due-list";
import { SayInGroupForm } from "@/components/reminders/robot-forms";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { CopyText } from "@/components/ui/copy-text";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { gathering } from "@/lib/kernel/together";
import { daysAhead, findReminder } from "@/lib/notifications/deliveries/queries";
import { listRobots } from "@/lib/notifications/robots/queries";
import { isNothing, reminderText } from "@/lib/notifications/robots/wording";
import { keepsRecords } from "@/lib/pledges/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pledges"))("remind.title") };
}

/** What falls due and what would become a rectification, before it does (LIFE-18); ready to be said in the group or printed. */
export default async function RemindersPage({ params }: PageProps<"/o/[org]/pledges/reminders">) {
  const [{ org }, locale, words] = [await params, (await getLocale()) as Locale, await getTranslations("pledges")];
  return deskPage(org, "pledges", async (scope, view) => {
    if (!keepsRecords(scope.actor, scope.orgId)) notFound();
    const open = view.org?.publication === "PUBLIC";
    const at = gathering(scope);
    const [reminder, robots] = await Promise.all([
      findReminder(at, { name: view.org?.shortName ?? "", open }),
      listRobots(at),
    ]);
    const { due, members } = reminder;
    const nothing = isNothing(reminder);
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: `/o/${org}/pledges` }, { label: words("remind.title") }]}
        />
        <PageHeading
          title={words("remind.title")}
          note={words("remind.note", { days: daysAhead })}
          actions={
            <>
              <PrintButton label={words("remind.print")} />
              <LinkButton href={`/o/${org}/rectifications`} tone="plain">
                {words("remind.rectifications")}
              </LinkButton>
            </>
          }
        />
        {nothing ? <Empty>{words("remind.nothing")}</Empty> : null}
        <DueList
          locale={locale}
          title={words("remind.preview")}
          note={words("remind.previewNote")}
          rows={due.inGrace}
          last={words("remind.opensOn")}
        />
        <DueList locale={locale} title={words("remind.soon")} rows={due.soon} />
        <DueList locale={locale} title={words("remind.opened")} rows={due.opened} />
        {members.length > 0 ? (
          <Section title={words("remind.unpledged")}>
            <p>{members.map(({ name }) => name).join("、")}</p>
          </Section>
        ) : null}
        {nothing ? null : (
          <Telling locale={locale} org={org} text={reminderText(locale, reminder)} groups={robots.length} open={open} />
        )}
      </>
    );
  });
}

type TellingProps = { locale: Locale; org: string; text: string; groups: number; open: boolean };

/** By hand into any chat, and by the robot where the organisation has one. */
function Telling({ locale, org, text, groups, open }: TellingProps) {
  const [words, reminders] = [loadWords(locale, "pledges"), loadWords(locale, "reminders")];
  const lead = [{ href: `/o/${org}/orgs/reminders`, label: reminders("robots.go") }];
  return (
    <div data-screen-only>
      <Section title={words("remind.copyTitle")} links={groups === 0 ? lead : []}>
        {open ? null : <p className="mb-3 text-sm text-ink-2">{reminders("robots.discreet")}</p>}
        <CopyText
          text={text}
          label={words("remind.copyTitle")}
          button={words("remind.copy")}
          done={words("remind.copied")}
        />
      </Section>
      {groups > 0 ? (
        <Section title={reminders("robots.say")}>
          <SayInGroupForm locale={locale} org={org} text={text} />
        </Section>
      ) : null}
    </div>
  );
}
