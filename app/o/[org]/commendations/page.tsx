import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AwardTable } from "@/components/commendations/award-table";
import { CallTable } from "@/components/commendations/call-table";
import { NominationTable } from "@/components/commendations/nomination-table";
import { NoticeTable } from "@/components/commendations/notice-table";
import { deskPage } from "@/components/shell/desk-page";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { listAwards } from "@/lib/commendations/awards/queries";
import { listCalls } from "@/lib/commendations/calls/queries";
import { listNominations } from "@/lib/commendations/nominations/queries";
import type { NoticeRow } from "@/lib/commendations/notices/queries";
import { preparesAwards } from "@/lib/commendations/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("commendations"))("title") };
}

export default async function CommendationsPage({ params }: PageProps<"/o/[org]/commendations">) {
  const [{ org }, locale, words] = [await params, await getLocale(), await getTranslations("commendations")];
  const home = `/o/${org}/commendations`;
  return deskPage(org, "commendations", async (scope) => {
    const calls = await listCalls(scope);
    const notices = calls.flatMap(({ notice }) => notice ?? []).sort(byEnd);
    const [nominations, awards] = [await listNominations(scope), await listAwards(scope, {}, 10)];
    const prepares = preparesAwards(scope.actor, { orgId: scope.orgId });
    return (
      <>
        <PageHeading
          title={words("title")}
          note={words("note")}
          actions={prepares ? <LinkButton href={`${home}/calls/new`}>{words("new.call")}</LinkButton> : undefined}
        />
        <Section title={words("sections.calls")}>
          <CallTable locale={locale} org={org} rows={calls} />
        </Section>
        <Section title={words("sections.nominations")}>
          <NominationTable locale={locale} org={org} rows={nominations} />
        </Section>
        <Section title={words("sections.notices")}>
          <NoticeTable locale={locale} org={org} today={scope.today} rows={notices} />
        </Section>
        <Section title={words("sections.latest")} links={[{ href: `${home}/awards`, label: words("allAwards") }]}>
          <AwardTable locale={locale} org={org} rows={awards} />
        </Section>
      </>
    );
  });
}

const isOver = ({ state }: NoticeRow) => state === "FINISHED" || state === "CANCELLED";
/** Those that hang now first, then the latest. */
const byEnd = (one: NoticeRow, other: NoticeRow) =>
  Number(isOver(one)) - Number(isOver(other)) || other.endsOn.localeCompare(one.endsOn);
