import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AwardFacts } from "@/components/commendations/award-facts";
import { AwardMoves } from "@/components/commendations/award-moves";
import { CertificatePapers } from "@/components/commendations/certificate-papers";
import { AwardLife } from "@/components/commendations/life";
import { AwardTag } from "@/components/commendations/state-tags";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { WithAside } from "@/components/ui/with-aside";
import { listEventsAbout } from "@/lib/audit/queries";
import { findAward } from "@/lib/commendations/awards/queries";
import { listCalls } from "@/lib/commendations/calls/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("commendations"))("sections.awards") };
}

export default async function AwardPage({ params }: PageProps<"/o/[org]/commendations/awards/[award]">) {
  const [{ org, award: id }, locale, words] = [await params, await getLocale(), await getTranslations("commendations")];
  return deskPage(org, "commendations", async (scope) => {
    const award = await findAward(scope, id);
    const own = award.orgId === scope.orgId;
    const calls = own ? await listCalls(scope) : [];
    const kind = award.holderPersonId ? "PERSON" : "ORG";
    const above = calls.filter(
      ({ orgId, state, subjectKind }) => orgId === award.parentOrgId && state === "OPEN" && subjectKind === kind,
    );
    const events = await listEventsAbout(scope, award.orgId, [award.id]);
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[
            { label: words("title"), href: `/o/${org}/commendations` },
            { label: words("sections.awards"), href: `/o/${org}/commendations/awards` },
            { label: award.holderName },
          ]}
        />
        <PageHeading title={award.holderName} note={<AwardTag locale={locale} state={award.state} />} />
        <WithAside aside={<AwardLife locale={locale} events={events} />}>
          <AwardFacts locale={locale} org={org} award={award} />
          {award.state === "GRANTED" ? (
            <Section title={words("sections.papers")}>
              <CertificatePapers locale={locale} org={org} award={award} />
            </Section>
          ) : null}
          {own ? <AwardMoves locale={locale} org={org} award={award} actor={scope.actor} above={above} /> : null}
        </WithAside>
      </>
    );
  });
}
