import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CheckList } from "@/components/commendations/check-list";
import { AwardLife } from "@/components/commendations/life";
import { NominationFacts } from "@/components/commendations/nomination-facts";
import { NominationMoves } from "@/components/commendations/nomination-moves";
import { NominationTag } from "@/components/commendations/state-tags";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { WithAside } from "@/components/ui/with-aside";
import { listEventsAbout } from "@/lib/audit/queries";
import { findNomination, listChecks } from "@/lib/commendations/nominations/queries";
import { gathering } from "@/lib/kernel/together";
import { findOrgByCode } from "@/lib/orgs/codes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("commendations"))("sections.nominations") };
}

type Props = PageProps<"/o/[org]/commendations/nominations/[nominee]/[nomination]">;

export default async function NominationPage({ params }: Props) {
  const [{ org, nominee, nomination: id }, locale] = [await params, await getLocale()];
  const words = await getTranslations("commendations");
  const nomineeOrgId = await findOrgByCode(nominee);
  if (!nomineeOrgId) notFound();
  return deskPage(org, "commendations", async (scope) => {
    const nomination = await findNomination(scope, nomineeOrgId, id);
    const later = [nomination.noticeId, nomination.awardId].filter((key) => key !== null);
    const at = gathering(scope);
    const [checks, own, issuers] = await Promise.all([
      listChecks(at, nomination),
      listEventsAbout(at, nomination.orgId, [nomination.id]),
      listEventsAbout(at, nomination.callOrgId, later),
    ]);
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[
            { label: words("title"), href: `/o/${org}/commendations` },
            { label: nomination.callTitle, href: `/o/${org}/commendations/calls/${nomination.callId}` },
            { label: nomination.subjectName },
          ]}
        />
        <PageHeading title={nomination.subjectName} note={<NominationTag locale={locale} state={nomination.state} />} />
        <WithAside aside={<AwardLife locale={locale} events={[...own, ...issuers]} />}>
          <NominationFacts locale={locale} org={org} nomination={nomination} />
          {checks.length > 0 ? (
            <Section title={words("sections.checks")}>
              <CheckList locale={locale} orgCode={nomination.orgCode} checks={checks} standard={nomination} />
            </Section>
          ) : null}
          <NominationMoves locale={locale} org={org} nomination={nomination} actor={scope.actor} today={scope.today} />
        </WithAside>
      </>
    );
  });
}
