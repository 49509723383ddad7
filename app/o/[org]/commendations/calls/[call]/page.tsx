import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CallCandidates } from "@/components/commendations/call-candidates";
import { CallFacts, CallMoves } from "@/components/commendations/call-facts";
import { NominationTable } from "@/components/commendations/nomination-table";
import { NoticeTable } from "@/components/commendations/notice-table";
import { CallTag } from "@/components/commendations/state-tags";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { findCall } from "@/lib/commendations/calls/queries";
import { listOrgs, listPeople } from "@/lib/commendations/eligibility/queries";
import { listOfCall } from "@/lib/commendations/nominations/queries";
import { listNoticesOfCall } from "@/lib/commendations/notices/queries";
import { preparesAwards } from "@/lib/commendations/policy";
import { gathering } from "@/lib/kernel/together";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("commendations"))("sections.calls") };
}

export default async function CallPage({ params }: PageProps<"/o/[org]/commendations/calls/[call]">) {
  const [{ org, call: id }, locale, words] = [await params, await getLocale(), await getTranslations("commendations")];
  return deskPage(org, "commendations", async (scope) => {
    const call = await findCall(scope, id);
    const own = call.orgId === scope.orgId;
    const at = gathering(scope);
    const [nominations, notices, candidates] = await Promise.all([
      listOfCall(at, call),
      listNoticesOfCall(at, call),
      call.subjectKind === "PERSON" ? listPeople(at, call, scope.orgId) : listOrgs(at, call, scope.orgId, own),
    ]);
    const posts = own && preparesAwards(scope.actor, call) && nominations.some(({ state }) => state === "SHORTLISTED");
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: `/o/${org}/commendations` }, { label: call.title }]}
        />
        <PageHeading
          title={call.title}
          note={<CallTag locale={locale} state={call.state} />}
          actions={
            <>
              {posts ? (
                <LinkButton href={`/o/${org}/commendations/notices/new?call=${call.id}`} tone="primary">
                  {words("new.notice")}
                </LinkButton>
              ) : null}
              <CallMoves locale={locale} org={org} call={call} actor={scope.actor} />
            </>
          }
        />
        <CallFacts locale={locale} call={call} />
        <CallCandidates
          locale={locale}
          org={org}
          orgId={scope.orgId}
          call={call}
          candidates={candidates}
          actor={scope.actor}
        />
        <Section title={words("sections.ofCall")}>
          <NominationTable locale={locale} org={org} rows={nominations} withCall={false} />
        </Section>
        {notices.length > 0 ? (
          <Section title={words("sections.notices")}>
            <NoticeTable locale={locale} org={org} today={scope.today} rows={notices} />
          </Section>
        ) : null}
      </>
    );
  });
}
