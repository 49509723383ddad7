import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DueList } from "@/components/pledges/due-list";
import { reminderText } from "@/components/pledges/reminder-text";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { CopyText } from "@/components/ui/copy-text";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { keepsRecords } from "@/lib/pledges/policy";
import { listDue, listSilentMembers } from "@/lib/pledges/reminders/queries";
import { sortDue } from "@/lib/pledges/reminders/rules";

const ahead = 15;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pledges"))("remind.title") };
}

/** What falls due and what would become a rectification, before it does (LIFE-18); ready to be said in the group. */
export default async function RemindersPage({ params }: PageProps<"/o/[org]/pledges/reminders">) {
  const [{ org }, locale, words] = [await params, await getLocale(), await getTranslations("pledges")];
  return deskPage(org, "pledges", async (scope, view) => {
    if (!keepsRecords(scope.actor, scope.orgId)) notFound();
    const campaign = await findRunningCampaign(scope);
    const due = sortDue(campaign ? await listDue(scope, campaign, ahead) : [], scope.today);
    const members = campaign ? await listSilentMembers(scope, campaign) : [];
    const nothing = due.soon.length + due.inGrace.length + due.opened.length + members.length === 0;
    const text = reminderText(locale, { org: view.org?.shortName ?? "", today: scope.today, members, due });
    const path = `/o/${org}/pledges`;
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: path }, { label: words("remind.title") }]}
        />
        <PageHeading
          title={words("remind.title")}
          note={words("remind.note", { days: ahead })}
          actions={
            <LinkButton href={`/o/${org}/rectifications`} tone="plain">
              {words("remind.rectifications")}
            </LinkButton>
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
            <p>{members.join("、")}</p>
          </Section>
        ) : null}
        {nothing ? null : (
          <div data-screen-only>
            <Section title={words("remind.copyTitle")}>
              <CopyText
                text={text}
                label={words("remind.copyTitle")}
                button={words("remind.copy")}
                done={words("remind.copied")}
              />
            </Section>
          </div>
        )}
      </>
    );
  });
}
